import { beforeEach, describe, expect, test } from 'vitest'
import { atTime } from '@/lib/clock'
import {
  addCommitment,
  affirmCommitment,
  changeCommitment,
  retireCommitment,
} from '@/lib/commitment/commands'
import {
  codeOfConduct,
  codeVersions,
  commitmentOf,
  type ListedCommitment,
  versionsOf,
} from '@/lib/commitment/queries'
import type { CommitmentInput, ProofInput } from '@/lib/commitment/schema'
import { write } from '@/lib/db'
import { needsYou } from '@/lib/needs/queries'
import { disablePerson } from '@/lib/person/commands'
import { archiveStage } from '@/lib/stage/commands'
import { given, refusal } from '../support/result'
import { kindsOf, trailOf } from '../support/trail-kinds'
import { newWorld, otherWorld, type World } from '../support/world'

const today = '2026-11-22'
const noon = new Date(`${today}T12:00:00Z`)
const at = <T>(day: string, work: () => Promise<T>) => atTime(new Date(`${day}T12:00:00Z`), work)

let world: World
let elsewhere: World
beforeEach(async () => {
  world = await newWorld()
  elsewhere = await otherWorld()
})

function papers(change: Partial<CommitmentInput> = {}): CommitmentInput {
  return {
    stageId: world.stages.join.id,
    side: 'never',
    towards: 'customers',
    text: 'ask a child for papers',
    ownerId: world.frontLine.personId,
    cadence: 6,
    reaffirmBy: null,
    ...change,
  }
}

async function written(change: Partial<CommitmentInput> = {}): Promise<string> {
  const { commitmentId } = given(
    await atTime(noon, () => addCommitment(world.cxLead, papers(change))),
  )
  return commitmentId
}

const proof = (commitmentId: string, change: Partial<ProofInput> = {}): ProofInput => ({
  commitmentId,
  text: 'Forty cards, no papers.',
  link: '',
  provedOn: today,
  ...change,
})

async function code(filter = {}): Promise<ListedCommitment[]> {
  return (await codeOfConduct(world.observer, { filter, today })).lines
}

