import { statfs } from 'node:fs/promises'
import { Client } from 'pg'
import { migrationState } from '@/prisma/migrate'
import { reasonOf } from '../trouble.mjs'
import type { AdminContext } from './command'

type Finding = { is: 'fine' | 'note' | 'trouble'; about: string; advice?: string }

/** Looks at everything the app relies on and cannot see from a page. */
export async function run({ url, dataDir }: AdminContext): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const findings: Finding[] = []
  try {
    for (const check of checks) findings.push(await check({ client, url, dataDir }))
  } finally {
    await client.end()
  }
  for (const { is, about, advice } of findings) {
    console.log(`${is.padEnd(8)} ${about}${advice ? `\n         ${advice}` : ''}`)
  }
  const troubles = findings.filter(({ is }) => is === 'trouble').length
  console.log(troubles === 0 ? 'Everything is in order.' : `${troubles} to put in order.`)
  return troubles === 0 ? 0 : 1
}

type Patient = { client: Client; url: string; dataDir: string }
type Check = (patient: Patient) => Promise<Finding>

const version: Check = async ({ client }) => {
  const number = Number(await answerTo(client, `select current_setting('server_version_num')`))
  const about = `Postgres ${await answerTo(client, `select current_setting('server_version')`)}`
  if (number >= 150_000) return { is: 'fine', about }
  return { is: 'trouble', about, advice: 'Move the database to Postgres 15 or newer.' }
}

const writable: Check = async ({ client }) => {
  const readOnly = await answerTo(
    client,
    `select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on'`,
  )
  if (!readOnly) return { is: 'fine', about: 'The database can be written.' }
  return {
    is: 'trouble',
    about: 'The database is read-only.',
    advice: 'Point DATABASE_URL to the primary server.',
  }
}

const migrations: Check = async ({ url }) => {
  const { applied, pending, trouble } = await migrationState(url)
  if (trouble) return { is: 'trouble', about: 'Migrations', advice: trouble }
  if (pending.length === 0)
    return { is: 'fine', about: `Migrations: all ${applied.length} applied.` }
  return {
    is: 'trouble',
    about: `Migrations not applied: ${pending.join(', ')}.`,
    advice: 'Run npm start once: it applies them.',
  }
}

const jobs: Check = async ({ client }) => {
  const has = await answerTo(client, `select to_regclass('graphile_worker.jobs') is not null`)
  if (has) return { is: 'fine', about: 'The job queue is there.' }
  return {
    is: 'trouble',
    about: 'There is no job queue.',
    advice: 'Run npm start once: it makes it.',
  }
}

const role: Check = async ({ client }) => {
  const about = 'The role empty_chair_app, which the app works under'
  const faults = await answerTo(
    client,
    `select concat_ws(', ',
       case when rolsuper then 'is a superuser' end,
       case when rolbypassrls then 'bypasses row-level security' end,
       case when exists (select from pg_class where relowner = r.oid) then 'owns tables' end)
     from pg_roles r where rolname = 'empty_chair_app'`,
  )
  if (faults === undefined)
    return { is: 'trouble', about: `${about}, is missing.`, advice: 'Run npm start once.' }
  if (faults !== '')
    return {
      is: 'trouble',
      about: `${about}, ${faults}.`,
      advice: 'Take that from it: alter role empty_chair_app nosuperuser nobypassrls.',
    }
  try {
    await client.query('set role empty_chair_app')
    await client.query('reset role')
    return { is: 'fine', about: `${about}, owns nothing.` }
  } catch (error) {
    return {
      is: 'trouble',
      about: `${about}, is closed to the login of DATABASE_URL (${reasonOf(error)}).`,
      advice: 'As a superuser: grant empty_chair_app to that login.',
    }
  }
}

const policies: Check = async ({ client }) => {
  const open = await answerTo(
    client,
    `select coalesce(string_agg(c.relname, ', ' order by c.relname), '')
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and (c.relname = 'organization' or exists (
         select from pg_attribute a
         where a.attrelid = c.oid and a.attname = 'organizationId' and not a.attisdropped))
       and not (c.relrowsecurity and c.relforcerowsecurity and exists (
         select from pg_policies p
         where p.schemaname = 'public' and p.tablename = c.relname
           and p.roles && array['empty_chair_app', 'public']::name[]))`,
  )
  if (open === '') return { is: 'fine', about: 'Every table is closed to other organizations.' }
  return {
    is: 'trouble',
    about: `These tables do not separate organizations: ${open}.`,
    advice: 'Force row-level security and the policy "tenant" on them, as the migrations do.',
  }
}

const leakproof: Check = async ({ client }) => {
  const is = await answerTo(
    client,
    `select proleakproof from pg_proc where oid = 'pg_catalog.ts_match_vq(tsvector, tsquery)'::regprocedure`,
  )
  if (is) return { is: 'fine', about: 'Search uses its index.' }
  return {
    is: 'note',
    about: 'Search works without its index, which takes long from some 10,000 decisions on.',
    advice: 'As a superuser: alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof.',
  }
}

const clock: Check = async ({ client }) => {
  const before = Date.now()
  const theirs = Number(
    await answerTo(client, `select extract(epoch from clock_timestamp()) * 1000`),
  )
  const seconds = Math.abs(theirs - (before + Date.now()) / 2) / 1000
  const about = `The clocks of app and database differ by ${seconds.toFixed(1)} s.`
  if (seconds < 5) return { is: 'fine', about }
  return { is: 'trouble', about, advice: 'Let both machines follow a time server.' }
}

const disk: Check = async ({ dataDir }) => {
  const { bavail, bsize } = await statfs(dataDir)
  const megabytes = Math.floor((bavail * bsize) / 1_000_000)
  const about = `${dataDir} can be written and has ${megabytes} MB free.`
  if (megabytes >= 500) return { is: 'fine', about }
  return { is: 'trouble', about, advice: 'Make room, before the database has to stop.' }
}

const checks = [version, writable, migrations, jobs, role, policies, leakproof, clock, disk]

async function answerTo(client: Client, sql: string): Promise<unknown> {
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' })
  return rows[0]?.[0]
}
