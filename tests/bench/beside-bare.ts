import { freePort } from '@/lib/command-line/settings.mjs'
import { cursorFrom } from '@/lib/cursor'
import { Prisma, read } from '@/lib/db'
import type { Status } from '@/lib/decision/schema'
import { surroundingsOf } from '@/lib/initiative/queries'
import type { Actor } from '@/lib/person/actor'
import { listDecisions, pageSize, registerSql } from '@/lib/register/queries'
import { type RegisterFilter, registerHref } from '@/lib/register/schema'
import { caseSql } from '@/lib/ruling/queries'
import { serve } from '../support/journey-app'
import { sessionCookie } from '../support/session-cookie'
import { serveBare } from './bare-app'
import type { Figure } from './figure'
import { placeOf } from './register'
import { answerOf, answersPerSecond, type Target } from './requests'

/**
 * Our pages as somebody signed in gets them, each beside a page of Next that asks the same statement
 * and writes its rows down plainly. In turns, so that whatever else the machine does slows both.
 */
export async function measureBesideBare(reader: Actor, databaseUrl: string): Promise<Figure[]> {
  const pages = await pagesOf(reader)
  const statements = Object.fromEntries(
    pages.map(({ name, sql: { text, values } }) => [name, { name, text, values }]),
  )
  const bare = await serveBare({ databaseUrl, address: await freeAddress(), statements })
  const ours = await serve({ databaseUrl, address: await freeAddress() })
  try {
    const { name, value } = await sessionCookie(reader)
    const figures: Figure[] = []
    for (const page of pages) {
      const pair = {
        ours: { address: ours.address, path: page.path, cookie: `${name}=${value}` },
        bare: { address: bare.address, path: `/${page.bare}?of=${page.name}` },
      }
      for (const atOnce of [1, 4]) figures.push(await figureOf(page, pair, atOnce))
    }
    return figures
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
  }
}

async function freeAddress(): Promise<string> {
  return `http://127.0.0.1:${await freePort(0, '127.0.0.1')}`
}

type Page = { what: string; name: string; path: string; bare: 'list' | 'one'; sql: Prisma.Sql }

async function pagesOf(reader: Actor): Promise<Page[]> {
  const before = await listDecisions(reader, {}, await placeOf(reader, 998 * pageSize))
  const filter = { status: 'decided', words: 'fee' } satisfies RegisterFilter
  const list = (filter: RegisterFilter, older?: string | null) => ({
    path: registerHref(filter, { older }),
    bare: 'list' as const,
    sql: registerSql(reader, filter, cursorFrom({ older })),
  })
  const one = async (status: Status) => {
    const number = await numberOf(reader, status)
    const around = surroundingsOf(Prisma.sql`${reader.organizationId}::uuid`)
    return {
      path: `/decisions/${number}`,
      bare: 'one' as const,
      sql: caseSql(reader, Prisma.sql`d.number = ${number}`, around),
    }
  }
  return [
    { what: 'list', name: 'first', ...list({}) },
    { what: 'list, page 1,000', name: 'deep', ...list({}, before.older) },
    { what: 'list, words and a status', name: 'filtered', ...list(filter) },
    { what: 'a decided decision', name: 'decided', ...(await one('decided')) },
    { what: 'a decision being signed', name: 'open', ...(await one('sign-off')) },
  ]
}

async function numberOf({ organizationId }: Actor, status: Status): Promise<number> {
  const latest = await read({ organizationId }, (db) =>
    db.decision.findFirst({
      where: { organizationId, status },
      orderBy: [{ activityAt: 'desc' }, { id: 'desc' }],
      select: { number: true },
    }),
  )
  if (!latest) throw new Error(`no decision is ${status}`)
  return latest.number
}

const rounds = 7
const load = { warm: 1, seconds: 1 }

async function figureOf(page: Page, { ours, bare }: Pair, atOnce: number): Promise<Figure> {
  for (const target of [ours, bare]) await answersPerSecond(target, { atOnce, seconds: load.warm })
  const taken: { ours: number; bare: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    taken.push({
      ours: await answersPerSecond(ours, { atOnce, seconds: load.seconds }),
      bare: await answersPerSecond(bare, { atOnce, seconds: load.seconds }),
    })
  }
  const middle = taken.sort((a, b) => a.ours / a.bare - b.ours / b.bare)[Math.floor(rounds / 2)]
  if (!middle) throw new Error('nothing was taken')
  const kilobytes = Math.round((await answerOf(ours)) / 1000)
  return {
    what: `${page.what}, ${atOnce} at a time, ${kilobytes} kB`,
    is: `${(middle.ours / middle.bare).toFixed(2)} (${middle.ours.toFixed(0)} of ${middle.bare.toFixed(0)} a second)`,
    target: page.bare === 'list' ? '≥ 0.7' : '≥ 0.6',
  }
}

type Pair = { ours: Target; bare: Target }
