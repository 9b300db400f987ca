import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Trouble } from './trouble.mjs'

/**
 * Lets one process at a time work on a data folder. The claim is a listening socket, which the
 * operating system takes back however the process ends: nothing stale can stay behind.
 */
export async function claim(dataDir) {
  const address = addressFor(dataDir)
  if (await listen(address)) return
  if (await answers(address)) {
    throw new Trouble(
      `Empty Chair is already running from this folder (its data are in ${dataDir}).`,
    )
  }
  rmSync(address, { force: true })
  if (!(await listen(address))) throw new Trouble(`The lock ${address} cannot be taken.`)
}

function addressFor(dataDir) {
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  if (process.platform === 'linux') return `\0empty-chair-${key}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\empty-chair-${key}`
  return join(tmpdir(), `empty-chair-${key}.sock`)
}

function listen(address) {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', () => resolve(false))
    server.listen(address, () => {
      server.unref()
      resolve(true)
    })
  })
}

function answers(address) {
  return new Promise((resolve) => {
    const socket = connect(address)
    const answer = (is) => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })
}
