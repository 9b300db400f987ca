import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { PUT as saveDraftRoute } from '@/app/api/decisions/[number]/draft/route'
import { PUT as saveCardRoute } from '@/app/api/decisions/[number]/scorecard/route'
import { stageSchema } from '@/lib/customer/schema'
import { read } from '@/lib/db'
import { addFunction } from '@/lib/function/commands'
import { functionSchema } from '@/lib/function/schema'
import { importFile, keepFile } from '@/lib/import-file/commands'
import { changeOrganization } from '@/lib/organization/commands'
import { organizationSchema } from '@/lib/organization/schema'
import { changePerson } from '@/lib/person/commands'
import { personSchema } from '@/lib/person/schema'
import { openSession } from '@/lib/person/session'
import { proveIdentity } from '@/lib/sign-in/commands'
import { signInSchema } from '@/lib/sign-in/schema'
import { signOff } from '@/lib/sign-off/commands'
import { signOffSchema } from '@/lib/sign-off/schema'
import { addStage } from '@/lib/stage/commands'
import { inSignOff } from '../support/life'
import { given, refusal } from '../support/result'
import { newBrowser, nextRequest } from '../support/visitor'
import { newWorld, type World } from '../support/world'

vi.mock('next/headers', () => import('../support/visitor'))

/** What the database refuses in a text, and in JSON: a null character and half of a surrogate pair. */
const odd = 'O\u0000d\ud800d'
const kept = 'Od\uFFFDd'

let world: World
beforeAll(async () => {
  world = await newWorld()
})

describe('text that can’t be stored is made storable, wherever it comes in', () => {
  test('the name of a person', async () => {
    const { personId } = world.frontLine
    const input = personSchema.parse({ personId, name: odd, role: 'front-line' })
    given(await changePerson(world.admin, input))
    const person = await read(world.admin, (db) =>
      db.person.findFirst({ where: { organizationId: world.admin.organizationId, id: personId } }),
    )
    expect(person?.name).toBe(kept)
  })

  test('the names of the organization, a function and a stage', async () => {
    const facts = { name: odd, currency: 'EUR', timeZone: 'Europe/Berlin' }
    given(await changeOrganization(world.admin, organizationSchema.parse(facts)))
    given(await addFunction(world.cxLead, functionSchema.parse({ name: odd })))
    const stage = { name: odd, emotion: odd, need: odd }
    given(await addStage(world.cxLead, stageSchema.parse(stage)))
  })

  test('the address somebody signs in with', async () => {
    const input = signInSchema.parse({ email: `${odd}@example.org`, password: odd })
    expect(refusal(await proveIdentity(input, '192.0.2.1'))).toMatch(/don’t go together/)
  })

  test('the digest of a text nobody ever saw', async () => {
    const one = await inSignOff(world)
    const input = { decisionId: one.id, digest: odd, verdict: 'approve' }
    expect(refusal(await signOff(world.finance, signOffSchema.parse(input)))).toMatch(/changed/)
  })

  test('the name of a file, cut within a letter', async () => {
    const csv = 'Reference,Title,Status,Date\nR-1,Drop the fines,Adopted,2020-01-01\n'
    const name = `${odd}${'x'.repeat(194)}🪑.csv`
    const content = new Uint8Array(new TextEncoder().encode(csv))
    const { fileId } = given(await keepFile(world.admin, { name, content }))
    const chosen = 'column=Reference&column=Title&column=&column=&column=Status&column=Date'
    await importFile(world.admin, { fileId, chosen })
  })
})

describe('a route', () => {
  beforeEach(async () => {
    newBrowser()
    await openSession(world.contributor)
  })

  test.each(['99999999999', '2147483648', '1e3', '0', 'x'])(
    'knows no decision %s and says so',
    async (number) => {
      const card = await put(saveCardRoute, number, {})
      expect([card.status, await card.json()]).toMatchObject([422, { reason: /not there/ }])
    },
  )

  test('reads a form of many fields of one name at once', async () => {
    const answer = await put(saveDraftRoute, '1', { form: 'cells=&'.repeat(280_000), basedOn: '' })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ unread: { cells: [expect.any(String)] } })
  })
})

type Route = typeof saveCardRoute | typeof saveDraftRoute

function put(route: Route, number: string, body: object) {
  nextRequest()
  const headers = { origin: 'http://localhost:3000', host: 'localhost:3000' }
  const request = new Request(`http://localhost:3000/api/decisions/${number}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify(body),
  })
  return route(request, { params: Promise.resolve({ number }) })
}
