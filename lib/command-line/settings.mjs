import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { hostname } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Trouble } from './trouble.mjs'

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

export function dataFolder(environment = process.env) {
  return resolve(root, environment.DATA_DIR || '.data')
}

/** Where to serve: PORT (3000; 0 takes a free one), HOSTNAME and APP_URL. */
export async function servingAddress(environment = process.env) {
  const wanted = environment.PORT || '3000'
  if (!/^\d+$/.test(wanted) || Number(wanted) > 65_535) {
    throw new Trouble(`PORT is ${wanted}, which is not a port number.`)
  }
  const host = chosenHost(environment)
  const port = await freePort(Number(wanted), host)
  const appUrl = environment.APP_URL || `http://localhost:${port}`
  if (!/^https?:$/.test(URL.canParse(appUrl) ? new URL(appUrl).protocol : '')) {
    throw new Trouble(
      `APP_URL is ${appUrl}, which is not a web address such as https://example.org.`,
    )
  }
  return { host, port, appUrl }
}

/** Containers set HOSTNAME to the name of the machine, which nobody chose. */
function chosenHost({ HOSTNAME }) {
  return HOSTNAME && HOSTNAME !== hostname() ? HOSTNAME : '0.0.0.0'
}

/** The port if it is free, with one sentence if it is not. */
export function freePort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', ({ code }) => reject(new Trouble(whyNotListen({ code, port, host }))))
    server.listen(port, host, () => {
      const taken = server.address().port
      server.close(() => resolve(taken))
    })
  })
}

function whyNotListen({ code, port, host }) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`
  }
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this user has. Choose one above 1023 with PORT.`
  return `Nothing can be served on ${host}, port ${port} (${code}). Change HOSTNAME or PORT.`
}

/** The secret that encrypts sessions: AUTH_SECRET, or one that is made once and kept. */
export function authSecret(dataDir, environment = process.env) {
  const given = environment.AUTH_SECRET
  if (given) {
    if (given.length >= 32) return given
    throw new Trouble('AUTH_SECRET is too short: it needs 32 characters or more.')
  }
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8').trim()
}
