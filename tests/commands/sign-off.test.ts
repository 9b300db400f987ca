import { beforeAll, describe, expect, test } from 'vitest'
import { write } from '@/lib/db'
import { saveDraft } from '@/lib/decision/commands'
import { makeSeat } from '@/lib/function/commands'
import type { Actor } from '@/lib/person/actor'
import { saveRevision } from '@/lib/revision/commands'
import { standingsOf } from '@/lib/ruling/case'
import { signOff, startSignOff } from '@/lib/sign-off/commands'
import type { SignOffInput } from '@/lib/sign-off/schema'
import {
  type Alive,
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

let world: World
let elsewhere: World
beforeAll(async () => {
  world = await newWorld()
  elsewhere = await otherWorld()
})

describe('when the customer seat moves while people sign', () => {
  test('the new one signs too, the signatures given stand, and the decision tells', async () => {
    const here = await newWorld()
    const one = await inSignOff(here)
    const scored = await aRevealed(here)
    await approve(here.cxLead, one)
    await approve(here.finance, one)
    given(await makeSeat(here.cxLead, { functionId: here.functions.it.id }))

    const stands = async () =>
      standingsOf(await theCase(here.observer, one)).map((each) => {
        return [each.functionName, each.isSeat, each.state]
      })
    expect(await stands()).toEqual([
      ['IT', true, 'missing'],
      ['Service', false, 'missing'],
      ['Finance', false, 'current'],
      ['Customer seat', false, 'current'],
    ])
    expect((await linesOf(here.observer, one)).at(-1)).toMatchObject({
      kind: 'seat.moved',
      actorName: 'Cleo Lead',
      data: { number: one.number, fromName: 'Customer seat', toName: 'IT' },
    })
    expect((await linesOf(here.observer, scored)).at(-1)).toMatchObject({ kind: 'scores.revealed' })

    await approve({ ...here.it, isSeat: true }, one)
    expect((await stands())[0]).toEqual(['IT', true, 'current'])
    given(await startSignOff(here.contributor, { decisionId: scored.id }))
    const { asked } = await theCase(here.observer, scored)
    expect(asked.map(({ name }) => name).sort()).toEqual(['Finance', 'IT', 'Service'])
  })
})

describe('asking to sign', () => {
  test('asks the customer seat and the functions the text touches', async () => {
    const one = await aRevealed(world)
    given(await startSignOff(world.contributor, { decisionId: one.id }))
    const found = await theCase(world.observer, one)
    expect(found.asked.map(({ name }) => name)).toEqual(['Customer seat', 'Service', 'Finance'])
    expect(standingsOf(found).map(({ state }) => state)).toEqual(['missing', 'missing', 'missing'])
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'sign-off.started',
      data: { revision: 1, functions: ['Customer seat', 'Service', 'Finance'] },
    })
    expect(await statusesOf(world.observer, one)).toEqual({
      stored: 'sign-off',
      derived: 'sign-off',
    })
  })

  test('waits for the reveal, and happens once', async () => {
    const open = await anOpened(world)
    const early = await startSignOff(world.contributor, { decisionId: open.id })
    expect(refusal(early)).toMatch(/after the reveal/)
    const one = await inSignOff(world)
    const again = await startSignOff(world.cxLead, { decisionId: one.id })
    expect(refusal(again)).toMatch(/started already/)
  })

  test('waits until what was typed is a revision or undone', async () => {
    const one = await aRevealed(world)
    given(await saveDraft(world.contributor, one.number, framedProposal(world, 'Drop most fines')))
    const refused = await startSignOff(world.contributor, { decisionId: one.id })
    expect(refusal(refused)).toMatch(/not in a revision/)
  })

  test('is for the proposer and the CX lead; from elsewhere it is not there', async () => {
    const one = await aRevealed(world)
    const input = { decisionId: one.id }
    expect(refusal(await startSignOff(world.leader, input))).toMatch(/Only the proposer/)
    expect(refusal(await startSignOff(world.frontLine, input))).toMatch(/Your role is Front line/)
    expect(refusal(await startSignOff(elsewhere.cxLead, input))).toMatch(/not there/)
    given(await startSignOff(world.cxLead, input))
  })
})

