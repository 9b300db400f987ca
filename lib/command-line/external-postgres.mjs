import pg from 'pg'
import { reasonOf, Trouble } from './trouble.mjs'

/** Says in one sentence why a DATABASE_URL cannot be used, before anything relies on it. */
export async function refuseUnusable(url) {
  if (!/^postgres(ql)?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new Trouble(
      'DATABASE_URL is not the address of a Postgres database, such as postgresql://user:password@host:5432/name.',
    )
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw new Trouble(whyNotConnected(error, new URL(url)))
  } finally {
    await client.end().catch(() => undefined)
  }
}

function whyNotConnected(error, { hostname, port, username, pathname }) {
  const server = `${hostname || 'localhost'}:${port || 5432}`
  switch (Reflect.get(Object(error), 'code')) {
    case 'ECONNREFUSED':
      return `No database answers at ${server} (DATABASE_URL).`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The database host ${hostname} is unknown (DATABASE_URL).`
    case '28P01':
    case '28000':
      return `The database at ${server} refuses the user ${username} or their password (DATABASE_URL).`
    case '3D000':
      return `There is no database ${decodeURIComponent(pathname.slice(1))} at ${server}: create it, or correct DATABASE_URL.`
    default:
      return `The database at ${server} cannot be reached: ${reasonOf(error)} (DATABASE_URL).`
  }
}