describe('a line of the code', () => {
  test('stands there once, however often its form is sent', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => atTime(noon, () => addCommitment(world.cxLead, papers()))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(refusal(answer)).toMatch(/in the code already/)
    expect(await code()).toHaveLength(1)
    await written({ towards: 'employees' })
    expect(await code()).toHaveLength(2)
  })

  test('is added by the CX lead, with a first version, and everybody reads it', async () => {
    const id = await written()
    const { lines, version } = await codeOfConduct(world.observer, { today })
    expect(lines).toMatchObject([
      {
        commitmentId: id,
        text: 'ask a child for papers',
        stageName: 'Join',
        ownerName: 'Flo Frontline',
        reaffirmBy: '2027-05-22',
        lastProof: null,
        proofs: 0,
      },
    ])
    expect(version).toMatchObject({
      number: 1,
      byName: 'Cleo Lead',
      note: 'Added: “Never ask a child for papers”',
    })
    expect((await trailOf(world)).at(-1)).toMatchObject({
      kind: 'commitment.added',
      data: { line: 'Never ask a child for papers', ownerName: 'Flo Frontline' },
    })
  })

  test('reworded, makes a new version; the old one stays as it was', async () => {
    const commitmentId = await written()
    const text = 'ask a child for papers, or a parent for theirs'
    given(await changeCommitment(world.cxLead, { ...papers({ text }), commitmentId }))
    const { versions, latest } = await versionsOf(world.observer, [1, 2])
    expect(latest).toBe(2)
    expect(versions.map(({ lines }) => lines[0]?.text)).toEqual(['ask a child for papers', text])
    expect(await kindsOf(world)).toEqual(['commitment.added', 'commitment.reworded'])
  })

  test('handed over or given another date, it is the same code', async () => {
    const commitmentId = await written()
    const ownerId = world.contributor.personId
    const change = papers({ ownerId, reaffirmBy: '2026-12-24' })
    given(await changeCommitment(world.cxLead, { ...change, commitmentId }))
    expect((await codeVersions(world.observer)).latest).toBe(1)
    expect((await trailOf(world)).at(-1)).toMatchObject({
      kind: 'commitment.changed',
      data: {
        changes: [
          { what: 'owner', from: 'Flo Frontline', to: 'Connie Contributor' },
          { what: 'affirm by', from: '22 May 2027', to: '24 Dec 2026' },
        ],
      },
    })
  })

  test('is first affirmed within one cadence', async () => {
    const far = papers({ reaffirmBy: '2027-05-23' })
    expect(await atTime(noon, () => addCommitment(world.cxLead, far))).toMatchObject({
      ok: false,
      fields: { reaffirmBy: [expect.stringMatching(/at the latest by 22 May 2027/)] },
    })
    expect(await code()).toEqual([])
  })

  test('comes due later only by a proof: no other date outlives the last one by a cadence', async () => {
    const commitmentId = await written()
    const later = { ...papers({ reaffirmBy: '2027-05-23' }), commitmentId }
    const refused = await at('2026-12-01', () => changeCommitment(world.cxLead, later))
    expect(refused).toMatchObject({
      ok: false,
      fields: { reaffirmBy: [expect.stringMatching(/at the latest by 22 May 2027: one cadence/)] },
    })
    const sooner = { ...later, reaffirmBy: '2026-12-20' }
    given(await at('2026-12-01', () => changeCommitment(world.cxLead, sooner)))
    const again = { ...later, reaffirmBy: '2027-05-22' }
    given(await at('2026-12-20', () => changeCommitment(world.cxLead, again)))
  })

  test('lapsed, it stays so until it is proved, whatever date it is given', async () => {
    const commitmentId = await written({ reaffirmBy: '2026-12-20' })
    const dated = (reaffirmBy: string) => ({ ...papers({ reaffirmBy }), commitmentId })
    const change = (reaffirmBy: string) =>
      at('2026-12-21', () => changeCommitment(world.cxLead, dated(reaffirmBy)))
    expect(refusal(await change('2099-01-01'))).toMatch(/Only a proof by its owner carries it on/)
    expect(refusal(await change('2026-12-21'))).toMatch(/^It lapsed after 20 Dec 2026/)
    given(await change('2026-12-20'))
    const shown = proof(commitmentId, { provedOn: '2026-12-21' })
    given(await at('2026-12-21', () => affirmCommitment(world.frontLine, shown)))
    expect((await code())[0]?.reaffirmBy).toBe('2027-06-21')
  })

  test('moved to another stage, it is another code', async () => {
    const commitmentId = await written()
    const change = papers({ stageId: world.stages.borrow.id })
    given(await changeCommitment(world.cxLead, { ...change, commitmentId }))
    const { versions } = await codeVersions(world.observer)
    expect(versions[0]?.note).toBe(
      'Moved: “Never ask a child for papers”, to “Borrow” from Never, towards customers, at “Join”',
    )
  })

  test('saved as it was, nothing is written', async () => {
    const commitmentId = await written()
    const same = papers({ reaffirmBy: '2027-05-22' })
    given(await changeCommitment(world.cxLead, { ...same, commitmentId }))
    expect(await kindsOf(world)).toEqual(['commitment.added'])
  })

  test('retired, it leaves the code and stays readable', async () => {
    const commitmentId = await written()
    given(await retireCommitment(world.cxLead, { commitmentId }))
    expect(await code()).toEqual([])
    expect(await commitmentOf(world.observer, commitmentId)).toMatchObject({
      retiredAt: expect.any(Date),
    })
    expect((await codeVersions(world.observer)).versions[0]).toMatchObject({ number: 2, lines: 0 })
    expect(refusal(await retireCommitment(world.cxLead, { commitmentId }))).toMatch(/not there/)
    const change = { ...papers(), commitmentId }
    expect(refusal(await changeCommitment(world.cxLead, change))).toMatch(/not there/)
  })

  test('two added at the same moment are two versions', async () => {
    await Promise.all([written(), written({ text: 'greet first', side: 'always' })])
    const { versions } = await codeVersions(world.observer)
    expect(versions.map(({ number, lines }) => [number, lines])).toEqual([
      [2, 2],
      [1, 1],
    ])
  })

  test('is found by stage, side, towards, owner, and when it lapsed', async () => {
    await written()
    await written({ side: 'always', towards: 'employees', stageId: world.stages.borrow.id })
    await written({ ownerId: world.leader.personId, reaffirmBy: '2026-11-21', text: 'wait' })
    const count = async (filter: object) => (await code(filter)).length
    expect(await count({})).toBe(3)
    expect(await count({ stage: world.stages.join.id })).toBe(2)
    expect(await count({ side: 'always' })).toBe(1)
    expect(await count({ towards: 'employees' })).toBe(1)
    expect(await count({ owner: world.leader.personId })).toBe(1)
    expect(await count({ lapsed: 'yes' })).toBe(1)
    expect(await count({ stage: elsewhere.stages.join.id })).toBe(0)
  })

  test('at an archived stage is still shown, marked, for moving or retiring', async () => {
    await written({ stageId: world.stages.discover.id })
    given(await archiveStage(world.cxLead, { stageId: world.stages.discover.id }))
    expect(await code()).toMatchObject([{ stageName: 'Discover', stageArchived: true }])
  })
})

