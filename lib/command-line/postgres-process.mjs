import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What postmaster.pid says of a live Postgres on this folder, or null. */
export function livePostmaster(directory) {
  const lines = readLines(join(directory, 'postmaster.pid'))
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!pid || !isPostgresOf(pid, directory)) return null
  return { pid, port }
}

/**
 * A Postgres that was killed leaves its postmaster.pid behind, and the number in it may by now
 * belong to another program, which would keep Postgres from starting. The file may only go once no
 * process of the old server is left: two servers on one folder destroy it.
 */
export async function clearStaleLock(directory) {
  const deadline = Date.now() + 10_000
  while (processesIn(directory).length > 0 && Date.now() < deadline) await pause(50)
  if (processesIn(directory).length > 0 || livePostmaster(directory)) return
  rmSync(join(directory, 'postmaster.pid'), { force: true })
}

/** Fast shutdown: open sessions are ended, everything is written. */
export async function stopPostmaster({ pid, directory }) {
  const deadline = Date.now() + 30_000
  signal(pid, 'SIGINT')
  while (isPostgresOf(pid, directory) && Date.now() < deadline) await pause(20)
  if (!isPostgresOf(pid, directory)) return
  // Immediate shutdown: the next start recovers from the write-ahead log.
  signal(pid, 'SIGQUIT')
  while (isPostgresOf(pid, directory)) await pause(20)
}

function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch {
    // It ended in the meantime.
  }
}

/**
 * Postgres works inside its data folder, which tells it from a program that got its old number, and
 * from a dead child that nobody has collected yet.
 */
function isPostgresOf(pid, directory) {
  if (process.platform === 'linux') return workingFolder(pid) === directory
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return Reflect.get(Object(error), 'code') === 'EPERM'
  }
}

function processesIn(directory) {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && workingFolder(name) === directory,
  )
}

function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

function readLines(path) {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}
