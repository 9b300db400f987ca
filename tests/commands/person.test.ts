import { expect, it } from 'vitest'
import { read, write } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'
import {
  changePassword,
  changePerson,
  chooseShortcuts,
  disablePerson,
  enablePerson,
  endSession,
} from '@/lib/person/commands'
import { lastAdmin } from '@/lib/person/last-admin'
import { hashPassword, isPassword } from '@/lib/person/password-hash'
import { findPerson, listSessions } from '@/lib/person/queries'
import { kindsOf, trailOf } from '../support/trail-kinds'
import { newWorld, otherWorld, type World } from '../support/world'

it('An admin changes name, role and function, and the trail says so', async () => {
  const world = await newWorld()
  const { personId } = world.contributor
  const input = {
    personId,
    name: 'Connie Chief',
    role: 'leader' as const,
    functionId: world.functions.finance.id,
  }
  expect(await changePerson(world.admin, input)).toMatchObject({ ok: true })
  expect(await findPerson(world.admin, personId)).toMatchObject({
    name: 'Connie Chief',
    role: 'leader',
    functionName: 'Finance',
  })
  expect((await trailOf(world)).at(-1)).toMatchObject({
    kind: 'person.changed',
    actorName: 'Ada Admin',
    data: {
      changes: [
        { what: 'name', from: 'Connie Contributor', to: 'Connie Chief' },
        { what: 'role', from: 'Contributor', to: 'Leader' },
        { what: 'function', from: 'Service', to: 'Finance' },
      ],
    },
  })
})

it('A function that was archived, or is another organization’s, can’t be given', async () => {
  const world = await newWorld()
  const other = await otherWorld()
  const { personId, name, role } = world.contributor
  const input = { personId, name, role, functionId: other.functions.it.id }
  expect(await changePerson(world.admin, input)).toMatchObject({
    ok: false,
    fields: { functionId: [expect.any(String)] },
  })
})

it('The only admin keeps the role and the account, until there is another', async () => {
  const world = await newWorld()
  const { personId, name } = world.admin
  const stepDown = { personId, name, role: 'leader' as const, functionId: null }
  expect(await changePerson(world.admin, stepDown)).toMatchObject({
    ok: false,
    reason: lastAdmin,
    fields: { role: [lastAdmin] },
  })
  expect(await disablePerson(world.admin, world.admin)).toMatchObject({ reason: lastAdmin })
  await promote(world, world.leader)
  expect(await changePerson(world.admin, stepDown)).toMatchObject({ ok: true })
})

it('Two admins who disable each other at the same moment don’t both succeed', async () => {
  const world = await newWorld()
  await promote(world, world.leader)
  const second: Actor = { ...world.leader, role: 'admin' }
  const results = await Promise.all([
    disablePerson(world.admin, second),
    disablePerson(second, world.admin),
  ])
  expect(results.filter((result) => result.ok)).toHaveLength(1)
})

it('Disabling ends every session at once; enabling lets in again', async () => {
  const world = await newWorld()
  await openSessions(world.leader, 3)
  expect(await disablePerson(world.admin, world.leader)).toMatchObject({ ok: true })
  expect(await listSessions(world.leader)).toEqual([])
  expect(await disablePerson(world.admin, world.leader)).toMatchObject({
    reason: 'This account is disabled already.',
  })
  expect(await enablePerson(world.admin, world.leader)).toMatchObject({ ok: true })
  expect(await enablePerson(world.admin, world.leader)).toMatchObject({
    reason: 'This account is not disabled.',
  })
  expect(await listSessions(world.leader)).toEqual([])
  expect(await kindsOf(world)).toEqual(['person.disabled', 'person.enabled'])
})

it('People of another organization are not there', async () => {
  const world = await newWorld()
  const other = await otherWorld()
  const { personId, name, role } = other.leader
  const gone = { ok: false, reason: 'This person is not here any more.' }
  expect(await changePerson(world.admin, { personId, name, role, functionId: null })).toMatchObject(
    gone,
  )
  expect(await disablePerson(world.admin, { personId })).toMatchObject(gone)
  expect(await enablePerson(world.admin, { personId })).toMatchObject(gone)
  expect(await findPerson(world.admin, personId)).toBeNull()
  expect(await kindsOf(other)).toEqual([])
})