describe('a signature', () => {
  test('is bound to the digest of the text that was read, and the trail tells it', async () => {
    const one = await inSignOff(world)
    await approve(world.finance, one)
    const found = await theCase(world.observer, one)
    expect(found.signOffs).toMatchObject([
      {
        functionId: world.functions.finance.id,
        personName: 'Finn Finance',
        verdict: 'approve',
        revisionNumber: 1,
        digest: found.revision?.digest,
      },
    ])
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'sign-off.given',
      actorName: 'Finn Finance',
      data: {
        functionName: 'Finance',
        verdict: 'approve',
        revision: 1,
        revisionId: found.revision?.id,
        digest: found.revision?.digest,
      },
    })
  })

  test.each<[SignOffInput['verdict'], Partial<SignOffInput>, string[]]>([
    ['object', {}, ['reason']],
    ['abstain', {}, ['reason']],
    ['hold', { reason: 'We count first.' }, ['holdUntil']],
    ['hold', { reason: 'We count first.', holdUntil: '2020-01-01' }, ['holdUntil']],
    ['approve-with-conditions', { reason: 'If paid for.' }, ['conditions']],
    [
      'approve-with-conditions',
      { reason: 'If paid.', conditions: [{ text: 'Pay', ownerId: null, due: null }] },
      ['conditions[0].ownerId', 'conditions[0].due'],
    ],
  ])('%s with %j lacks %j', async (verdict, more, fields) => {
    const one = await inSignOff(world)
    const input = { ...(await approval(world.finance, one)), verdict, ...more }
    const refused = await signOff(world.finance, input)
    expect(refused.ok ? [] : Object.keys(refused.fields ?? {})).toEqual(fields)
    expect((await theCase(world.observer, one)).signOffs).toEqual([])
  })

  test('conditions become items with an owner who is there and a date', async () => {
    const one = await inSignOff(world)
    const input = {
      ...(await approval(world.finance, one)),
      verdict: 'approve-with-conditions' as const,
      reason: 'If it is paid for.',
    }
    const owned = (who: Actor) => [{ text: 'Find the money', ownerId: who.personId, due: later }]
    const stranger = await signOff(world.finance, {
      ...input,
      conditions: owned(elsewhere.finance),
    })
    expect(stranger.ok ? {} : stranger.fields).toHaveProperty('conditions[0].ownerId')
    given(await signOff(world.finance, { ...input, conditions: owned(world.finance) }))
    const [signed] = (await theCase(world.observer, one)).signOffs
    expect(signed?.conditions).toEqual(owned(world.finance))
  })

  test('the same word sent twice, or four times at once, is one signature and one line', async () => {
    const one = await inSignOff(world)
    const input = { ...(await approval(world.finance, one)), verdict: 'object' as const }
    const said = { ...input, reason: 'Too dear.' }
    const answers = await Promise.all([1, 2, 3, 4].map(() => signOff(world.finance, said)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    given(await signOff(world.finance, said))
    expect((await theCase(world.observer, one)).signOffs).toHaveLength(1)
    const told = await linesOf(world.observer, one)
    expect(told.filter(({ kind }) => kind === 'sign-off.given')).toHaveLength(1)
    given(await signOff(world.finance, { ...said, reason: 'Still too dear.' }))
    expect((await theCase(world.observer, one)).signOffs).toHaveLength(2)
  })

  test('a later word of the same function replaces the earlier one, and both stay', async () => {
    const one = await inSignOff(world)
    const input = await approval(world.finance, one)
    given(await signOff(world.finance, { ...input, verdict: 'object', reason: 'Too dear.' }))
    await approve(world.finance, one)
    const found = await theCase(world.observer, one)
    expect(found.signOffs.map(({ verdict }) => verdict)).toEqual(['object', 'approve'])
    const finance = standingsOf(found).find(({ functionName }) => functionName === 'Finance')
    expect(finance?.latest?.verdict).toBe('approve')
  })

  test.each<[string, () => Actor, RegExp]>([
    ['the proposer', () => world.contributor, /Nobody signs their own proposal/],
    ['a function that isn’t asked', () => world.leader, /Operations is not asked/],
    ['the front line', () => world.frontLine, /Your role is Front line/],
    ['an observer', () => world.observer, /Your role is Observer/],
    ['another organization', () => elsewhere.finance, /not there/],
  ])('%s can’t sign', async (_who, actor, reason) => {
    const one = await inSignOff(world)
    expect(refusal(await signOff(actor(), await approval(world.finance, one)))).toMatch(reason)
  })

  test('a customer seat never signs its own proposal', async () => {
    const one = await inSignOff(world)
    const { organizationId } = world
    await write(world.cxLead, (tx) =>
      tx.decision.update({
        where: { organizationId_id: { organizationId, id: one.id } },
        data: { proposerId: world.cxLead.personId },
      }),
    )
    const refused = await signOff(world.cxLead, await approval(world.cxLead, one))
    expect(refusal(refused)).toMatch(/Another holder of the seat/)
  })

  test('before sign-off has started nobody signs', async () => {
    const one = await aRevealed(world)
    const refused = await signOff(world.finance, await approval(world.finance, one))
    expect(refusal(refused)).toMatch(/has not started yet/)
  })

  test('the database itself keeps it as it was given', async () => {
    const one = await inSignOff(world)
    await approve(world.finance, one)
    const change = write(
      world.finance,
      (tx) => tx.$executeRaw`update sign_off set verdict = 'object', reason = 'x'`,
    )
    await expect(change).rejects.toThrow(/permission denied/)
  })
})

