import { beforeAll, describe, expect, test } from 'vitest'
import { atTime } from '@/lib/clock'
import { write } from '@/lib/db'
import { nameDecider, saveDraft } from '@/lib/decision/commands'
import type { DecideInput } from '@/lib/decision/schema'
import { acceptHarm, nameMitigation } from '@/lib/mitigation/commands'
import type { Actor } from '@/lib/person/actor'
import { saveRevision } from '@/lib/revision/commands'
import { decide, withdraw } from '@/lib/ruling/commands'
import { turnOf } from '@/lib/ruling/next-step'
import { gatesFor } from '@/lib/ruling/readiness'
import type { Impact } from '@/lib/score/schema'
import { signOff } from '@/lib/sign-off/commands'
import { endOfDay } from '@/lib/time'
import {
  type Alive,
  aFramed,
  anOpened,
  approval,
  approve,
  aRevealed,
  inSignOff,
  later,
  linesOf,
  statusesOf,
  theCase,
} from '../support/life'
import { framedProposal } from '../support/proposal'
import { given, refusal } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

const today = '2026-11-22'
let world: World
let elsewhere: World
/** Signs for service, where the proposer works and may not. */
let service: Actor
beforeAll(async () => {
  world = await newWorld()
  elsewhere = await otherWorld()
  service = { ...world.frontLine, role: 'contributor' }
  const { organizationId } = world
  await write(world.admin, (tx) =>
    tx.person.update({
      where: { organizationId_id: { organizationId, id: service.personId } },
      data: { role: 'contributor' },
    }),
  )
})

test.each([
  ['is disabled', { disabledAt: new Date() }],
  ['has another role', { role: 'contributor' }],
])('a decider who %s no longer counts as named', async (_, change) => {
  const here = await newWorld()
  const one = await inSignOff(here)
  await write(here.admin, (tx) =>
    tx.person.updateMany({ where: { id: here.leader.personId }, data: change }),
  )
  const gates = gatesFor(await theCase(here.observer, one), { actor: here.observer, today })
  expect(gates.find(({ key }) => key === 'decider')).toEqual({
    key: 'decider',
    cleared: false,
    reason: 'Leo Leader is no longer a leader here. Name somebody else.',
    whoCanClear: 'Connie Contributor or the CX lead',
  })
  given(await nameDecider(here.cxLead, one.number, here.secondLeader.personId))
  const after = gatesFor(await theCase(here.observer, one), { actor: here.observer, today })
  expect(after.find(({ key }) => key === 'decider')).toMatchObject({ cleared: true })
})

async function signedByAll(about: { impact?: Impact } = {}): Promise<Alive> {
  const one = await inSignOff(world, about)
  for (const who of [world.cxLead, service, world.finance]) await approve(who, one)
  return one
}

async function word(one: Alive, more: Partial<DecideInput> = {}): Promise<DecideInput> {
  const { digest } = await approval(world.leader, one)
  return {
    decisionId: one.id,
    digest,
    outcome: 'approved',
    reason: 'It costs little and families come back.',
    conditions: [],
    deferredUntil: null,
    reopenWhen: '',
    scoresStillHold: false,
    ...more,
  }
}

async function openGates(one: Alive, actor: Actor = world.leader) {
  const gates = gatesFor(await theCase(actor, one), { actor, today })
  return gates.filter(({ cleared }) => !cleared).map(({ key }) => key)
}

