import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findPostgresHome, handOver, knownDirectory } from './postgres-home.mjs'
import { clearStaleLock, livePostmaster, stopPostmaster } from './postgres-process.mjs'
import { Trouble } from './trouble.mjs'

const LOGIN = 'empty_chair'
const DATABASE = 'empty_chair'

/** Advisory locks on the database `postgres`: they end with the process that holds them. */
const LOCK = { serving: 7_301_001, using: 7_301_002 }

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=256MB',
  'work_mem=16MB',
  'max_wal_size=2GB',
  'random_page_cost=1.1',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
]

/** For tests: a database that may be lost with the machine, and is much quicker for it. */
const UNSAFE_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Opens the embedded database of a data folder: one that runs already (for another command, or left
 * behind by a killed parent) or a new one. `serve` is for the one process that keeps it, and stops
 * it on close; a `visit` stops it on close when nobody else uses it.
 */
export async function openPostgres({
  dataDir,
  purpose = 'visit',
  port = 0,
  fsync = true,
  say = () => undefined,
}) {
  const home = findPostgresHome({ dataDir, say })
  if (!existsSync(join(home.directory, 'PG_VERSION'))) initialise({ ...home, fsync, say })
  refuseOtherVersion(home)

  const { client, postmaster } = await connectToOne({ ...home, dataDir, port, fsync, say })
  try {
    await takePart(client, purpose, dataDir)
    await createDatabase(client)
  } catch (error) {
    await client.end()
    throw error
  }
  const lost = new Promise((resolve) => client.once('end', resolve))
  return {
    url: addressOf(home, postmaster.port),
    port: postmaster.port,
    pid: postmaster.pid,
    lost,
    close: async () => {
      const isLast = purpose === 'serve' || (await leave(client))
      await client.end().catch(() => undefined)
      if (isLast) await stopPostmaster({ pid: postmaster.pid, directory: home.directory })
    },
  }
}

