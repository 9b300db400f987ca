import { expect, it, vi } from 'vitest'
import { atTime } from '@/lib/clock'
import { read } from '@/lib/db'
import { acceptInvitation, invitePerson, withdrawInvitation } from '@/lib/invitation/commands'
import { invitationOf, listInvitations } from '@/lib/invitation/queries'
import { systemActor } from '@/lib/person/actor'
import { disablePerson } from '@/lib/person/commands'
import { asOwner } from '../support/postgres'
import { kindsOf, trailOf } from '../support/trail-kinds'
import { newWorld, otherWorld, type World } from '../support/world'

const acceptance = { name: 'Nora New', password: 'a chair by the window' }
const address = '192.0.2.9'

it('A link makes somebody a member, with the role and function they were invited for', async () => {
  const world = await newWorld()
  const token = await invite(world)
  expect(await invitationOf(token)).toMatchObject({
    email: 'nora@new.test',
    role: 'leader',
    functionName: 'Finance',
    organizationName: 'Northwind Library',
  })
  const result = await acceptInvitation({ ...acceptance, token }, address)
  if (!result.ok) throw new Error(result.reason)
  const person = await read(world, (db) =>
    db.person.findFirst({ where: { id: result.value.personId } }),
  )
  expect(person).toMatchObject({
    name: 'Nora New',
    email: 'nora@new.test',
    role: 'leader',
    functionId: world.functions.finance.id,
  })
  expect(person?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect((await trailOf(world)).map(({ kind, actorName }) => [kind, actorName])).toEqual([
    ['person.invited', 'Ada Admin'],
    ['person.joined', 'Nora New'],
  ])
})

it('A link works once, even when it is pressed ten times at once', async () => {
  const world = await newWorld()
  const token = await invite(world)
  const results = await Promise.all(
    Array.from({ length: 10 }, () => acceptInvitation({ ...acceptance, token }, address)),
  )
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(await acceptInvitation({ ...acceptance, token }, address)).toMatchObject({
    reason: 'This link was used already. Sign in with your e-mail and password.',
  })
})

it('Of two open links for one e-mail, used at once, one makes a member and the other says so', async () => {
  const world = await newWorld()
  const first = await openLink(world)
  const second = await openLink(world)
  const accept = (token: string) =>
    acceptInvitation({ ...acceptance, token, email: 'nora@new.test' }, address)
  const results = await bothAtOnce(() => [accept(first), accept(second)])
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.find((result) => !result.ok)).toMatchObject({
    reason: 'You are a member already. Sign in with your e-mail and password.',
  })
})

it('A link is good for seven days', async () => {
  const world = await newWorld()
  const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000)
  const token = await atTime(eightDaysAgo, () => invite(world))
  expect(await acceptInvitation({ ...acceptance, token }, address)).toMatchObject({
    reason: expect.stringMatching(/good for 7 days/),
  })
})

it('Only the hash of the secret is stored', async () => {
  const world = await newWorld()
  const token = await invite(world)
  const secret = token.split('.')[1] ?? ''
  const rows = await read(world, (db) => db.invitation.findMany())
  expect(JSON.stringify(rows)).not.toContain(secret)
  expect(JSON.stringify(await trailOf(world))).not.toContain(secret)
})

it('A withdrawn link opens nothing', async () => {
  const world = await newWorld()
  const token = await invite(world)
  const [{ id: invitationId } = { id: '' }] = await listInvitations(world.admin)
  expect(await withdrawInvitation(world.admin, { invitationId })).toMatchObject({ ok: true })
  expect(await listInvitations(world.admin)).toEqual([])
  expect(await withdrawInvitation(world.admin, { invitationId })).toMatchObject({
    reason: 'This invitation was withdrawn already.',
  })
  expect(await acceptInvitation({ ...acceptance, token }, address)).toMatchObject({
    reason: expect.stringMatching(/withdrawn/),
  })
})

it('A new link for the same e-mail replaces the old one', async () => {
  const world = await newWorld()
  const first = await invite(world)
  const second = await invite(world)
  expect(await acceptInvitation({ ...acceptance, token: first }, address)).toMatchObject({
    ok: false,
  })
  expect(await acceptInvitation({ ...acceptance, token: second }, address)).toMatchObject({
    ok: true,
  })
  expect(await kindsOf(world)).toEqual([
    'person.invited',
    'invitation.withdrawn',
    'person.invited',
    'person.joined',
  ])
})

