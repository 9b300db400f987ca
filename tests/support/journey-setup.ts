import { build, generate } from '@/lib/command-line/prepare.mjs'
import { serve } from './journey-app'
import { journeyDatabase, openJourneyPostgres } from './journey-postgres'

/** One app, of the production build, for all journeys: each has an organization of its own in it. */
export default async function setup() {
  const say = (sentence: string) => console.log(sentence)
  await generate({ say })
  await build({ say })
  const postgres = await openJourneyPostgres()
  // The workers are started after this, and inherit it.
  process.env.DATABASE_URL = await journeyDatabase('journeys')
  process.env.AUTH_SECRET = 'a secret that only the journeys know, 32 characters and more'
  process.env.LOG_LEVEL = 'silent'
  const { APP_URL, DATABASE_URL } = process.env
  if (!APP_URL) throw new Error('playwright.config.ts gives the address')
  const app = await serve({ databaseUrl: DATABASE_URL, address: APP_URL })
  return async () => {
    await app.stop()
    await postgres.close()
  }
}