describe('when the text changes', () => {
  test('what was signed goes stale, stays readable and says what changed', async () => {
    const one = await inSignOff(world)
    await approve(world.finance, one)
    await edit(one, 'Books stay out a week longer.')
    const finance = standingsOf(await theCase(world.observer, one)).find(
      ({ functionName }) => functionName === 'Finance',
    )
    expect(finance).toMatchObject({
      state: 'stale',
      changed: ['wrong'],
      sentence: 'approved revision 1; revision 2 changed What would prove us wrong',
    })
    await approve(world.finance, one)
    const signed = standingsOf(await theCase(world.observer, one))
    expect(signed.find(({ functionName }) => functionName === 'Finance')?.state).toBe('current')
  })

  test('text put back as it was makes the old signature current again', async () => {
    const one = await inSignOff(world)
    await approve(world.finance, one)
    await edit(one, 'Books stay out a week longer.')
    given(await saveDraft(world.contributor, one.number, framedProposal(world)))
    given(await saveRevision(world.contributor, one.number, ''))
    const finance = standingsOf(await theCase(world.observer, one)).find(
      ({ functionName }) => functionName === 'Finance',
    )
    expect(finance?.state).toBe('current')
  })

  test('a signer who read the text before is refused, and told what changed', async () => {
    const one = await inSignOff(world)
    const read = await approval(world.finance, one)
    await edit(one, 'Books stay out a week longer.')
    const refused = await signOff(world.finance, read)
    expect(refusal(refused)).toBe(
      'The text changed while you were reading: What would prove us wrong changed. Read revision 2, then answer again.',
    )
    expect(refused.ok ? {} : refused.fields).toHaveProperty('digest')
    expect((await theCase(world.observer, one)).signOffs).toEqual([])
  })

  test('a digest that never was is refused', async () => {
    const one = await inSignOff(world)
    const made = { ...(await approval(world.finance, one)), digest: 'f'.repeat(64) }
    expect(refusal(await signOff(world.finance, made))).toMatch(/another text now/)
  })

  test('signing and editing at once: never a signature on a text nobody read', async () => {
    const one = await inSignOff(world)
    const read = await approval(world.finance, one)
    await draft(one, 'Books stay out a week longer.')
    const [signed] = await Promise.all([
      signOff(world.finance, read),
      saveRevision(world.contributor, one.number, ''),
    ])
    const found = await theCase(world.observer, one)
    const [kept] = found.signOffs
    expect(Boolean(kept)).toBe(signed.ok)
    if (kept) expect(kept.digest).toBe(read.digest)
    expect(standingsOf(found).every(({ state }) => state !== 'current')).toBe(true)
  })

  test('a revision can’t edit an objecting function out', async () => {
    const one = await inSignOff(world)
    const input = await approval(world.finance, one)
    given(await signOff(world.finance, { ...input, verdict: 'object', reason: 'Too dear.' }))
    const without = framedProposal(world)
    without.drive.functionIds = [world.functions.service.id, world.functions.it.id].sort()
    given(await saveDraft(world.contributor, one.number, without))
    given(await saveRevision(world.contributor, one.number, ''))
    const names = standingsOf(await theCase(world.observer, one)).map((each) => each.functionName)
    expect(names).toEqual(expect.arrayContaining(['Customer seat', 'Service', 'IT', 'Finance']))
  })
})

async function draft(one: Alive, provesWrong: string) {
  const text = framedProposal(world)
  text.wrong.provesWrong = provesWrong
  given(await saveDraft(world.contributor, one.number, text))
}

async function edit(one: Alive, provesWrong: string) {
  await draft(one, provesWrong)
  given(await saveRevision(world.contributor, one.number, ''))
}
