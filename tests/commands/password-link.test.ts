import { expect, it, vi } from 'vitest'
import { atTime } from '@/lib/clock'
import { run } from '@/lib/command-line/admin/password'
import { read, write } from '@/lib/db'
import { acceptInvitation, withdrawInvitation } from '@/lib/invitation/commands'
import { invitationOf, listInvitations } from '@/lib/invitation/queries'
import { choosePassword, makePasswordLink } from '@/lib/password-link/commands'
import { disablePerson, enablePerson } from '@/lib/person/commands'
import { listSessions } from '@/lib/person/queries'
import { proveIdentity } from '@/lib/sign-in/commands'
import { kindsOf, trailOf } from '../support/trail-kinds'
import { newWorld, otherWorld, type World } from '../support/world'

const password = 'a chair by the window'
const address = '192.0.2.77'

it('A member who forgot their password chooses a new one with a link, and is signed out elsewhere', async () => {
  const world = await newWorld()
  const { leader } = world
  await signedIn(world)
  const token = await linkFor(world)
  expect(await invitationOf(token)).toMatchObject({
    personId: leader.personId,
    personName: 'Leo Leader',
    email: leader.email,
    organizationName: 'Northwind Library',
  })
  const { organizationId, personId } = leader
  expect(await choosePassword({ token, password }, address)).toEqual({
    ok: true,
    value: { organizationId, personId },
  })
  expect(await proveIdentity({ email: leader.email, password }, address)).toMatchObject({
    ok: true,
    value: [{ organizationId, personId }],
  })
  expect(await listSessions(leader)).toEqual([])
  expect(await trailOf(world)).toMatchObject([
    {
      kind: 'password-link.made',
      actorName: 'Ada Admin',
      data: { personId, name: 'Leo Leader', replaces: false },
    },
    { kind: 'password.changed', actorName: 'Leo Leader', data: { via: 'link' } },
  ])
})

it('A link works once, even when it is pressed ten times at once', async () => {
  const world = await newWorld()
  const token = await linkFor(world)
  const results = await Promise.all(
    Array.from({ length: 10 }, () => choosePassword({ token, password }, address)),
  )
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(await choosePassword({ token, password }, address)).toMatchObject({
    reason: expect.stringMatching(/was used already/),
  })
})

it('A new link ends the last, and the trail says so', async () => {
  const world = await newWorld()
  const first = await linkFor(world)
  const second = await linkFor(world)
  expect(await choosePassword({ token: first, password }, address)).toMatchObject({
    reason: expect.stringMatching(/no longer works/),
  })
  expect(await choosePassword({ token: second, password }, address)).toMatchObject({ ok: true })
  expect((await trailOf(world))[1]).toMatchObject({ data: { replaces: true } })
})

it('Of ten links made at once, one stays open', async () => {
  const world = await newWorld()
  await Promise.all(Array.from({ length: 10 }, () => linkFor(world)))
  const open = await read(world, (db) => db.invitation.findMany({ where: { withdrawnAt: null } }))
  expect(open).toHaveLength(1)
})

it('A link is good for 24 hours', async () => {
  const world = await newWorld()
  const aDayAgo = new Date(Date.now() - 86_400_000)
  const token = await atTime(aDayAgo, () => linkFor(world))
  expect(await choosePassword({ token, password }, address)).toMatchObject({
    reason: expect.stringMatching(/24 hours, which are over/),
  })
})

it('A disabled account gets no link, and the one it had stays dead', async () => {
  const world = await newWorld()
  const token = await linkFor(world)
  await disablePerson(world.admin, world.leader)
  expect(await makePasswordLink(world.admin, world.leader)).toMatchObject({
    reason: 'Leo Leader has a disabled account. Enable it first.',
  })
  expect(await choosePassword({ token, password }, address)).toMatchObject({
    reason: expect.stringMatching(/account is disabled/),
  })
  await enablePerson(world.admin, world.leader)
  expect(await choosePassword({ token, password }, address)).toMatchObject({ ok: false })
})

