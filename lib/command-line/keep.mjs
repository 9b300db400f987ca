import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { root } from './settings.mjs'

const withParent = pathToFileURL(join(root, 'lib', 'command-line', 'with-parent.mjs')).href

/**
 * Keeps a program running: when it dies it is started again, unless it keeps dying. `failed` settles
 * with a reason when it is given up.
 */
export function keep({ name, args, env, cwd = root, say }) {
  let child
  let isStopping = false
  let giveUp
  const failed = new Promise((resolve) => {
    giveUp = resolve
  })
  const deaths = []

  const start = () => {
    child = spawn(process.execPath, ['--import', withParent, ...args], {
      cwd,
      env: { ...process.env, ...env },
      // Detached, so that Ctrl-C reaches only us, and we stop everything in order.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.once('error', () => undefined)
    child.once('exit', (code, signal) => {
      if (isStopping) return
      deaths.push(Date.now())
      const end = signal ?? `exit code ${code}`
      if (deaths.filter((time) => time > Date.now() - 60_000).length >= 4) {
        return giveUp(`The ${name} keeps stopping (${end}).`)
      }
      say(`The ${name} stopped unexpectedly (${end}). Starting it again.`)
      start()
    })
  }
  start()

  const stop = async () => {
    isStopping = true
    if (hasEnded(child)) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const isSlow = await Promise.race([
      ended.then(() => false),
      pause(10_000, true, { ref: false }),
    ])
    if (isSlow) child.kill('SIGKILL')
    await ended
  }
  return { failed, stop }
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}
