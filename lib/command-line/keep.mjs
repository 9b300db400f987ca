import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { root } from './settings.mjs'

const withParent = pathToFileURL(join(root, 'lib', 'command-line', 'with-parent.mjs')).href

/** How often a program may fail by itself right after its start before it is given up. */
const patience = 5

/**
 * Keeps a program running: when it dies it is started again, unless it keeps failing right after its
 * start. `failed` settles with a reason when it is given up.
 */
export function keep({ name, args, env, cwd = root, say }) {
  let child
  let isStopping = false
  let giveUp
  const failed = new Promise((resolve) => {
    giveUp = resolve
  })
  let failures = 0

  const start = () => {
    const started = Date.now()
    child = spawn(process.execPath, ['--import', withParent, ...args], {
      cwd,
      env: { ...process.env, ...env },
      // Detached, so that Ctrl-C reaches only us, and we stop everything in order.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.once('error', () => undefined)
    child.once('exit', async (code, signal) => {
      if (isStopping) return
      const end = signal ?? `exit code ${code}`
      // Killed from outside is no fault of the program.
      const isFault = signal !== 'SIGKILL' && Date.now() - started < 5_000
      failures = isFault ? failures + 1 : 0
      if (failures > patience) return giveUp(`The ${name} keeps stopping (${end}).`)
      say(`The ${name} stopped unexpectedly (${end}). Starting it again.`)
      await pause(100 * 2 ** failures)
      if (!isStopping) start()
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