it('A new password needs the old one, and signs every other browser out', async () => {
  const world = await newWorld()
  const old = 'an old umbrella'
  await setPassword(world.leader, old)
  const [here = '', ...elsewhere] = await openSessions(world.leader, 3)
  const me = { ...world.leader, sessionId: here }
  expect(elsewhere).toHaveLength(2)

  const wrong = await changePassword(me, { current: 'a guess, wrong', password: 'new boots 🥾' })
  const notMine = 'This is not your password.'
  // The same words for the whole and beside the field: a form says them once.
  expect(wrong).toEqual({ ok: false, reason: notMine, fields: { current: [notMine] } })
  expect(await changePassword(me, { current: old, password: old })).toMatchObject({
    fields: { password: ['This is the password you have now.'] },
  })
  expect(await changePassword(me, { current: old, password: 'password1' })).toMatchObject({
    fields: { password: [expect.stringMatching(/tried first/)] },
  })
  expect(await listSessions(me)).toHaveLength(3)

  expect(await changePassword(me, { current: old, password: ' new boots 🥾 ' })).toMatchObject({
    ok: true,
  })
  expect((await listSessions(me)).map((session) => session.id)).toEqual([here])
  expect(await isPassword(' new boots 🥾 ', await hashOf(me))).toBe(true)
  expect(await isPassword('new boots 🥾', await hashOf(me))).toBe(false)
  expect(await kindsOf(world)).toEqual(['password.changed'])
})

it('The old password can’t be guessed for ever', async () => {
  const world = await newWorld()
  await setPassword(world.leader, 'an old umbrella')
  const guess = { current: 'guess', password: 'a perfectly good one' }
  for (let count = 0; count < 10; count += 1) await changePassword(world.leader, guess)
  const right = { ...guess, current: 'an old umbrella' }
  expect(await changePassword(world.leader, right)).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^Too many attempts. Try again in 1[45] minutes.$/),
  })
})

it('Somebody ends their own sessions, and nobody else’s', async () => {
  const world = await newWorld()
  const [mine = ''] = await openSessions(world.leader, 1)
  const [theirs = ''] = await openSessions(world.contributor, 1)
  expect(await endSession(world.leader, { sessionId: theirs })).toMatchObject({ ok: false })
  expect(await listSessions(world.contributor)).toHaveLength(1)
  expect(await endSession(world.leader, { sessionId: mine })).toMatchObject({ ok: true })
  expect(await endSession(world.leader, { sessionId: mine })).toMatchObject({ ok: false })
  expect((await trailOf(world)).map(({ kind, data }) => ({ kind, data }))).toEqual([
    { kind: 'session.ended', data: { browser: 'Firefox on Linux' } },
  ])
})

it('Shortcuts are switched off for oneself', async () => {
  const world = await newWorld()
  await chooseShortcuts(world.frontLine, { shortcutsOff: true })
  const people = await read(world, (db) =>
    db.person.findMany({ where: { shortcutsOff: true }, select: { id: true } }),
  )
  expect(people).toEqual([{ id: world.frontLine.personId }])
})

it('Nobody but an admin manages people', async () => {
  const world = await newWorld()
  const { personId, name } = world.leader
  const denied = { ok: false, reason: 'Only an admin can do this. Your role is CX lead.' }
  const input = { personId, name, role: 'admin' as const, functionId: null }
  expect(await changePerson(world.cxLead, input)).toMatchObject(denied)
  expect(await disablePerson(world.cxLead, { personId })).toMatchObject(denied)
  expect(await enablePerson(world.cxLead, { personId })).toMatchObject(denied)
  expect(await kindsOf(world)).toEqual([])
})

function promote(world: World, { personId, name, functionId }: Actor) {
  return changePerson(world.admin, { personId, name, role: 'admin', functionId })
}

async function openSessions({ organizationId, personId }: Actor, count: number) {
  const ids = Array.from({ length: count }, () => crypto.randomUUID())
  await write({ organizationId }, (tx) =>
    tx.session.createMany({
      data: ids.map((id) => ({
        organizationId,
        id,
        personId,
        userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0',
        expiresAt: new Date(Date.now() + 3_600_000),
      })),
    }),
  )
  return ids
}

async function setPassword({ organizationId, personId }: Actor, password: string) {
  const passwordHash = await hashPassword(password)
  await write({ organizationId }, (tx) =>
    tx.person.updateMany({ where: { organizationId, id: personId }, data: { passwordHash } }),
  )
}

async function hashOf({ organizationId, personId }: Actor) {
  const person = await read({ organizationId }, (db) =>
    db.person.findFirst({ where: { organizationId, id: personId } }),
  )
  return person?.passwordHash ?? null
}