describe('who writes the code', () => {
  test.each(['admin', 'leader', 'contributor', 'frontLine', 'observer'] as const)(
    'not %s',
    async (who) => {
      const commitmentId = await written()
      const actor = world[who]
      const refused = [
        await addCommitment(actor, papers()),
        await changeCommitment(actor, { ...papers({ text: 'something' }), commitmentId }),
        await retireCommitment(actor, { commitmentId }),
      ]
      for (const result of refused) expect(refusal(result)).toMatch(/Only a CX lead/)
      expect(await kindsOf(world)).toEqual(['commitment.added'])
    },
  )

  test('nobody from another organization, nor with what belongs to one', async () => {
    const commitmentId = await written()
    const foreign = [
      await changeCommitment(elsewhere.cxLead, { ...papers(), commitmentId }),
      await retireCommitment(elsewhere.cxLead, { commitmentId }),
      await affirmCommitment(elsewhere.frontLine, proof(commitmentId)),
    ]
    for (const result of foreign) expect(refusal(result)).toMatch(/not there any more/)
    expect(await commitmentOf(elsewhere.cxLead, commitmentId)).toBeNull()
    expect(await codeOfConduct(elsewhere.cxLead, { today })).toEqual({ lines: [], version: null })
    expect(await versionsOf(elsewhere.cxLead, [1])).toEqual({ latest: 0, versions: [] })
    const { ownerId } = papers({ ownerId: elsewhere.frontLine.personId })
    expect(await addCommitment(world.cxLead, papers({ ownerId }))).toMatchObject({
      fields: { ownerId: [expect.any(String)] },
    })
    const stageId = elsewhere.stages.join.id
    expect(await addCommitment(world.cxLead, papers({ stageId }))).toMatchObject({
      fields: { stageId: ['This stage is not there any more.'] },
    })
  })

  test('it is answered for by somebody who can: not by an observer, nor by who has left', async () => {
    const observer = papers({ ownerId: world.observer.personId })
    expect(await addCommitment(world.cxLead, observer)).toMatchObject({ ok: false })
    await disablePerson(world.admin, world.it)
    const left = papers({ ownerId: world.it.personId })
    expect(await addCommitment(world.cxLead, left)).toMatchObject({
      fields: { ownerId: [expect.stringMatching(/not there any more/)] },
    })
  })

  test('when its owner leaves, that is shown, and it can be handed over', async () => {
    const commitmentId = await written({ ownerId: world.it.personId })
    await disablePerson(world.admin, world.it)
    expect(await code()).toMatchObject([{ ownerName: 'Ivo Integration', ownerLeft: true }])
    const reworded = { ...papers({ ownerId: world.it.personId, text: 'ask for papers' }) }
    given(await changeCommitment(world.cxLead, { ...reworded, commitmentId }))
    given(await changeCommitment(world.cxLead, { ...papers(), commitmentId }))
    expect(await code()).toMatchObject([{ ownerName: 'Flo Frontline', ownerLeft: false }])
  })

  test('a version can’t be changed, nor a proof, by anybody', async () => {
    const commitmentId = await written()
    given(await at(today, () => affirmCommitment(world.frontLine, proof(commitmentId))))
    const { organizationId } = world
    const tampering = [
      () =>
        write(world.cxLead, (tx) =>
          tx.codeVersion.updateMany({ where: { organizationId }, data: { note: 'x' } }),
        ),
      () =>
        write(world.cxLead, (tx) =>
          tx.commitmentProof.updateMany({ where: { organizationId }, data: { text: 'x' } }),
        ),
    ]
    for (const tamper of tampering) await expect(tamper()).rejects.toThrow(/permission denied/)
  })
})