it('People of the example and oneself get none', async () => {
  const world = await newWorld()
  expect(await makePasswordLink(world.admin, world.admin)).toMatchObject({
    reason: 'Change your own password in your account.',
  })
  await write(world, (tx) => tx.organization.updateMany({ data: { isExample: true } }))
  expect(await makePasswordLink(world.admin, world.leader)).toMatchObject({
    reason: 'People of the example organization have no password.',
  })
  expect(await kindsOf(world)).toEqual([])
})

it('A poor password, a broken link and an invitation’s door are refused', async () => {
  const world = await newWorld()
  const token = await linkFor(world)
  expect(await choosePassword({ token, password: 'leoleader1' }, address)).toMatchObject({
    fields: { password: [expect.stringMatching(/easy to guess/)] },
  })
  const [organization = ''] = token.split('.')
  for (const broken of ['', 'nonsense', `${organization}.${'A'.repeat(43)}`])
    expect(await choosePassword({ token: broken, password }, address)).toMatchObject({
      reason: expect.stringMatching(/not complete/),
    })
  expect(await acceptInvitation({ token, password, name: 'Leo' }, address)).toMatchObject({
    reason: expect.stringMatching(/not complete/),
  })
})

it('It is no invitation: not listed, not withdrawn as one, and only its hash is stored', async () => {
  const world = await newWorld()
  const token = await linkFor(world)
  expect(await listInvitations(world.admin)).toEqual([])
  const rows = await read(world, (db) => db.invitation.findMany())
  const [{ id: invitationId } = { id: '' }] = rows
  expect(await withdrawInvitation(world.admin, { invitationId })).toMatchObject({ ok: false })
  const secret = token.split('.')[1] ?? ''
  expect(JSON.stringify([rows, await trailOf(world)])).not.toContain(secret)
})

it('Nobody but an admin makes one, and not for another organization', async () => {
  const world = await newWorld()
  const other = await otherWorld()
  expect(await makePasswordLink(world.cxLead, world.leader)).toMatchObject({
    reason: 'Only an admin can do this. Your role is CX lead.',
  })
  expect(await makePasswordLink(world.admin, other.leader)).toMatchObject({
    reason: 'This person is not here any more.',
  })
  expect(await kindsOf(other)).toEqual([])
})

it('An admin who locked themselves out gets one from the command line', async () => {
  const world = await newWorld()
  const lines: unknown[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line))
  const args = ['--organization', world.slug, '--email', world.admin.email.toUpperCase()]
  const context = { url: '', dataDir: '', isEmbedded: false, close: async () => {} }
  expect(await run({ ...context, args })).toBe(0)
  log.mockRestore()
  const token = /\/invitation\/(\S+)/.exec(String(lines[0]))?.[1] ?? ''
  expect(await choosePassword({ token, password }, address)).toMatchObject({ ok: true })
  expect((await trailOf(world))[0]).toMatchObject({ actorName: 'Empty Chair' })
  const nobody = [...args.slice(0, 3), 'nobody@nowhere.test']
  await expect(run({ ...context, args: nobody })).rejects.toThrow(/no member with the e-mail/)
  const nowhere = ['--organization', 'nowhere', '--email', world.admin.email]
  await expect(run({ ...context, args: nowhere })).rejects.toThrow(/no organization nowhere/)
})

async function linkFor(world: World): Promise<string> {
  const made = await makePasswordLink(world.admin, world.leader)
  if (!made.ok) throw new Error(made.reason)
  return made.value.token
}

async function signedIn({ leader }: World) {
  const { organizationId, personId, sessionId: id } = leader
  const expiresAt = new Date(Date.now() + 86_400_000)
  await write(leader, (tx) =>
    tx.session.create({ data: { organizationId, personId, id, userAgent: '', expiresAt } }),
  )
}
