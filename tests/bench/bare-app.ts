import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '@/lib/command-line/settings.mjs'
import { type App, serve } from '../support/journey-app'

/** Name → a statement as pg takes it; the name has the connection keep its plan, as ours does. */
export type Statements = Record<string, { name: string; text: string; values: unknown[] }>

type Place = { databaseUrl: string; address: string; statements: Statements }

/** Builds and serves what Next can do at best: a query, its rows as plain markup, nothing else. */
export async function serveBare({ statements, ...place }: Place): Promise<App> {
  await build()
  const folder = mkdtempSync(join(tmpdir(), 'empty-chair-bare-'))
  process.env.STATEMENTS = join(folder, 'statements.json')
  writeFileSync(process.env.STATEMENTS, JSON.stringify(statements))
  const app = await serve({ ...place, program: server })
  return {
    ...app,
    stop: async () => {
      await app.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

const source = join('tests', 'bench', 'bare')
const server = join(root, source, '.next', 'standalone', source, 'server.js')

async function build() {
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  await promisify(execFile)(process.execPath, [next, 'build', source], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
}