describe('deciding', () => {
  test('is the last step: outcome, reason and text go into the trail', async () => {
    const one = await signedByAll()
    expect(await openGates(one)).toEqual([])
    given(await decide(world.leader, await word(one)))
    const found = await theCase(world.observer, one)
    expect(found.ruling).toMatchObject({ outcome: 'approved', byName: 'Leo Leader' })
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'decision.decided',
      actorName: 'Leo Leader',
      data: { outcome: 'approved', revision: 1, digest: found.revision?.digest },
    })
    expect(await statusesOf(world.observer, one)).toEqual({ stored: 'decided', derived: 'decided' })
  })

  test('happens once, however often and by however many it is pressed', async () => {
    const one = await signedByAll()
    const input = await word(one)
    const answers = await Promise.all([1, 2, 3].map(() => decide(world.leader, input)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const kinds = (await linesOf(world.observer, one)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'decision.decided')).toHaveLength(1)
  })

  test('nothing changes afterwards: no edit, no signature, no withdrawal', async () => {
    const one = await signedByAll()
    given(await decide(world.leader, await word(one)))
    const text = framedProposal(world, 'Something else')
    expect(refusal(await saveDraft(world.contributor, one.number, text))).toMatch(/decided/)
    expect(refusal(await withdraw(world.contributor, one.number, 'No.'))).toMatch(/decided already/)
    const late = await signOff(world.finance, await approval(world.finance, one))
    expect(refusal(late)).toMatch(/Signing is over/)
  })

  test('every open gate is named with who can clear it', async () => {
    const one = await inSignOff(world)
    await approve(world.finance, one)
    const refused = await decide(world.leader, await word(one))
    expect(refusal(refused)).toMatch(/2 things are missing/)
    expect(refused).toMatchObject({
      fields: {
        gates: [
          'Customer seat has not signed yet. Can be cleared by Customer seat.',
          'Service has not signed yet. Can be cleared by Service.',
        ],
      },
    })
  })

  test.each<[string, () => Actor, RegExp]>([
    ['another leader', () => world.secondLeader, /Only Leo Leader decides this/],
    ['the CX lead', () => world.cxLead, /Only a leader can do this/],
    ['the proposer', () => world.contributor, /Only a leader can do this/],
    ['a leader of another organization', () => elsewhere.leader, /not there/],
  ])('%s can’t decide', async (_who, actor, reason) => {
    const one = await signedByAll()
    expect(refusal(await decide(actor(), await word(one)))).toMatch(reason)
  })

  test('a draft and an open round can’t be decided', async () => {
    const draft = await aFramed(world)
    expect(refusal(await decide(world.leader, await word(draft)))).toMatch(/no text to decide/)
    const open = await anOpened(world)
    expect(refusal(await decide(world.leader, await word(open)))).toMatch(/things are missing/)
  })

  test('an objection stands in the way of approving, not of rejecting', async () => {
    const one = await signedByAll()
    const objection = { verdict: 'object' as const, reason: 'Too dear.' }
    given(await signOff(world.finance, { ...(await approval(world.finance, one)), ...objection }))
    expect(refusal(await decide(world.leader, await word(one)))).toMatch(/Finance objected/)
    const reopenWhen = 'If late returns double.'
    given(await decide(world.leader, await word(one, { outcome: 'rejected', reopenWhen })))
    const ruled = (await theCase(world.observer, one)).ruling
    expect(ruled).toMatchObject({ outcome: 'rejected', reopenWhen })
  })

  test('conditions that a form sends along count only for an approval with conditions', async () => {
    const one = await signedByAll()
    const conditions = [{ text: 'Report', ownerId: elsewhere.finance.personId, due: null }]
    given(await decide(world.leader, await word(one, { conditions })))
    expect((await theCase(world.observer, one)).ruling?.conditions).toEqual([])
  })

  test('conditions have an owner and a date, and are kept', async () => {
    const one = await signedByAll()
    const outcome = 'approved-with-conditions' as const
    const bare = await decide(world.leader, await word(one, { outcome }))
    expect(bare.ok ? {} : bare.fields).toHaveProperty('conditions')
    const conditions = [{ text: 'Report', ownerId: world.finance.personId, due: later }]
    given(await decide(world.leader, await word(one, { outcome, conditions })))
    const found = await theCase(world.observer, one)
    expect(found.ruling?.conditions).toEqual(conditions)
    expect(found.names[world.finance.personId]).toBe('Finn Finance')
  })

  test('what is deferred comes back on a named day', async () => {
    const one = await signedByAll()
    const refused = await decide(world.leader, await word(one, { outcome: 'deferred' }))
    expect(refused.ok ? {} : refused.fields).toHaveProperty('deferredUntil')
    given(
      await decide(world.leader, await word(one, { outcome: 'deferred', deferredUntil: later })),
    )
    expect((await theCase(world.observer, one)).ruling?.deferredUntil).toBe(later)
  })

  test('what is rejected says when to look at it again; what is approved doesn’t keep that', async () => {
    const one = await signedByAll()
    const refused = await decide(world.leader, await word(one, { outcome: 'rejected' }))
    expect(refused.ok ? {} : refused.fields).toHaveProperty('reopenWhen')
    given(await decide(world.leader, await word(one, { reopenWhen: 'Typed before' })))
    expect((await theCase(world.observer, one)).ruling?.reopenWhen).toBe('')
  })

  test('a text that changed after it was read is refused', async () => {
    const one = await signedByAll()
    const read = await word(one)
    await edit(one)
    expect(refusal(await decide(world.leader, read))).toMatch(/missing/)
    expect((await theCase(world.observer, one)).status).toBe('sign-off')
  })

  test('deciding and editing at once: what is decided is what was signed', async () => {
    const one = await signedByAll()
    const read = await word(one)
    await change(one)
    const [decided, revised] = await Promise.all([
      decide(world.leader, read),
      saveRevision(world.contributor, one.number, ''),
    ])
    expect([decided.ok, revised.ok].filter(Boolean)).toHaveLength(1)
    const found = await theCase(world.observer, one)
    expect(found.status).toBe(decided.ok ? 'decided' : 'sign-off')
    expect(found.revision?.number).toBe(decided.ok ? 1 : 2)
  })

  test('scores of an earlier revision have to be said to hold', async () => {
    const one = await signedByAll()
    await edit(one)
    for (const who of [world.cxLead, service, world.finance]) await approve(who, one)
    expect(refusal(await decide(world.leader, await word(one)))).toMatch(/scores judge revision 1/)
    given(await decide(world.leader, await word(one, { scoresStillHold: true })))
  })
})

