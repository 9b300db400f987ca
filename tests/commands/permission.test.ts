import { describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/person/actor'
import { disablePerson } from '@/lib/person/commands'
import { type Permission, permissions, type Role, whyNotPermitted } from '@/lib/person/permission'
import { openSession } from '@/lib/person/session'
import { contentsOf } from '../support/contents'
import { type DoorForm, doorForms, sent } from '../support/door-forms'
import { kindsOf } from '../support/trail-kinds'
import { newBrowser, nextRequest } from '../support/visitor'
import { newWorld, otherWorld, type World } from '../support/world'

vi.mock('next/headers', () => import('../support/visitor'))
// What a browser already has is Next's own to fetch anew.
vi.mock('next/cache', () => ({ refresh: () => undefined }))

type Door = { permission?: Permission | 'anyone' }
type Action = Door & ((previous: undefined, form: FormData) => Promise<Answer>)
type Answer = { status?: string; error?: Record<string, string[] | null> } | undefined
type Handler = Door & ((request: Request, context: Context) => Promise<Response>)
type Context = { params: Promise<Record<string, string>> }

const actionFiles = import.meta.glob<Record<string, Action>>('/lib/**/actions.ts', { eager: true })
const routeFiles = import.meta.glob<Record<string, Handler>>('/app/**/route.ts', { eager: true })
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

/** Doors that open before anybody is signed in, and why. */
const open: Record<string, string> = {
  '/lib/organization/actions.ts setUp': 'the first visit: there is nobody yet',
  '/lib/example/actions.ts explore': 'the first visit: loads the fictional organization',
  '/lib/sign-in/actions.ts signIn': 'signs in',
  '/lib/sign-in/actions.ts chooseOrganization': 'the second step of signing in',
  '/lib/sign-in/actions.ts continueAsExample': 'people of the example have no password',
  '/lib/invitation/actions.ts accept': 'whoever holds the link becomes a member',
  '/lib/password-link/actions.ts choose': 'whoever forgot their password holds the link',
  '/app/api/health/live/route.ts GET': 'asked by whatever restarts the app',
  '/app/api/health/ready/route.ts GET': 'asked by whatever sends people here',
}

/** Plain functions behind `<form action>`, which take the form alone. */
const withoutState = ['/lib/person/actions.ts signOut', '/lib/theme/actions.ts chooseTheme']

const actions = doorsIn(actionFiles, () => true)
const handlers = doorsIn(routeFiles, (name) => methods.includes(name))
const guarded = actions.filter(
  ({ name, door }) => door.permission !== 'anyone' && !withoutState.includes(name),
)

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

  it('opens to the very form that changes nothing elsewhere, when it is sent at home', async () => {
    const world = await newWorld()
    const wrong: string[] = []
    expect(Object.keys(doorForms).sort()).toEqual(guarded.map(({ name }) => name).sort())
    for (const { name, door } of guarded) {
      const { as, form, refused } = doorForms[name] as DoorForm
      const data = sent(await form(world))
      newBrowser()
      await openSession(world[as])
      const outcome = await knock(door, data)
      const isOpen = refused ? refused.test(outcome) : outcome.startsWith('to ') || outcome === ''
      if (!isOpen) wrong.push(`${as} at ${name}: ${outcome}`)
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

function doorsIn<D extends Door>(
  files: Record<string, Record<string, D>>,
  isDoor: (name: string) => boolean,
) {
  return Object.entries(files).flatMap(([file, exported]) =>
    Object.entries(exported)
      .filter(([name, value]) => isDoor(name) && typeof value === 'function')
      .map(([name, door]) => ({ name: `${file} ${name}`, door })),
  )
}

/** What came of it, in words: where one was sent, why not, or nothing. */
async function knock(door: Action, form: FormData): Promise<string> {
  try {
    const answer = await door(undefined, form)
    const wrong = Object.entries(answer?.error ?? {}).map(([at, said]) => `${at}: ${said}`)
    return answer?.error?.['']?.[0] ?? (wrong.length > 0 ? `not read: ${wrong.join(' ')}` : '')
  } catch (error) {
    const to = redirectOf(error)
    if (to) return to
    throw error
  }
}

function isSentAway({ status, headers }: Response): boolean {
  return status === 401 || (status === 303 && headers.get('location') === '/sign-in')
}

async function refusalsOf(world: World): Promise<number> {
  return (await kindsOf(world)).filter((kind) => kind === 'attempt.refused').length
}

function redirectOf(error: unknown): string | null {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  if (digest.startsWith('NEXT_REDIRECT')) return `to ${digest.split(';')[2]}`
  return digest.startsWith('NEXT_HTTP_ERROR_FALLBACK') ? 'not found' : null
}

function ask(name: string, door: Handler): Promise<Response> {
  const method = name.split(' ')[1] ?? 'GET'
  const body = method === 'GET' || method === 'HEAD' ? undefined : '{}'
  const headers = { origin: 'http://localhost:3000', host: 'localhost:3000' }
  const request = new Request('http://localhost:3000/api', { method, body, headers })
  return door(request, { params: Promise.resolve({ number: '1', id: crypto.randomUUID() }) })
}

type Forms = Map<string, FormData>

/** What each door is asked with what belongs to this organization; the rest is only looked at. */
async function formsFor(world: World): Promise<Forms> {
  const forms: Forms = new Map()
  for (const { name } of guarded) {
    const { form } = doorForms[name] as DoorForm
    forms.set(name, sent(await form(world)))
  }
  return forms
}

function formFor(forms: Forms, name: string): FormData {
  return forms.get(name) ?? new FormData()
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
