import { beforeEach, expect, test } from 'vitest'
import { atTime } from '@/lib/clock'
import { read, write } from '@/lib/db'
import { handOver, nameDecider, saveDraft } from '@/lib/decision/commands'
import { makeSeat } from '@/lib/function/commands'
import { acceptHarm, nameMitigation } from '@/lib/mitigation/commands'
import { type NeedKind, needsYou } from '@/lib/needs/queries'
import type { Actor } from '@/lib/person/actor'
import { disablePerson, enablePerson } from '@/lib/person/commands'
import { saveRevision } from '@/lib/revision/commands'
import { moveClosing } from '@/lib/round/commands'
import { withdraw } from '@/lib/ruling/commands'
import { signOff, startSignOff } from '@/lib/sign-off/commands'
import { endOfDay } from '@/lib/time'
import {
  aFramed,
  anOpened,
  approval,
  approve,
  aRevealed,
  handIn,
  inSignOff,
  later,
  theCase,
} from '../support/life'
import { asOwner } from '../support/postgres'
import { framedProposal } from '../support/proposal'
import { given } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await newWorld()
})

/** What waits for somebody, by kind; a new actor each time, because one request asks once. */
async function kindsFor(actor: Actor): Promise<NeedKind[]> {
  return (await needsYou({ ...actor })).map(({ kind }) => kind)
}

test('nothing waits in a new organization, for nobody', async () => {
  for (const who of [world.admin, world.leader, world.observer])
    expect(await kindsFor(who)).toEqual([])
})

test('an invited scorer is waited for until the card is in', async () => {
  const one = await anOpened(world)
  const [need] = await needsYou({ ...world.finance })
  expect(need).toMatchObject({
    kind: 'score',
    number: one.number,
    title: 'Drop overdue fines',
    dueAt: endOfDay(later, 'Europe/Berlin'),
  })
  expect(need?.reason).toMatch(/^Connie Contributor asks/)
  await handIn(world.finance, one, { proposal: framedProposal(world) })
  expect(await kindsFor(world.finance)).toEqual([])
  expect(await kindsFor(world.frontLine)).toEqual(['score'])
  expect(await kindsFor((await otherWorld()).finance)).toEqual([])
})

test('a new customer seat is waited for where people sign already, and nowhere else', async () => {
  const one = await inSignOff(world)
  const over = await inSignOff(world)
  given(await withdraw(world.contributor, over.number, 'No longer needed'))
  await aRevealed(world)
  const isNew = { ...world.it, isSeat: true }
  expect(await kindsFor(isNew)).toEqual([])
  const functionId = world.functions.it.id
  given(await makeSeat(world.cxLead, { functionId }))
  expect(await needsYou(isNew)).toMatchObject([{ kind: 'sign', number: one.number }])
  const { asked } = await theCase(world.cxLead, one)
  expect(asked.map(({ name }) => name)).toContain('Customer seat')
  await approve(isNew, one)
  expect(await kindsFor(isNew)).toEqual([])
})

test('a draft that was handed over waits for its new owner until they change it', async () => {
  const one = await aFramed(world)
  given(await handOver(world.contributor, one.number, world.it.personId))
  const [need] = await needsYou({ ...world.it })
  expect(need).toMatchObject({ kind: 'handed-over', number: one.number, dueDay: '2099-01-31' })
  expect(need?.reason).toMatch(/^Connie Contributor handed it over to you/)
  for (const who of [world.contributor, (await otherWorld()).it])
    expect(await kindsFor(who)).toEqual([])
  given(await saveDraft(world.it, one.number, framedProposal(world, 'Drop every fine')))
  expect(await kindsFor(world.it)).toEqual([])
  // Given back by the CX lead, it is the first owner's again, who hears of it; whoever takes it for
  // themselves knows.
  given(await handOver(world.cxLead, one.number, world.contributor.personId))
  expect((await needsYou({ ...world.contributor }))[0]?.reason).toMatch(/^Cleo Lead/)
  given(await handOver(world.cxLead, one.number, world.cxLead.personId))
  expect(await kindsFor(world.cxLead)).toEqual([])
  expect(await kindsFor(world.contributor)).toEqual([])
})

