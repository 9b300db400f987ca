import { freePort } from '@/lib/command-line/settings.mjs'
import { expect, test } from '../support/journey'
import { serve } from '../support/journey-app'
import { listenTo } from '../support/journey-ear'
import { type Place, placesOf } from '../support/journey-places'
import { newTown } from '../support/journey-town'
import { sessionCookie } from '../support/session-cookie'
import { newWorld, type World } from '../support/world'

const most = 3
/** To look at a file is to bring it in, all in one transaction, up to writing it. */
const mostForFile = 10
const ofFile = /^\/(evidence\/)?import\/./

/** Who asks: one statement a request, and one more on a connection that last served somebody else's. */
const who = /"lastSeenAt" = now\(\)/
const served = /set_config\('app\.organization_id'/

test('no page asks the database more than a few times, whoever looks and whatever there is', async () => {
  test.setTimeout(600_000)
  const ear = await listenTo(process.env.DATABASE_URL ?? '')
  const address = `http://localhost:${await freePort(0, '127.0.0.1')}`
  const app = await serve({ databaseUrl: ear.url, address })
  const town = await newTown()
  const places = placesOf(town)
  const tooMany: string[] = []

  async function look(paths: Set<string>, world: World) {
    const { admin, cxLead, leader, contributor, finance, frontLine, observer } = world
    for (const person of [admin, cxLead, leader, contributor, finance, frontLine, observer]) {
      const { name, value } = await sessionCookie(person)
      for (const path of paths) {
        ear.heard()
        const answer = await fetch(address + path, {
          headers: { cookie: `${name}=${value}` },
          redirect: 'manual',
        })
        await answer.text()
        expect(answer.status, `${path} as ${person.name}`).toBeLessThan(500)
        const statements = ear.heard()
        expect(statements.filter((one) => who.test(one)).length, `${path}: who asks`).toBe(1)
        const asked = statements.filter((one) => !who.test(one) && !served.test(one))
        if (asked.length <= (ofFile.test(path) ? mostForFile : most)) continue
        tooMany.push(`${path} as ${person.name}: ${asked.length}\n${asked.map(inShort).join('\n')}`)
      }
    }
  }

  await look(pathsOf(places), town.world)
  // Where nothing was ever decided.
  await look(pathsOf(places.filter(({ route }) => !route.includes('['))), await newWorld())
  await app.stop()
  ear.close()
  expect(tooMany).toEqual([])
})

/** Of the pages behind sign-in. */
function pathsOf(places: Place[]): Set<string> {
  return new Set(places.filter(({ by }) => by).map(({ path }) => path))
}

function inShort(statement: string): string {
  return `  ${statement.replaceAll(/\s+/g, ' ').slice(0, 160)}`
}
