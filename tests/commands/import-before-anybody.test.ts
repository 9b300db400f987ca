import { expect, it } from 'vitest'
import { read } from '@/lib/db'
import { saveDraft } from '@/lib/decision/commands'
import { proposalSchema } from '@/lib/decision/schema'
import { importDecisions } from '@/lib/import/commands'
import { acceptInvitation, invitePerson } from '@/lib/invitation/commands'
import { createOrganization } from '@/lib/organization/commands'
import { type Actor, systemActor } from '@/lib/person/actor'
import type { Role } from '@/lib/person/permission'
import { listPeople } from '@/lib/person/queries'
import { standIn } from '@/lib/person/stand-in'
import { listDecisions } from '@/lib/register/queries'
import { proveIdentity } from '@/lib/sign-in/commands'
import { given, refusal } from '../support/result'
import { trailOf } from '../support/trail-kinds'
import { newWorld } from '../support/world'

const file = [
  'reference,title,status,proposed_on,decided_on',
  'R-1,Lend tools,Laid over,2024-02-10,',
  'R-2,Open on Sundays,Enacted,2024-02-11,2024-03-01',
].join('\n')
const options = { file: 'decisions.csv' }
const ada = { name: 'Ada First', email: 'ada@acme.test', password: 'a chair by the window' }
const address = '192.0.2.31'

it('An import into an organization nobody joined waits for its first admin, who then owns it', async () => {
  const acme = await newOrganization()
  const token = await linkFor(acme, { email: null, role: 'admin' })
  expect(given(await bringIn(acme)).added).toBe(2)
  const [waiting, ...others] = await peopleOf(acme)
  expect(others).toEqual([])
  expect(waiting).toMatchObject({ ...standIn, passwordHash: null, disabledAt: expect.any(Date) })
  expect(await listPeople(acme)).toEqual([])

  expect(given(await bringIn(acme))).toMatchObject({ added: 0, unchanged: 2 })
  expect(await peopleOf(acme)).toEqual([waiting])

  const { personId } = given(await acceptInvitation({ ...ada, token }, address))
  expect(personId).toBe(waiting?.id)
  const [admin, ...more] = await peopleOf(acme)
  expect(more).toEqual([])
  expect(admin).toMatchObject({
    name: ada.name,
    email: ada.email,
    role: 'admin',
    passwordHash: expect.stringMatching(/^\$argon2id\$/),
    disabledAt: null,
  })
  expect((await listPeople(acme)).map(({ name }) => name)).toEqual([ada.name])
  expect(given(await proveIdentity(ada, address))).toMatchObject([{ personId }])

  const actor = actorOf(acme, personId)
  const owned = await listDecisions(actor, { ownerId: personId }, null)
  expect(owned.rows.map(({ ownerName }) => ownerName)).toEqual([ada.name, ada.name])
  const draft = await read(acme, (db) => db.decision.findFirst({ where: { status: 'draft' } }))
  const proposal = proposalSchema.parse(draft?.draft)
  const question = { ...proposal.question, title: 'Lend tools and ladders' }
  given(await saveDraft(actor, draft?.number ?? 0, { ...proposal, question }))

  expect(refusal(await acceptInvitation({ ...ada, token }, address))).toMatch(/used/)
  expect(given(await bringIn(acme))).toMatchObject({ added: 0, unchanged: 2 })
  expect(await peopleOf(acme)).toHaveLength(1)

  const told = await trailOf(acme)
  expect(told.map(({ kind, actorName }) => [kind, actorName])).toEqual([
    ['organization.set-up', 'Empty Chair'],
    ['person.invited', 'Empty Chair'],
    ['decision.imported', 'Empty Chair'],
    ['decision.imported', 'Empty Chair'],
    ['decisions.imported', 'Empty Chair'],
    ['decisions.imported', 'Empty Chair'],
    ['person.joined', ada.name],
    ['decisions.imported', 'Empty Chair'],
  ])
})