test('the proposer hears when nobody has scored by the closing date', async () => {
  await anOpened(world)
  expect(await kindsFor(world.contributor)).toEqual([])
  await atTime(endOfDay(later, 'Europe/Berlin'), async () => {
    const [need] = await needsYou({ ...world.contributor })
    expect(need).toMatchObject({ kind: 'scoring-late', reason: expect.stringMatching(/Move the/) })
    // Cards are not taken any more, so scorers aren't asked for theirs until the date is moved.
    expect(await kindsFor(world.finance)).toEqual([])
  })
})

test('with a card in at the closing date the proposer has nothing to move', async () => {
  const one = await anOpened(world)
  await handIn(world.finance, one, { proposal: framedProposal(world) })
  await atTime(endOfDay(later, 'Europe/Berlin'), async () => {
    expect(await kindsFor(world.contributor)).toEqual([])
    expect(await kindsFor(world.frontLine)).toEqual(['score'])
  })
})

test('after the reveal the proposer starts sign-off, then the functions sign, then the decider decides', async () => {
  const one = await aRevealed(world)
  expect(await kindsFor(world.contributor)).toEqual(['start-sign-off'])
  given(await startSignOff(world.contributor, { decisionId: one.id }))
  expect(await kindsFor(world.contributor)).toEqual(['name-decider'])
  given(await nameDecider(world.contributor, one.number, world.leader.personId))
  expect(await kindsFor(world.contributor)).toEqual([])

  expect(await kindsFor(world.cxLead)).toEqual(['sign'])
  expect(await kindsFor(world.finance)).toEqual(['sign'])
  expect(await kindsFor(world.frontLine)).toEqual([])
  const service = await asContributor(world.frontLine)
  expect(await kindsFor(service)).toEqual(['sign'])
  for (const who of [world.cxLead, world.finance, service]) {
    expect(await kindsFor(world.leader)).toEqual([])
    await approve(who, one)
    expect(await kindsFor(who)).toEqual([])
  }
  expect(await kindsFor(world.leader)).toEqual(['decide'])
  expect(await kindsFor(world.secondLeader)).toEqual([])
})

test('a changed text asks for the signature again', async () => {
  const one = await inSignOff(world)
  await approve(world.finance, one)
  const text = framedProposal(world, 'Drop all fines')
  given(await saveDraft(world.contributor, one.number, text))
  given(await saveRevision(world.contributor, one.number, ''))
  expect(await kindsFor(world.finance)).toEqual(['sign-again'])
})

test('when the time asked for is over, the function is asked again', async () => {
  const one = await inSignOff(world)
  const hold = { verdict: 'hold' as const, reason: 'We count first.', holdUntil: later }
  given(await signOff(world.finance, { ...(await approval(world.finance, one)), ...hold }))
  expect(await kindsFor(world.finance)).toEqual([])
  await atTime(endOfDay('2100-01-01', 'Europe/Berlin'), async () => {
    expect(await kindsFor(world.finance)).toEqual(['time-over'])
  })
})

test('an objection comes back to the proposer', async () => {
  const one = await inSignOff(world)
  const objection = { verdict: 'object' as const, reason: 'Too dear.' }
  given(await signOff(world.finance, { ...(await approval(world.finance, one)), ...objection }))
  const [need] = await needsYou({ ...world.contributor })
  expect(need).toMatchObject({
    kind: 'answer-objection',
    reason: expect.stringMatching(/^Finance/),
  })
})

test('harm waits for the proposer, then for the customer seat', async () => {
  const one = await aRevealed(world, { impact: -2 })
  expect(await kindsFor(world.contributor)).toEqual(['answer-harm'])
  expect(await kindsFor(world.cxLead)).toEqual([])
  given(
    await nameMitigation(world.contributor, {
      decisionId: one.id,
      text: 'The van keeps its rounds.',
      ownerId: world.finance.personId,
      due: null,
    }),
  )
  expect(await kindsFor(world.contributor)).toEqual(['start-sign-off'])
  expect(await kindsFor(world.cxLead)).toEqual(['accept-harm'])
  const { mitigation } = await theCase(world.cxLead, one)
  given(await acceptHarm(world.cxLead, { decisionId: one.id, mitigationId: mitigation?.id ?? '' }))
  expect(await kindsFor(world.cxLead)).toEqual([])
})