/** A database for tests and comparisons, quick and gone when closed. */
export async function openTemporaryPostgres() {
  const dataDir = mkdtempSync(join(tmpdir(), 'empty-chair-'))
  chmodSync(dataDir, 0o711)
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  try {
    const postgres = await openPostgres({ dataDir, purpose: 'serve', fsync: false })
    const watcher = endWithUs(postgres.pid, dataDir)
    return {
      ...postgres,
      close: async () => {
        await postgres.close()
        remove()
        watcher.stdin.end()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** A shell that waits for our end, however it comes, and then cleans up. */
function endWithUs(pid, dataDir) {
  const cleaning = 'cat; kill -INT "$0"; while kill -0 "$0"; do sleep 0.1; done; rm -rf "$1"'
  const watcher = spawn('sh', ['-c', cleaning, String(pid), dataDir], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.once('error', () => undefined)
  watcher.unref()
  watcher.stdin.unref()
  return watcher
}

/** The address of the embedded database of a data folder if it is running, else null. */
export function runningPostgres(dataDir) {
  const directory = knownDirectory(dataDir)
  const postmaster = directory && livePostmaster(directory)
  if (!postmaster?.port) return null
  return addressOf({ passwordFile: join(dataDir, 'postgres-password') }, postmaster.port)
}

function initialise({ initdb, owner, directory, passwordFile, fsync, say }) {
  say('Creating the database.')
  // Built beside and moved into place, so that a killed first start leaves nothing half made.
  const unfinished = `${directory}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  handOver(unfinished, owner)
  const password = randomBytes(24).toString('hex')
  const handedPassword = join(dirname(directory), `.password-${process.pid}`)
  writeFileSync(handedPassword, password, { mode: 0o600 })
  handOver(handedPassword, owner)
  const made = spawnSync(
    initdb,
    [
      `--pgdata=${unfinished}`,
      `--username=${LOGIN}`,
      `--pwfile=${handedPassword}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorting and case by Unicode from Postgres itself: the same on every machine.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--text-search-config=english',
      '--data-checksums',
      ...(fsync ? [] : ['--no-sync']),
    ],
    { ...owner, cwd: '/', encoding: 'utf8' },
  )
  rmSync(handedPassword, { force: true })
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new Trouble(`The database could not be created in ${directory}: ${lastLine(made.stderr)}`)
  }
  writeFileSync(passwordFile, password, { mode: 0o600 })
  renameSync(unfinished, directory)
}

function refuseOtherVersion({ postgres, owner, directory }) {
  const { stdout } = spawnSync(postgres, ['--version'], { ...owner, cwd: '/', encoding: 'utf8' })
  const ours = /(\d+)\./.exec(stdout)?.[1]
  const theirs = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim()
  if (ours === theirs) return
  throw new Trouble(
    `The database in ${directory} was written by Postgres ${theirs}, and this version brings Postgres ${ours}.`,
  )
}

async function connectToOne(options) {
  const directory = realpathSync(options.directory)
  for (let attempt = 1; ; attempt += 1) {
    const running = livePostmaster(directory)
    const launched = running ? null : await launch({ ...options, directory })
    const client = await connectWhenReady({ ...options, directory, launched })
    const postmaster = livePostmaster(directory)
    if (client && postmaster) return { client, postmaster }
    await client?.end()
    // Another command may have started it in the same moment, or the port was taken in between.
    if (attempt === 5) {
      throw new Trouble(
        `The embedded Postgres does not start: ${lastLine(readFileSync(options.logFile, 'utf8'))} (${options.logFile})`,
      )
    }
    await pause(200)
  }
}

async function launch({ postgres, owner, directory, logFile, port, fsync }) {
  await clearStaleLock(directory)
  const settings = fsync ? SETTINGS : [...SETTINGS, ...UNSAFE_SETTINGS]
  const log = openSync(logFile, isLong(logFile) ? 'w' : 'a', 0o600)
  const child = spawn(
    postgres,
    [
      '-D',
      directory,
      '-p',
      String(port || (await freePort())),
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    // Detached, so that Ctrl-C reaches the app first and the database last.
    { ...owner, cwd: '/', detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  child.unref()
  const launched = { hasEnded: false }
  child.once('error', () => Object.assign(launched, { hasEnded: true }))
  child.once('exit', () => Object.assign(launched, { hasEnded: true }))
  return launched
}

/** A connection, or null when the server ended before it could be had. */
async function connectWhenReady({ directory, launched, say, ...home }) {
  const started = Date.now()
  let hasSpoken = false
  while (true) {
    const postmaster = livePostmaster(directory)
    if (launched ? launched.hasEnded : !postmaster) return null
    const client = postmaster?.port
      ? await tryConnection(addressOf(home, postmaster.port, 'postgres'))
      : null
    if (client) return client
    if (!hasSpoken && Date.now() - started > 5_000) {
      say('The database is recovering from an unclean stop. This can take a while.')
      hasSpoken = true
    }
    await pause(25)
  }
}

async function tryConnection(connectionString) {
  const client = new pg.Client({ connectionString, keepAlive: true })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    const code = Reflect.get(Object(error), 'code')
    if (code === '28P01') {
      throw new Trouble(
        'The embedded database refuses the password in postgres-password of the data folder.',
      )
    }
    return null
  }
}

async function takePart(client, purpose, dataDir) {
  await client.query('select pg_advisory_lock_shared($1)', [LOCK.using])
  if (purpose !== 'serve') return
  const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [LOCK.serving])
  if (!rows[0].mine) throw new Trouble(`Empty Chair is already running on the data in ${dataDir}.`)
}

/** Answers whether this was the last one to use the database. */
async function leave(client) {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [LOCK.using])
    const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [LOCK.using])
    return rows[0].alone
  } catch {
    return false
  }
}

async function createDatabase(client) {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
    DATABASE,
  ])
  if (rowCount) return
  try {
    await client.query(`create database ${DATABASE}`)
  } catch (error) {
    // Two commands may come first at once.
    if (Reflect.get(Object(error), 'code') !== '42P04') throw error
  }
}

function addressOf({ passwordFile }, port, database = DATABASE) {
  if (!existsSync(passwordFile)) {
    throw new Trouble(`The password of the embedded database is gone: ${passwordFile} is missing.`)
  }
  const password = readFileSync(passwordFile, 'utf8').trim()
  return `postgresql://${LOGIN}:${password}@127.0.0.1:${port}/${database}`
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function isLong(file) {
  return existsSync(file) && statSync(file).size > 10_000_000
}

function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? ''
}
