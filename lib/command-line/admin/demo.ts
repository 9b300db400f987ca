import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { z } from 'zod'
import { now } from '@/lib/clock'
import { loadExample } from '@/prisma/demo/example'
import { generateOrganization } from '@/prisma/demo/generate'
import { Trouble } from '../trouble.mjs'
import type { AdminContext } from './command'
import { words } from './words'

const howMany = z.coerce.number().int().min(1).max(1_000_000)

/** The example organization, or one with as many decisions as wanted, to look at long lists. */
export async function run({ args, url, isEmbedded }: AdminContext): Promise<number> {
  const options = { decisions: { type: 'string' }, evidence: { type: 'string' } } as const
  const { decisions, evidence } = words(() => parseArgs({ args, options }))
  if (decisions === undefined && evidence !== undefined)
    throw new Trouble('--evidence goes with --decisions N.')
  if (decisions === undefined) return tellExample({ url, isEmbedded })
  return generate({
    decisions: numberOf('decisions', decisions),
    evidence: evidence === undefined ? 0 : numberOf('evidence', evidence),
    url,
  })
}

type Where = Pick<AdminContext, 'url' | 'isEmbedded'>

async function tellExample({ url, isEmbedded }: Where): Promise<number> {
  const start = performance.now()
  const { organizationId } = await loadExample()
  console.log(`Elm Valley Libraries is there (${secondsSince(start)} s).`)
  if (isEmbedded) console.log('Open the app and choose “Continue as …” to be one of its people.')
  // Elsewhere nobody continues as somebody else.
  else console.log(lookAround(await slugOf(url, organizationId)))
  return 0
}

function numberOf(name: string, asked: string): number {
  const number = howMany.safeParse(asked)
  if (number.success) return number.data
  throw new Trouble(`--${name} takes a whole number from 1 to 1,000,000, not “${asked}”.`)
}

type Wanted = { decisions: number; evidence: number; url: string }

async function generate({ decisions, evidence, url }: Wanted): Promise<number> {
  const start = performance.now()
  const { slug } = await generateOrganization({ decisions, evidence, now: now() }, (done) => {
    if (done % 10_000 === 0) console.log(`${done.toLocaleString('en')} decisions`)
  })
  await analyze(url)
  console.log(`organization  ${slug}`)
  console.log(`decisions     ${decisions.toLocaleString('en')}`)
  if (evidence > 0) console.log(`evidence      ${evidence.toLocaleString('en')}`)
  console.log(`Done (${secondsSince(start)} s).`)
  console.log(lookAround(slug))
  return 0
}

function lookAround(slug: string): string {
  return `To look around: npm run admin -- person invite --organization ${slug} --email you@example.com --role admin`
}

async function slugOf(url: string, organizationId: string): Promise<string> {
  const sql = 'select slug from organization where id = $1'
  const { rows } = await asOwner(url, (client) => client.query(sql, [organizationId]))
  return rows[0].slug
}

/** So many rows at once: the planner should know them before the first page asks. */
async function analyze(url: string) {
  await asOwner(url, (client) => client.query('analyze'))
}

async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1)
}