describe('harm', () => {
  const naming = (one: Alive) => ({
    decisionId: one.id,
    text: 'The van keeps its rounds.',
    ownerId: world.finance.personId,
    due: later,
  })

  test('needs a named mitigation and the seat’s acceptance before anything is approved', async () => {
    const one = await signedByAll({ impact: -2 })
    expect(await openGates(one)).toEqual(['mitigation', 'harm-accepted'])
    given(await nameMitigation(world.contributor, naming(one)))
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'mitigation.named',
      data: { ownerName: 'Finn Finance' },
    })
    expect(await openGates(one)).toEqual(['harm-accepted'])
    const { mitigation } = await theCase(world.cxLead, one)
    const accepting = { decisionId: one.id, mitigationId: mitigation?.id ?? '' }
    given(await acceptHarm(world.cxLead, accepting))
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'harm.accepted',
      actorName: 'Cleo Lead',
    })
    expect(await openGates(one)).toEqual([])
    expect(refusal(await acceptHarm(world.cxLead, accepting))).toMatch(/accepted already/)
    given(await decide(world.leader, await word(one)))
  })

  test('another mitigation has to be accepted anew, and only as it was read', async () => {
    const one = await aRevealed(world, { impact: -2 })
    given(await nameMitigation(world.contributor, naming(one)))
    const first = (await theCase(world.cxLead, one)).mitigation
    given(await nameMitigation(world.cxLead, { ...naming(one), text: 'We apologize.' }))
    const stale = { decisionId: one.id, mitigationId: first?.id ?? '' }
    expect(refusal(await acceptHarm(world.cxLead, stale))).toMatch(/changed while you were reading/)
    const found = await theCase(world.observer, one)
    expect(found.mitigation).toMatchObject({ text: 'We apologize.', acceptedAt: null })
  })

  test('is named by the proposer or the CX lead, and accepted by the seat alone', async () => {
    const one = await aRevealed(world, { impact: -2 })
    expect(refusal(await nameMitigation(world.leader, naming(one)))).toMatch(/Only the proposer/)
    expect(refusal(await nameMitigation(elsewhere.cxLead, naming(one)))).toMatch(/not there/)
    expect(refusal(await nameMitigation(world.observer, naming(one)))).toMatch(/Observer/)
    const ownedElsewhere = { ...naming(one), ownerId: elsewhere.finance.personId }
    const stranger = await nameMitigation(world.contributor, ownedElsewhere)
    expect(stranger.ok ? {} : stranger.fields).toHaveProperty('ownerId')
    given(await nameMitigation(world.contributor, naming(one)))
    const { mitigation } = await theCase(world.cxLead, one)
    const accepting = { decisionId: one.id, mitigationId: mitigation?.id ?? '' }
    expect(refusal(await acceptHarm(world.finance, accepting))).toMatch(/Only the customer seat/)
    expect(refusal(await acceptHarm(elsewhere.cxLead, accepting))).toMatch(/not there/)
  })

  test('without harm there is nothing to mitigate', async () => {
    const one = await aRevealed(world)
    expect(refusal(await nameMitigation(world.contributor, naming(one)))).toMatch(/no harm/)
  })
})

