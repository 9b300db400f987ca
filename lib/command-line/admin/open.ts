import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuseUnusable } from '../external-postgres.mjs'
import { openPostgres } from '../postgres.mjs'
import { makeDataDir } from '../postgres-home.mjs'
import { generate } from '../prepare.mjs'
import { authSecret, dataFolder } from '../settings.mjs'
import type { AdminContext } from './command'

/**
 * The database of DATABASE_URL, the embedded one that is running, or the embedded one started for as
 * long as the command takes; and the settings that the app would have.
 */
export async function openForAdmin({
  args,
  isMigrating,
}: {
  args: string[]
  isMigrating: boolean
}): Promise<AdminContext> {
  await generate({ say: console.log })
  const dataDir = dataFolder()
  makeDataDir(dataDir)
  const given = process.env.DATABASE_URL
  if (given) await refuseUnusable(given)
  const embedded = given ? null : await openPostgres({ dataDir, say: console.log })
  const url = given || embedded?.url || ''
  Object.assign(process.env, {
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    AUTH_SECRET: authSecret(dataDir),
    APP_URL: lastAddress(dataDir),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    ...(embedded && { EMBEDDED_DATABASE: '1' }),
  })
  const close = async () => {
    const { closeDatabase } = await import('@/lib/db')
    await closeDatabase()
    await embedded?.close()
  }
  try {
    if (isMigrating) await (await import('@/prisma/migrate')).migrate(url)
  } catch (error) {
    await close()
    throw error
  }
  return { args, url, dataDir, isEmbedded: embedded !== null, close }
}

/** Where people reach the app: APP_URL, or where it was started last. */
function lastAddress(dataDir: string): string {
  const file = join(dataDir, 'address')
  if (process.env.APP_URL) return process.env.APP_URL
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  return `http://localhost:${process.env.PORT || 3000}`
}
