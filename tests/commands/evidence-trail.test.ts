import { beforeAll, expect, test } from 'vitest'
import { atOnce } from '@/lib/at-once'
import { cite, removeCitation } from '@/lib/citation/commands'
import {
  changeEvidence,
  mergeEvidence,
  restoreEvidence,
  separateEvidence,
  withdrawEvidence,
} from '@/lib/evidence/commands'
import { evidenceOf, listEvidence } from '@/lib/evidence/queries'
import { evidenceSchema } from '@/lib/evidence/schema'
import { importEvidence } from '@/lib/evidence-import/commands'
import type { Actor } from '@/lib/person/actor'
import { evidenceTrail } from '@/lib/trail/queries'
import { inWords, sentenceOf } from '@/lib/trail/sentence'
import { aFramed, aPiece, theCase } from '../support/life'
import { given } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

let here: World
beforeAll(async () => {
  here = await newWorld()
})

/** What happened to a piece, oldest first. */
async function told(actor: Actor, evidenceId: string): Promise<string[]> {
  const { trail } = await atOnce(actor, { trail: evidenceTrail(actor, evidenceId, null) })
  return trail.rows.map((line) => inWords(sentenceOf(line, actor))).reverse()
}

test('a piece tells what became of it, and of nothing else', async () => {
  const id = await aPiece(here, { collectedOn: '2026-01-02' })
  await aPiece(here)
  const { families, students } = here.groups
  const { join, borrow } = here.stages
  const change = {
    ...{ kind: 'interview', quote: 'I stay away.', collectedOn: '2026-01-03' },
    ...{ groupId: students.id, stageId: borrow.id },
  }
  const mended = evidenceSchema.parse(change)
  given(await changeEvidence(here.cxLead, { evidenceId: id, ...mended }))
  const { id: decisionId, number } = await aFramed(here)
  const cell = { groupId: families.id, stageId: join.id }
  given(await cite(here.leader, { decisionId, evidenceId: id, cell, from: 'page' }))
  const [citation] = (await theCase(here.observer, { id: decisionId, number })).citations
  const citationId = citation?.id ?? ''
  given(await removeCitation(here.leader, { decisionId, citationId, from: 'page' }))
  given(await withdrawEvidence(here.cxLead, { evidenceId: id, reason: 'Another town.' }))
  given(await restoreEvidence(here.cxLead, { evidenceId: id }))
  expect(await told(here.observer, id)).toEqual([
    'Connie Contributor (Contributor) added an interview about Families at “Borrow”.',
    expect.stringMatching(
      /changed an interview about Students at “Borrow”: the quote, the group from “Families” to “Students” and the day from “2 Jan 2026” to “3 Jan 2026”\.$/,
    ),
    `Leo Leader (Leader) cited an interview in D-${number} about Families at “Join”.`,
    `Leo Leader (Leader) took an interview out of D-${number}, where it was cited about Families at “Join”.`,
    expect.stringMatching(/took an interview about Students at “Borrow” out of use\. “Another/),
    expect.stringMatching(/took an interview about Students at “Borrow” back into use\.$/),
  ])
})

test('what was kept as a duplicate of a piece stands in the trail of both, also once it is separated', async () => {
  const [original, copy] = [await aPiece(here), await aPiece(here, { kind: 'note' })]
  given(await mergeEvidence(here.contributor, { evidenceId: copy, originalId: original }))
  given(await separateEvidence(here.contributor, { evidenceId: copy }))
  const both = [
    expect.stringMatching(/kept a front-line note .* as a duplicate of another piece\.$/),
    expect.stringMatching(/separated a front-line note .* from what it was a duplicate of\.$/),
  ]
  expect((await told(here.observer, original)).slice(1)).toEqual(both)
  expect((await told(here.observer, copy)).slice(1)).toEqual(both)
})

test('an original is cited where its duplicates are, too, which says so', async () => {
  const [original, copy] = [await aPiece(here), await aPiece(here, { kind: 'note' })]
  const { id: decisionId, number } = await aFramed(here)
  const { groups, stages } = here
  const at = (stageId: string) => ({ groupId: groups.families.id, stageId })
  const citing = { decisionId, from: 'page' as const }
  given(await cite(here.leader, { ...citing, evidenceId: original, cell: at(stages.join.id) }))
  given(await cite(here.leader, { ...citing, evidenceId: copy, cell: at(stages.borrow.id) }))
  const citedBy = async (id: string) =>
    (await evidenceOf(here.observer, id))?.citations.map((one) => [
      one.decisionNumber,
      one.stageName,
      one.duplicateId,
    ])
  expect(await citedBy(original)).toEqual([[number, 'Join', null]])
  given(await mergeEvidence(here.contributor, { evidenceId: copy, originalId: original }))
  expect(await citedBy(original)).toEqual([
    [number, 'Borrow', copy],
    [number, 'Join', null],
  ])
  expect(await citedBy(copy)).toEqual([[number, 'Borrow', null]])
})

test('the trail of an imported piece begins with its import, not with another one', async () => {
  const world = await newWorld()
  for (const quote of ['I was charged twice.', 'Where is my card?'])
    given(
      await importEvidence(world.cxLead, [new TextEncoder().encode(`text\n"${quote}"\n`)], {
        file: `${quote.slice(0, 5)}.csv`,
        defaults: { kind: 'survey', collectedOn: '2026-03-01' },
      }),
    )
  const { rows } = await listEvidence(world.observer, { words: 'card' }, null)
  expect(await told(world.observer, rows[0]?.id ?? '')).toEqual([
    expect.stringMatching(/brought in one piece of evidence from Where\.csv\.$/),
  ])
})

test('everybody of the organization may read it, and nobody else', async () => {
  const id = await aPiece(here)
  expect(await told(here.frontLine, id)).toHaveLength(1)
  expect(await told((await otherWorld()).cxLead, id)).toEqual([])
})
