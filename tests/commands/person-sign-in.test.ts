import { beforeEach, expect, it, vi } from 'vitest'
import { write } from '@/lib/db'
import { createOrganization } from '@/lib/organization/commands'
import { changePerson, disablePerson, endSession } from '@/lib/person/commands'
import { hashPassword, nobodysHash } from '@/lib/person/password-hash'
import { organizationsOf } from '@/lib/person/queries'
import {
  closeSession,
  currentActor,
  forgetProof,
  keepProof,
  openSession,
  provenPeople,
} from '@/lib/person/session'
import { continueAs, notTogether, proveIdentity, recordRefusedSignIn } from '@/lib/sign-in/commands'
import { kindsOf, trailOf } from '../support/trail-kinds'
import { cookie, cookieNames, newBrowser, nextRequest, setCookie } from '../support/visitor'
import { newWorld, otherWorld } from '../support/world'

vi.mock('next/headers', () => import('../support/visitor'))

// Read once, at the first question to the database.
process.env.EMBEDDED_DATABASE = '1'

const password = 'a chair by the window'
const sessionCookie = 'next-auth.session-token'
const sameHash = hashPassword(password)

beforeEach(() => {
  newBrowser()
})

it('E-mail and password prove who somebody is, whatever the case of the e-mail', async () => {
  const { leader } = await worldWithPasswords()
  const { organizationId, personId } = leader
  const email = leader.email.toUpperCase()
  expect(await proveIdentity({ email, password }, nextAddress())).toEqual({
    ok: true,
    value: [{ organizationId, personId }],
  })
})

it('A wrong password, an unknown e-mail and a disabled account get the same answer', async () => {
  const world = await worldWithPasswords()
  await disablePerson(world.admin, world.contributor)
  const refusal = { ok: false, reason: notTogether }
  for (const input of [
    { email: world.leader.email, password: 'not the one' },
    { email: 'nobody@nowhere.test', password },
    { email: world.contributor.email, password },
  ])
    expect(await proveIdentity(input, nextAddress())).toEqual(refusal)
})

it('An unknown e-mail costs the same work: its hash has the parameters of a real one', async () => {
  const parameters = (hash: string) => hash.split('$').slice(1, 4)
  expect(parameters(nobodysHash)).toEqual(parameters(await sameHash))
  expect(parameters(nobodysHash)).toEqual(['argon2id', 'v=19', 'm=19456,t=2,p=1'])
})

it('A known person’s refused sign-in is in the trail of their organization', async () => {
  const { leader } = await worldWithPasswords()
  await recordRefusedSignIn(leader.email, notTogether)
  await recordRefusedSignIn('nobody@nowhere.test', notTogether)
  expect(await trailOf(leader)).toMatchObject([
    { kind: 'sign-in.refused', actorName: 'Empty Chair', data: { email: leader.email } },
  ])
})

it('After ten attempts an account rests, known or not, and a proof forgets them', async () => {
  const { leader, contributor } = await worldWithPasswords()
  const tooMany = { ok: false, reason: expect.stringMatching(/^Too many attempts/) }
  for (const email of [leader.email, 'nobody@nowhere.test']) {
    for (let count = 0; count < 10; count += 1)
      await proveIdentity({ email, password: 'wrong' }, nextAddress())
    expect(await proveIdentity({ email, password }, nextAddress())).toMatchObject(tooMany)
  }
  const { email } = contributor
  for (let round = 0; round < 2; round += 1) {
    for (let count = 0; count < 9; count += 1)
      await proveIdentity({ email, password: 'wrong' }, nextAddress())
    expect(await proveIdentity({ email, password }, nextAddress())).toMatchObject({ ok: true })
  }
})

it('Many attempts at the same moment don’t slip past the limit', async () => {
  const { leader } = await worldWithPasswords()
  const input = { email: leader.email, password: 'wrong' }
  const results = await Promise.all(
    Array.from({ length: 25 }, () => proveIdentity(input, nextAddress())),
  )
  const judged = results.filter((result) => !result.ok && result.reason === notTogether)
  expect(judged).toHaveLength(10)
})

it('An address rests after a hundred attempts on whichever accounts', async () => {
  const address = nextAddress()
  const { leader } = await worldWithPasswords()
  const attempts = Array.from({ length: 100 }, (_, index) =>
    proveIdentity({ email: `somebody-${index}@nowhere.test`, password: 'wrong' }, address),
  )
  await Promise.all(attempts)
  const input = { email: leader.email, password }
  expect(await proveIdentity(input, address)).toMatchObject({ ok: false })
  expect(await proveIdentity(input, nextAddress())).toMatchObject({ ok: true })
})

