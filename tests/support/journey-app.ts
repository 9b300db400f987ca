import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { server } from '@/lib/command-line/prepare.mjs'

export type App = {
  address: string
  /** How many of the answers it gave it still holds. */
  heldAnswers: () => Promise<number>
  stop: () => Promise<void>
}

const looking = ['--import', join(import.meta.dirname, 'live-answers.mjs')]

/** Serves the production build on a database, as `npm start` does; ready when this resolves. */
export async function serve({ databaseUrl, address, program = server }: Place): Promise<App> {
  const child = spawn(process.execPath, [...looking, program], {
    cwd: dirname(program),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      EMBEDDED_DATABASE: '1',
      APP_URL: address,
      HOSTNAME: '127.0.0.1',
      PORT: new URL(address).port,
      LOG_LEVEL: 'error',
    },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await untilItAnswers(address, () => child.exitCode !== null)
  return {
    address,
    heldAnswers: async () => {
      child.send('count')
      const [answers] = await once(child, 'message')
      return answers
    },
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

type Place = {
  databaseUrl: string
  address: string
  /** The file that serves, if it isn't our own. */
  program?: string
}

async function untilItAnswers(address: string, hasEnded: () => boolean) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    if (hasEnded()) throw new Error('the app ended before it answered')
    const answer = await fetch(`${address}/sign-in`, { redirect: 'manual' }).catch(() => null)
    if (answer) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the app does not answer')
}
