import { describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/person/actor'
import { disablePerson } from '@/lib/person/commands'
import { type Permission, permissions, type Role, whyNotPermitted } from '@/lib/person/permission'
import { openSession } from '@/lib/person/session'
import { contentsOf } from '../support/contents'
import { type DoorForm, doorForms, sent } from '../support/door-forms'
import {
  actions,
  ask,
  formFor,
  formsFor,
  guarded,
  handlers,
  knock,
  open,
  withoutState,
} from '../support/doors'
import { kindsOf } from '../support/trail-kinds'
import { newBrowser, nextRequest } from '../support/visitor'
import { newWorld, otherWorld, type World } from '../support/world'

vi.mock('next/headers', () => import('../support/visitor'))
// What a browser already has is Next's own to fetch anew.
vi.mock('next/cache', () => ({ refresh: () => undefined }))

/** Doors that leave no line in the trail when they open, and why. */
const silent: Record<string, string> = {
  '/lib/decision/actions.ts drawAnew': 'changes nothing',
  '/lib/decision/actions.ts saveProposal':
    'a draft is kept as it is typed; told is what becomes of it',
  '/lib/person/actions.ts saveShortcuts': 'how somebody’s own keyboard works is nobody’s business',
}

describe('Every door', () => {
  it('names the permission it needs', () => {
    expect(actions.length).toBeGreaterThan(25)
    expect(handlers.length).toBeGreaterThan(2)
    const known = [...Object.keys(permissions), 'anyone']
    const without = [...actions, ...handlers].filter(
      ({ door }) => !door.permission || !known.includes(door.permission),
    )
    expect(without.map(({ name }) => name)).toEqual([])
  })

  it('that is open to anyone is on the list with a reason', () => {
    const found = [...actions, ...handlers].filter(({ door }) => door.permission === 'anyone')
    expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(open).sort())
  })
})

describe('Every role at every door', () => {
  it('is let in or refused as the table says, and another organization stays as it was', async () => {
    const world = await newWorld()
    const other = await otherWorld()
    const forms = await formsFor(other)
    const before = await contentsOf(other)
    const wrong: string[] = []
    for (const actor of onePerRole(world)) {
      newBrowser()
      await openSession(actor)
      for (const { name, door } of guarded) {
        nextRequest()
        const outcome = await knock(door, formFor(forms, name))
        const expected = whyNotPermitted(actor, door.permission as Permission)
        const refused = expected !== null && outcome === expected
        const allowed = expected === null && !/can do this/.test(outcome)
        if (!refused && !allowed) wrong.push(`${actor.role} at ${name}: ${outcome}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await contentsOf(other)).toEqual(before)
  }, 120_000)

  it('opens to the very form that changes nothing elsewhere, when it is sent at home, and leaves a line', async () => {
    const world = await newWorld()
    const wrong: string[] = []
    expect(Object.keys(doorForms).sort()).toEqual(guarded.map(({ name }) => name).sort())
    for (const { name, door } of guarded) {
      const { as, form, refused } = doorForms[name] as DoorForm
      const data = sent(await form(world))
      newBrowser()
      await openSession(world[as])
      const before = await kindsOf(world)
      const outcome = await knock(door, data)
      const isOpen = refused ? refused.test(outcome) : outcome.startsWith('to ') || outcome === ''
      if (!isOpen) wrong.push(`${as} at ${name}: ${outcome}`)
      const isTold = (await kindsOf(world)).length > before.length
      if (!refused && isTold === name in silent) wrong.push(`${name}: ${isTold ? 'a' : 'no'} line`)
    }
    expect(wrong).toEqual([])
  }, 120_000)

  it('is refused with a line in the trail, for each attempt', async () => {
    const world = await newWorld()
    newBrowser()
    await openSession(world.observer)
    const refused = guarded.filter(
      ({ door }) => whyNotPermitted(world.observer, door.permission as Permission) !== null,
    )
    for (const { door } of refused) {
      nextRequest()
      await knock(door, new FormData())
    }
    const kinds = await kindsOf(world)
    expect(kinds.filter((kind) => kind === 'attempt.refused')).toHaveLength(refused.length)
    expect(refused.length).toBeGreaterThan(15)
  }, 60_000)

  it('gets the answer of the table from the API too', async () => {
    const world = await newWorld()
    const wrong: string[] = []
    for (const actor of onePerRole(world)) {
      newBrowser()
      await openSession(actor)
      for (const { name, door } of handlers.filter((one) => one.door.permission !== 'anyone')) {
        nextRequest()
        const before = await refusalsOf(world)
        const { status } = await ask(name, door)
        // A plain form is answered with a page that says why; the trail knows that it was refused.
        const isRefused = status === 403 || (await refusalsOf(world)) > before
        const expected = whyNotPermitted(actor, door.permission as Permission)
        if ((expected !== null) !== isRefused) wrong.push(`${actor.role} at ${name}: ${status}`)
        if (status >= 500) wrong.push(`${name}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
  }, 60_000)
})

describe('Nobody signed in', () => {
  it.each([
    ['without a session', async () => newBrowser()],
    ['with a disabled account', openAndDisable],
  ])('%s is sent to the door, whatever they try', async (_, arrive) => {
    await arrive()
    for (const { name, door } of guarded) {
      nextRequest()
      expect([name, await knock(door, new FormData())]).toEqual([name, 'to /sign-in'])
    }
    for (const { name, door } of handlers.filter((one) => one.door.permission !== 'anyone')) {
      nextRequest()
      expect([name, isSentAway(await ask(name, door))]).toEqual([name, true])
    }
  })
})

describe('A request from elsewhere', () => {
  it.each([
    ['without an origin', { origin: null }],
    ['from another site', { origin: 'https://evil.test' }],
    ['marked as cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('%s is refused at every door, open ones too', async (_, change) => {
    const world = await newWorld()
    const forms = await formsFor(world)
    newBrowser()
    await openSession(world.admin)
    const before = await contentsOf(world)
    const doors = actions.filter(({ name }) => !withoutState.includes(name))
    for (const { name, door } of doors) {
      nextRequest(change)
      expect([name, await knock(door, formFor(forms, name))]).toEqual([
        name,
        expect.stringMatching(/^This request (came from another site|did not come from a page)/),
      ])
    }
    expect(await contentsOf(world)).toEqual(before)
  })
})

function isSentAway({ status, headers }: Response): boolean {
  return status === 401 || (status === 303 && headers.get('location') === '/sign-in')
}

async function refusalsOf(world: World): Promise<number> {
  return (await kindsOf(world)).filter((kind) => kind === 'attempt.refused').length
}

function onePerRole(world: World): Actor[] {
  const { admin, cxLead, leader, contributor, frontLine, observer } = world
  const actors = [admin, cxLead, leader, contributor, frontLine, observer]
  const roles: Role[] = actors.map((actor) => actor.role)
  expect(new Set(roles).size).toBe(6)
  return actors
}

async function openAndDisable() {
  const world = await newWorld()
  newBrowser()
  await openSession(world.leader)
  await disablePerson(world.admin, world.leader)
}