it('A member of two organizations chooses, within five minutes, with a proof good for nothing else', async () => {
  const first = await worldWithPasswords()
  const second = await otherWorld()
  await write(second, async (tx) => {
    const data = { email: first.leader.email, passwordHash: await sameHash }
    await tx.person.updateMany({ where: { id: second.observer.personId }, data })
  })
  const proof = await proveIdentity({ email: first.leader.email, password }, nextAddress())
  if (!proof.ok) throw new Error(proof.reason)
  expect(proof.value).toHaveLength(2)

  await keepProof(proof.value)
  nextRequest()
  expect(await currentActor()).toBeNull()
  const choices = await organizationsOf(await provenPeople())
  expect(choices.map(({ name, role }) => [name, role])).toEqual([
    ['Northwind Library', 'leader'],
    ['Elsewhere Museum', 'observer'],
  ])
  const [name = ''] = cookieNames()
  setCookie(sessionCookie, cookie(name) ?? '')
  nextRequest()
  expect(await currentActor()).toBeNull()

  await disablePerson(second.admin, second.observer)
  expect(await organizationsOf(await provenPeople())).toHaveLength(1)
  await forgetProof()
  expect(await provenPeople()).toEqual([])
})

it('A session says who somebody is, with their role as it is at this moment', async () => {
  const world = await worldWithPasswords()
  await openSession(world.leader)
  nextRequest()
  expect(await currentActor()).toMatchObject({ name: 'Leo Leader', role: 'leader' })
  const { personId, name } = world.leader
  await changePerson(world.admin, { personId, name, role: 'observer', functionId: null })
  nextRequest()
  expect(await currentActor()).toMatchObject({ role: 'observer', functionId: null })
  expect(await kindsOf(world)).toEqual(['person.signed-in', 'person.changed'])
})

it('Disabling a person, ending a session and signing out bite at once', async () => {
  const world = await worldWithPasswords()
  await openSession(world.leader)
  nextRequest()
  await disablePerson(world.admin, world.leader)
  nextRequest()
  expect(await currentActor()).toBeNull()

  newBrowser()
  await openSession(world.contributor)
  nextRequest()
  const contributor = await currentActor()
  if (!contributor) throw new Error('nobody is signed in')
  await endSession(contributor, contributor)
  nextRequest()
  expect(await currentActor()).toBeNull()

  newBrowser()
  await openSession(world.observer)
  nextRequest()
  const observer = await currentActor()
  if (!observer) throw new Error('nobody is signed in')
  const stolen = cookie(sessionCookie) ?? ''
  await closeSession(observer)
  expect(cookieNames()).toEqual([])
  setCookie(sessionCookie, stolen)
  nextRequest()
  expect(await currentActor()).toBeNull()
})

it('A session that ran out, a forged cookie and a cut one open nothing', async () => {
  const world = await worldWithPasswords()
  await openSession(world.leader)
  const real = cookie(sessionCookie) ?? ''
  for (const forged of ['', 'nonsense', real.slice(0, -4), `${real}x`]) {
    setCookie(sessionCookie, forged)
    nextRequest()
    expect(await currentActor()).toBeNull()
  }
  setCookie(sessionCookie, real)
  nextRequest()
  expect(await currentActor()).not.toBeNull()
  await write(world, (tx) => tx.session.updateMany({ data: { expiresAt: new Date(0) } }))
  nextRequest()
  expect(await currentActor()).toBeNull()
})

it('Visitors of the embedded database continue as people of the example, and nobody else', async () => {
  const world = await worldWithPasswords()
  const { organizationId, maria } = await exampleWithMaria()
  expect(await continueAs(maria)).toEqual({ ok: true, value: { organizationId, personId: maria } })
  expect(await continueAs(world.leader.personId)).toMatchObject({ ok: false })
})

async function exampleWithMaria() {
  const facts = { name: 'Example', currency: 'EUR', timeZone: 'Europe/Berlin' }
  const { organizationId } = await createOrganization(facts)
  const data = { organizationId, name: 'Maria', email: 'maria@example.test', role: 'leader' }
  const { id } = await write({ organizationId }, async (tx) => {
    await tx.organization.updateMany({ data: { isExample: true } })
    return tx.person.create({ data })
  })
  return { organizationId, maria: id }
}

async function worldWithPasswords() {
  const world = await newWorld()
  const passwordHash = await sameHash
  await write(world, (tx) => tx.person.updateMany({ data: { passwordHash } }))
  return world
}

let last = 0
function nextAddress(): string {
  last += 1
  return `198.51.100.${last}`
}