it('Of two admins who join at once, one takes it over and nobody is left waiting', async () => {
  const acme = await newOrganization()
  const bo = { name: 'Bo Second', email: 'bo@acme.test', password: ada.password }
  const links = [
    await linkFor(acme, { email: null, role: 'admin' }),
    await linkFor(acme, { email: bo.email, role: 'admin' }),
  ]
  given(await bringIn(acme))
  const joined = await Promise.all(
    [ada, bo].map((person, index) =>
      acceptInvitation({ ...person, token: links[index] ?? '' }, address),
    ),
  )
  for (const result of joined) given(result)
  const people = await peopleOf(acme)
  expect(people.map(({ email, disabledAt }) => [email, disabledAt]).sort()).toEqual([
    [ada.email, null],
    [bo.email, null],
  ])
})

it('An import and the first admin at the same moment leave nobody waiting', async () => {
  const acme = await newOrganization()
  const token = await linkFor(acme, { email: null, role: 'admin' })
  const [imported, joined] = await Promise.all([
    bringIn(acme),
    acceptInvitation({ ...ada, token }, address),
  ])
  given(imported)
  const { personId } = given(joined)
  expect((await peopleOf(acme)).map(({ id }) => id)).toEqual([personId])
  const owners = await read(acme, (db) => db.decision.findMany({ select: { proposerId: true } }))
  expect(owners).toEqual([{ proposerId: personId }, { proposerId: personId }])
})

it('Somebody who joins as anything less leaves it to the first admin', async () => {
  const acme = await newOrganization()
  given(await bringIn(acme))
  const token = await linkFor(acme, { email: ada.email, role: 'leader' })
  const { personId } = given(await acceptInvitation({ ...ada, token }, address))
  const people = await peopleOf(acme)
  expect(people.map(({ name }) => name).sort()).toEqual([ada.name, standIn.name])
  expect((await listPeople(actorOf(acme, personId))).map(({ name }) => name)).toEqual([ada.name])
})

it('A trial and a file with a bad row leave nobody behind', async () => {
  const acme = await newOrganization()
  const bad = `${file}\nR-3,,Enacted,2024-02-11,`
  expect(given(await bringIn(acme, file, { isDryRun: true })).added).toBe(2)
  expect(refusal(await bringIn(acme, bad))).toContain('Nothing was imported')
  expect(await peopleOf(acme)).toEqual([])
})

it('Where an admin or a CX lead is, they own it', async () => {
  const world = await newWorld()
  given(await bringIn(systemActor(world.organizationId)))
  expect(await peopleOf(world)).not.toContainEqual(expect.objectContaining(standIn))
})

type Scope = { organizationId: string }

async function newOrganization() {
  const facts = { name: 'Acme', currency: 'EUR', timeZone: 'Europe/Berlin' }
  return systemActor((await createOrganization(facts)).organizationId)
}

function bringIn(scope: Scope, text = file, { isDryRun = false } = {}) {
  const actor = systemActor(scope.organizationId)
  return importDecisions(actor, [Buffer.from(text)], { ...options, isDryRun })
}

async function linkFor(scope: Scope, { email, role }: { email: string | null; role: Role }) {
  const actor = systemActor(scope.organizationId)
  return given(await invitePerson(actor, { email, role, functionId: null })).token
}

function peopleOf({ organizationId }: Scope) {
  return read({ organizationId }, (db) =>
    db.person.findMany({ where: { organizationId }, orderBy: { id: 'asc' } }),
  )
}

/** As a session would tell who it is. */
function actorOf({ organizationId }: Scope, personId: string): Actor {
  return {
    kind: 'person',
    organizationId,
    organizationName: 'Acme',
    isExample: false,
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    personId,
    sessionId: personId,
    name: ada.name,
    email: ada.email,
    role: 'admin',
    functionId: null,
    functionName: null,
    isSeat: false,
    shortcutsOff: false,
  }
}