test('the decider is not waited for while harm is not accepted, and is told no more than was asked', async () => {
  const one = await inSignOff(world, { impact: -2 })
  const mitigation = { text: 'The van.', ownerId: world.finance.personId, due: null }
  given(await nameMitigation(world.contributor, { decisionId: one.id, ...mitigation }))
  const service = await asContributor(world.frontLine)
  for (const who of [world.cxLead, world.finance, service]) await approve(who, one)
  expect(await kindsFor(world.leader)).toEqual([])
  const named = (await theCase(world.cxLead, one)).mitigation?.id ?? ''
  given(await acceptHarm(world.cxLead, { decisionId: one.id, mitigationId: named }))
  const [need] = await needsYou({ ...world.leader })
  expect(need).toMatchObject({
    kind: 'decide',
    reason: expect.stringMatching(/^Those asked have signed.*The gates say/),
  })
})

test('the proposer names somebody else when the one named has left or is no leader any more', async () => {
  await inSignOff(world)
  expect(await kindsFor(world.contributor)).toEqual([])
  const { personId } = world.leader
  given(await disablePerson(world.admin, { personId }))
  const [need] = await needsYou({ ...world.contributor })
  expect(need).toMatchObject({
    kind: 'name-decider',
    reason: expect.stringMatching(/, named to decide, is no longer a leader here/),
  })
  given(await enablePerson(world.admin, { personId }))
  expect(await kindsFor(world.contributor)).toEqual([])
  await asContributor(world.leader)
  expect(await kindsFor(world.contributor)).toEqual(['name-decider'])
})

test('who still waits is kept with the invitation and the request, and is what the rows say', async () => {
  const scored = await anOpened(world)
  await handIn(world.finance, scored, { proposal: framedProposal(world) })
  const moved = await anOpened(world)
  given(await moveClosing(world.contributor, { decisionId: moved.id, closesOn: '2099-11-30' }))
  const over = await anOpened(world)
  given(await withdraw(world.contributor, over.number, 'No longer needed'))
  const signed = await inSignOff(world)
  await approve(world.cxLead, signed)
  const objection = { verdict: 'object' as const, reason: 'Too dear.' }
  given(await signOff(world.finance, { ...(await approval(world.finance, signed)), ...objection }))
  const changed = await inSignOff(world)
  await approve(world.finance, changed)
  given(await saveDraft(world.contributor, changed.number, framedProposal(world, 'Another')))
  given(await saveRevision(world.contributor, changed.number, ''))
  const gone = await inSignOff(world)
  given(await withdraw(world.contributor, gone.number, 'No longer needed'))

  const lastDay = endOfDay(later, 'Europe/Berlin')
  const kept = await waiting()
  expect(kept).toEqual({
    invited: [
      { number: scored.number, name: 'Flo Frontline', waitsUntil: lastDay },
      ...['Finn Finance', 'Flo Frontline'].map((name) => ({
        ...{ number: moved.number, name, waitsUntil: endOfDay('2099-11-30', 'Europe/Berlin') },
      })),
    ],
    asked: [
      { number: signed.number, name: 'Customer seat', standing: 'clear' },
      { number: signed.number, name: 'Finance', standing: 'object' },
      { number: signed.number, name: 'Service', standing: 'missing' },
      { number: changed.number, name: 'Customer seat', standing: 'missing' },
      { number: changed.number, name: 'Finance', standing: 'stale' },
      { number: changed.number, name: 'Service', standing: 'missing' },
    ],
  })
  await asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query('update scorer set "waitsUntil" = now()')
    await client.query(`update sign_off_request set standing = 'hold', "holdUntil" = now()`)
  })
  expect(await waiting()).toEqual(kept)
})

/** What invitations and requests remember, of those that wait. */
async function waiting() {
  const { organizationId } = world.admin
  return read(world.admin, async (db) => ({
    invited: await db.$queryRaw`
      select d.number, p.name, x."waitsUntil" from scorer x
      join round r on r.id = x."roundId" join decision d on d.id = r."decisionId"
      join person p on p.id = x."personId"
      where x."organizationId" = ${organizationId}::uuid and x."waitsUntil" is not null
      order by d.number, p.name`,
    asked: await db.$queryRaw`
      select d.number, f.name, q.standing from sign_off_request q
      join decision d on d.id = q."decisionId" join "function" f on f.id = q."functionId"
      where q."organizationId" = ${organizationId}::uuid and q.standing is not null
      order by d.number, f.name`,
  }))
}

async function asContributor(actor: Actor): Promise<Actor> {
  const { organizationId, personId: id } = actor
  await write(world.admin, (tx) =>
    tx.person.update({
      where: { organizationId_id: { organizationId, id } },
      data: { role: 'contributor' },
    }),
  )
  return { ...actor, role: 'contributor' }
}
