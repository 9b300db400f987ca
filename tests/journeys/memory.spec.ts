import { freePort } from '@/lib/command-line/settings.mjs'
import { answerOf } from '../bench/requests'
import { expect, test } from '../support/journey'
import { serve } from '../support/journey-app'
import { sessionCookie } from '../support/session-cookie'

const visitors = 8
/** A connection to the database holds on to the page that opened it and the last one it served. */
const mostHeld = 80

test('a busy app keeps nothing of the pages it has answered', async ({ world }) => {
  const app = await serve({
    databaseUrl: process.env.DATABASE_URL ?? '',
    address: `http://localhost:${await freePort(0, '127.0.0.1')}`,
  })
  const { name, value } = await sessionCookie(world.cxLead)
  const ask = async (path: string, times: number) => {
    let left = times
    const visitor = async () => {
      while (left-- > 0) await answerOf({ address: app.address, path, cookie: `${name}=${value}` })
    }
    await Promise.all(Array.from({ length: visitors }, visitor))
  }
  const pages = ['/notes', '/evidence', '/decisions', '/conduct', '/customers', '/initiatives']
  for (const page of [...pages, '/decisions/new', '/permissions']) await ask(page, 100)
  const held = await app.heldAnswers()
  await app.stop()
  expect(held, 'of 800 answers').toBeLessThan(mostHeld)
})