describe('what one can do now', () => {
  const turn = async (one: Alive, actor: Actor, missing = 0) =>
    turnOf(await theCase(actor, one), { actor, today, missing })

  test('a proposer frames, then opens scoring', async () => {
    const one = await aFramed(world)
    expect((await turn(one, world.contributor, 2)).primary?.kind).toBe('frame')
    expect((await turn(one, world.contributor)).primary?.kind).toBe('open-scoring')
    expect((await turn(one, world.observer)).primary).toBeNull()
  })

  test('once it closed without a card, the date is moved; scorers and the others wait', async () => {
    const one = await anOpened(world)
    await atTime(endOfDay(later, 'Europe/Berlin'), async () => {
      expect((await turn(one, world.contributor)).primary?.label).toBe('Move the closing date')
      const { primary, waiting } = await turn(one, world.finance)
      expect(primary).toBeNull()
      expect(waiting).toMatch(/closed with no card in. Connie Contributor can move the date/)
    })
  })

  test('a scorer scores, a signer signs, a decider decides, the others wait', async () => {
    const open = await anOpened(world)
    expect((await turn(open, world.finance)).primary?.kind).toBe('score')
    expect((await turn(open, world.leader)).waiting).toMatch(/^0 of 2 in/)
    const one = await inSignOff(world)
    expect((await turn(one, world.finance)).primary?.label).toBe('Sign for Finance')
    await approve(world.finance, one)
    expect((await turn(one, world.finance)).primary).toBeNull()
    expect((await turn(one, world.observer)).waiting).toMatch(/Customer seat and Service to sign/)
    await edit(one)
    expect((await turn(one, world.finance)).primary?.kind).toBe('sign-again')
    expect((await turn(one, world.leader)).primary?.kind).toBe('decide')
  })
})

test('the stored status follows the facts through a whole life', async () => {
  const seen: string[] = []
  const see = async (one: Alive) => {
    const { stored, derived } = await statusesOf(world.observer, one)
    expect(stored).toBe(derived)
    seen.push(stored)
  }
  await see(await aFramed(world))
  await see(await anOpened(world))
  await see(await aRevealed(world))
  const one = await signedByAll()
  await see(one)
  given(await nameDecider(world.cxLead, one.number, world.secondLeader.personId))
  given(await decide(world.secondLeader, await word(one)))
  await see(one)
  const taken = await aFramed(world)
  given(await withdraw(world.contributor, taken.number, 'Not now.'))
  await see(taken)
  expect(seen).toEqual(['draft', 'scoring', 'discussion', 'sign-off', 'decided', 'withdrawn'])
})

async function change(one: Alive) {
  const text = framedProposal(world)
  text.wrong.provesWrong = 'Books stay out a week longer.'
  given(await saveDraft(world.contributor, one.number, text))
}

async function edit(one: Alive) {
  await change(one)
  given(await saveRevision(world.contributor, one.number, ''))
}

test('a text made larger after scoring wants the scorecards of its size, whatever is said of the old ones', async () => {
  const one = await inSignOff(world)
  const base = framedProposal(world)
  const { seat: _, ...functions } = world.functions
  const larger = {
    ...base,
    drive: { ...base.drive, functionIds: Object.values(functions).map(({ id }) => id) },
    options: [
      ...base.options,
      { ...base.options[0], key: 'b', isDoNothing: false, isChosen: false, reopenWhen: 'Never.' },
    ],
    size: { ...base.size, door: 'one-way' as const, reach: 'all' as const },
  } as typeof base
  given(await saveDraft(world.contributor, one.number, larger))
  given(await saveRevision(world.contributor, one.number, 'For everybody, and for good'))
  const word = { digestSeen: null, outcome: null, conditions: [], scoresStillHold: true }
  const gates = gatesFor(await theCase(world.leader, one), {
    actor: world.leader,
    today: '2026-11-22',
    word,
  })
  expect(gates.find(({ key }) => key === 'scorecards')).toMatchObject({
    cleared: false,
    reason: expect.stringMatching(/^2 of the 5 scorecards a deep decision needs/),
  })
})