describe('affirming', () => {
  test('is for the owner, with a proof; the next date counts from its day', async () => {
    const commitmentId = await written()
    const input = proof(commitmentId, { provedOn: '2026-11-01', link: 'https://example.org/cards' })
    given(await at(today, () => affirmCommitment(world.frontLine, input)))
    const one = await commitmentOf(world.observer, commitmentId)
    expect(one).toMatchObject({
      reaffirmBy: '2027-05-01',
      proofs: 1,
      lastProof: { text: 'Forty cards, no papers.', provedOn: '2026-11-01' },
      history: [{ byName: 'Flo Frontline', link: 'https://example.org/cards', at: noon }],
    })
    expect((await codeVersions(world.observer)).latest).toBe(1)
    expect((await trailOf(world)).at(-1)).toMatchObject({
      kind: 'commitment.affirmed',
      data: { provedOn: '2026-11-01', nextBy: '2027-05-01' },
    })
  })

  test.each([
    ['cxLead', 'Only Flo Frontline, who answers for it'],
    ['contributor', 'Only Flo Frontline, who answers for it'],
    ['observer', 'Your role is Observer'],
  ] as const)('not by %s', async (who, reason) => {
    const commitmentId = await written()
    const result = await affirmCommitment(world[who], proof(commitmentId))
    expect(refusal(result)).toContain(reason)
  })

  test.each([
    ['2026-11-23', /happened/],
    ['2026-05-22', /too long ago/],
  ])('not with a proof of %s', async (provedOn, reason) => {
    const commitmentId = await written()
    const result = await at(today, () =>
      affirmCommitment(world.frontLine, proof(commitmentId, { provedOn })),
    )
    expect(result).toMatchObject({ fields: { provedOn: [expect.stringMatching(reason)] } })
    expect((await commitmentOf(world.observer, commitmentId))?.history).toEqual([])
  })
})

describe('Needs you', () => {
  const needs = (day: string, who: keyof World & ('frontLine' | 'cxLead' | 'contributor')) =>
    at(day, async () => (await needsYou({ ...world[who] })).filter(({ kind }) => kind === 'affirm'))

  test('reminds the owner two weeks before, and the CX lead once it lapsed', async () => {
    const commitmentId = await written({ reaffirmBy: '2026-12-20' })
    expect(await needs('2026-12-05', 'frontLine')).toEqual([])
    expect(await needs('2026-12-06', 'frontLine')).toMatchObject([
      {
        commitmentId,
        number: null,
        title: 'Never ask a child for papers',
        dueDay: '2026-12-20',
        reason: 'You answer for it. Show that it is kept.',
      },
    ])
    expect(await needs('2026-12-20', 'cxLead')).toEqual([])
    expect(await needs('2026-12-21', 'cxLead')).toMatchObject([
      { reason: 'Flo Frontline has not affirmed it in time. Remind them, or hand it over.' },
    ])
    expect(await needs('2026-12-21', 'contributor')).toEqual([])
    given(
      await at('2026-12-21', () =>
        affirmCommitment(world.frontLine, proof(commitmentId, { provedOn: '2026-12-21' })),
      ),
    )
    expect(await needs('2026-12-21', 'frontLine')).toEqual([])
    expect(await needs('2026-12-21', 'cxLead')).toEqual([])
  })
})
