import { readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { keep } from './keep.mjs'
import { makeDataDir } from './postgres-home.mjs'
import { build, generate, install, refuseOldNode, server } from './prepare.mjs'
import { authSecret, dataFolder, freePort, root, servingAddress } from './settings.mjs'
import { claim } from './single.mjs'
import { isTrouble, Trouble } from './trouble.mjs'

// npm start: plain Node, because in a fresh clone there is nothing else yet.

const isDevelopment = process.argv.includes('--dev')
const begun = Date.now()
const say = (sentence) => console.log(sentence)
let database
/** The programs that work on it. */
const programs = []
const interrupted = new AbortController()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt(signal))
stopWithNpm()
process.chdir(root)

try {
  await start()
  const trouble = await Promise.race([...keepers().map(({ failed }) => failed), isInterrupted()])
  if (trouble) throw new Trouble(trouble)
  await stop()
  process.exit(0)
} catch (error) {
  await stop()
  if (interrupted.signal.aborted) process.exit(0)
  console.error(isTrouble(error) ? error.message : error)
  process.exit(1)
}

async function start() {
  refuseOldNode()
  const dataDir = dataFolder()
  await claim(dataDir)
  const address = await servingAddress()
  makeDataDir(dataDir)
  const secret = authSecret(dataDir)
  const step = { say, signal: interrupted.signal }
  await install(step)
  // Before the build, which takes a minute: trouble with the database is worth knowing at once.
  const { url, ...databaseEnv } = await openDatabase(dataDir)
  await bringUpToDate(url)
  await generate(step)
  if (!isDevelopment) await build(step)
  interrupted.signal.throwIfAborted()
  const env = {
    ...databaseEnv,
    NODE_ENV: isDevelopment ? 'development' : 'production',
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    AUTH_SECRET: secret,
    APP_URL: address.appUrl,
    HOSTNAME: address.host,
    PORT: String(address.port),
    NEXT_TELEMETRY_DISABLED: '1',
  }
  await freePort(address.port, address.host)
  programs.push(keep({ name: 'app', ...appCommand(address), env, say }))
  const worker = join(root, 'lib', 'command-line', 'run-worker.ts')
  programs.push(keep({ name: 'worker', args: ['--import', 'tsx', worker], env, say }))
  await untilItAnswers(address)
  // For the links that npm run admin prints.
  writeFileSync(join(dataDir, 'address'), address.appUrl)
  say(`Empty Chair is ready at ${address.appUrl} (${((Date.now() - begun) / 1000).toFixed(1)} s).`)
  say('Press Ctrl-C to stop.')
}

function appCommand({ host, port }) {
  if (!isDevelopment) return { args: [server], cwd: dirname(server) }
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  return { args: [next, 'dev', '--hostname', host, '--port', String(port)] }
}

async function openDatabase(dataDir) {
  if (process.env.DATABASE_URL) {
    const { refuseUnusable } = await import('./external-postgres.mjs')
    await refuseUnusable(process.env.DATABASE_URL)
    return { url: process.env.DATABASE_URL }
  }
  const { keepPostgres } = await import('./keep-postgres.mjs')
  database = await keepPostgres({ dataDir, say })
  return { url: database.url, EMBEDDED_DATABASE: '1' }
}

async function bringUpToDate(url) {
  const { tsImport } = await import('tsx/esm/api')
  const { migrate } = await tsImport('../../prisma/migrate.ts', import.meta.url)
  await migrate(url)
}

async function untilItAnswers({ host, port }) {
  const address = `http://${host === '0.0.0.0' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`
  const failures = keepers().map(({ failed }) => failed)
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; ) {
    interrupted.signal.throwIfAborted()
    const answer = await Promise.race([ask(`${address}/api/health/live`), ...failures])
    if (answer === true) return
    if (answer) throw new Trouble(answer)
    await pause(50)
  }
  throw new Trouble('The app does not answer.')
}

/** On a connection of its own: one that is kept alive would hold up the stopping of the app. */
function ask(url) {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 10_000 }, (response) => {
      response.resume()
      resolve(true)
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve(false))
  })
}

function interrupt() {
  if (!interrupted.signal.aborted && keepers().length > 0) say('Stopping.')
  interrupted.abort()
}

function isInterrupted() {
  if (interrupted.signal.aborted) return
  return new Promise((resolve) => interrupted.signal.addEventListener('abort', () => resolve(null)))
}

function keepers() {
  return database ? [database, ...programs] : programs
}

/** The programs go before the database they write to. */
async function stop() {
  await Promise.all(programs.map(({ stop }) => stop()))
  await database?.stop()
}

/** When npm is killed nobody could stop us any more, and the next start would find us in its way. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const starters = whoStartedUs()
  setInterval(() => {
    if (whoStartedUs() !== starters) interrupt()
  }, 500).unref()
}

/** Npm runs its scripts through a shell, which stays when npm is killed. */
function whoStartedUs() {
  const shell = `/proc/${process.ppid}`
  try {
    if (readFileSync(`${shell}/comm`, 'utf8') !== 'sh\n') return String(process.ppid)
    return `${process.ppid} ${/^PPid:\t(\d+)/m.exec(readFileSync(`${shell}/status`, 'utf8'))?.[1]}`
  } catch {
    return String(process.ppid)
  }
}