it('A member is not invited again, nor is one whose account was disabled', async () => {
  const world = await newWorld()
  const input = { email: world.leader.email, role: 'admin' as const, functionId: null }
  expect(await invitePerson(world.admin, input)).toMatchObject({
    fields: { email: ['Leo Leader has this e-mail and is a member already.'] },
  })
  await disablePerson(world.admin, world.leader)
  expect(await invitePerson(world.admin, input)).toMatchObject({
    fields: { email: ['Leo Leader has this e-mail and a disabled account. Enable it instead.'] },
  })
})

it('The set-up link of a new organization asks for the e-mail too', async () => {
  const world = await newWorld()
  const token = await openLink(world)
  expect(await acceptInvitation({ ...acceptance, token }, address)).toMatchObject({
    fields: { email: ['Write your e-mail address.'] },
  })
  const named = { ...acceptance, token, email: 'first@admin.test' }
  expect(await acceptInvitation(named, address)).toMatchObject({ ok: true })
})

it('A poor password, a broken link and a made-up secret are refused', async () => {
  const world = await newWorld()
  const token = await invite(world)
  expect(
    await acceptInvitation({ name: 'Nora New', password: 'noranew!', token }, address),
  ).toMatchObject({
    reason: expect.stringMatching(/easy to guess/),
    fields: { password: [expect.stringMatching(/easy to guess/)] },
  })
  const [organization = ''] = token.split('.')
  for (const broken of ['', 'nonsense', token.slice(0, -1), `${organization}.${'A'.repeat(43)}`])
    expect(await acceptInvitation({ ...acceptance, token: broken }, address)).toMatchObject({
      reason: expect.stringMatching(/not complete/),
    })
})

it('Invitations of another organization are not there', async () => {
  const world = await newWorld()
  const other = await otherWorld()
  await invite(other)
  const [{ id: invitationId } = { id: '' }] = await listInvitations(other.admin)
  expect(await withdrawInvitation(world.admin, { invitationId })).toMatchObject({
    reason: 'This invitation is not there any more.',
  })
  expect(await listInvitations(world.admin)).toEqual([])
  const foreign = { email: 'a@b.test', role: 'leader' as const, functionId: other.functions.it.id }
  expect(await invitePerson(world.admin, foreign)).toMatchObject({ ok: false })
})

it('Nobody but an admin invites', async () => {
  const world = await newWorld()
  const input = { email: 'a@b.test', role: 'admin' as const, functionId: null }
  expect(await invitePerson(world.leader, input)).toMatchObject({
    reason: 'Only an admin can do this. Your role is Leader.',
  })
  await invite(world)
  const [{ id: invitationId } = { id: '' }] = await listInvitations(world.admin)
  expect(await withdrawInvitation(world.leader, { invitationId })).toMatchObject({ ok: false })
})

async function invite(world: World): Promise<string> {
  const made = await invitePerson(world.admin, {
    email: 'nora@new.test',
    role: 'leader',
    functionId: world.functions.finance.id,
  })
  if (!made.ok) throw new Error(made.reason)
  return made.value.token
}

async function openLink(world: World): Promise<string> {
  const input = { email: null, role: 'admin' as const, functionId: null }
  const made = await invitePerson(systemActor(world.organizationId), input)
  if (!made.ok) throw new Error(made.reason)
  return made.value.token
}

/** Nobody can become a member until both wait for it: neither sees the other come. */
function bothAtOnce<T>(start: () => [Promise<T>, Promise<T>]): Promise<T[]> {
  return asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query('begin; lock table person in share row exclusive mode')
    const both = Promise.allSettled(start())
    await vi.waitFor(
      async () => {
        const { rows } = await client.query(
          `select from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`,
        )
        expect(rows).toHaveLength(2)
      },
      { timeout: 10_000 },
    )
    await client.query('commit')
    return (await both).map((one) => {
      if (one.status === 'rejected') throw one.reason
      return one.value
    })
  })
}
