import { beforeAll, describe, expect, test } from 'vitest'
import { listEvidence } from '@/lib/evidence/queries'
import { importEvidence, importKeptEvidence, lookAtEvidence } from '@/lib/evidence-import/commands'
import type { Defaults } from '@/lib/evidence-import/schema'
import { keepFile } from '@/lib/import-file/commands'
import { type AnyActor, systemActor } from '@/lib/person/actor'
import { roleNames } from '@/lib/person/permission'
import { given, refusal } from '../support/result'
import { kindsOf, trailOf } from '../support/trail-kinds'
import { newWorld, otherWorld, type World } from '../support/world'

let here: World
beforeAll(async () => {
  here = await newWorld()
})

const bytes = (text: string) => [new TextEncoder().encode(text)]
const messages = 'text,topic\n"I was charged twice.",charged_twice\n"Where is my card?",card\n'
const forAll: Defaults = { kind: 'support-contact', collectedOn: '2026-03-01' }

function bring(
  actor: AnyActor,
  text: string,
  options: { defaults?: Defaults; isDryRun?: true } = {},
) {
  return importEvidence(actor, bytes(text), { file: 'messages.csv', ...options })
}

test('rows that say little are told the rest once for all of them', async () => {
  const world = await newWorld()
  const defaults = { ...forAll, groupId: world.groups.families.id, stageId: world.stages.join.id }
  const report = given(await bring(world.cxLead, messages, { defaults }))
  expect(report).toMatchObject({ rows: 2, added: 2, unchanged: 0, badRows: 0, openEnd: null })
  const { rows } = await listEvidence(world.observer, { words: 'charged' }, null)
  expect(rows).toMatchObject([
    {
      ...{ kind: 'support-contact', collectedOn: '2026-03-01', topic: 'charged twice' },
      ...{ groupName: 'Families', stageName: 'Join', quote: 'I was charged twice.' },
    },
  ])
  const lines = await trailOf(world)
  expect(lines).toMatchObject([
    { kind: 'evidence.imported', data: { file: 'messages.csv', added: 2, unchanged: 0 } },
  ])
  expect(JSON.stringify(lines)).not.toContain('charged')
})

test('rows find their stage by their topic, the most frequent of which are offered first', async () => {
  const world = await newWorld()
  const { join, borrow } = world.stages
  const file = `${messages}"Charged again.",charged_twice\n"Two cards came.",card\n"My card, please.",card\n"Bye",last\n`
  const stageByTopic = new Map([['card', join.id]])
  const report = given(
    await bring(world.cxLead, file, { defaults: { ...forAll, stageId: borrow.id, stageByTopic } }),
  )
  expect(report.unplaced).toBe(6)
  expect(report.topics).toEqual([
    { topic: 'card', count: 3 },
    { topic: 'charged twice', count: 2 },
  ])
  const { rows } = await listEvidence(world.observer, {}, null)
  expect(rows.map(({ topic, stageName }) => `${topic}: ${stageName}`).sort()).toEqual([
    ...['card: Join', 'card: Join', 'card: Join'],
    ...['charged twice: Borrow', 'charged twice: Borrow', 'last: Borrow'],
  ])
  const theirs = (await otherWorld()).stages.join.id
  const elsewhere = { ...forAll, stageByTopic: new Map([['card', theirs]]) }
  expect(refusal(await bring(world.cxLead, file, { defaults: elsewhere }))).toBe(
    'The stage chosen for “card” is not there any more. Choose another, or none.',
  )
})

test('the same file again adds nothing, whatever is chosen for all, and two at once add it once', async () => {
  const world = await newWorld()
  const both = await Promise.all(
    [1, 2].map(() => bring(world.admin, messages, { defaults: forAll })),
  )
  expect(both.map((one) => given(one).added).sort()).toEqual([0, 2])
  const again = { ...forAll, kind: 'opinion' as const }
  expect(given(await bring(world.admin, messages, { defaults: again }))).toMatchObject({
    added: 0,
    unchanged: 2,
  })
  const longer = `${messages}"Where is my card?",card\n"Thank you.",praise\n`
  expect(given(await bring(world.admin, longer, { defaults: forAll }))).toMatchObject({
    added: 1,
    unchanged: 3,
  })
})

test('what a row says itself comes first; a reference tells it apart', async () => {
  const world = await newWorld()
  const file =
    'ref,quote,kind,group,stage,date,sentiment,about,n,url\n' +
    'A-1,"Lovely, all of it",Survey answer,students,JOIN,2026-02-03,Delight,us,40,https://example.org/a\n' +
    'A-2,Fine,interview,,,2026-02-04T10:00:00Z,,,,\n'
  const defaults = { ...forAll, groupId: world.groups.families.id }
  given(await bring(world.cxLead, file, { defaults }))
  const { rows } = await listEvidence(world.observer, {}, null)
  expect(rows).toMatchObject([
    { quote: 'Fine', kind: 'interview', collectedOn: '2026-02-04', groupName: 'Families' },
    {
      ...{ quote: 'Lovely, all of it', kind: 'survey', groupName: 'Students', stageName: 'Join' },
      ...{ feeling: 'delight', about: 'us', n: 40, collectedOn: '2026-02-03' },
    },
  ])
  const changed = file.replace('Fine', 'Not fine')
  expect(given(await bring(world.cxLead, changed, { defaults }))).toMatchObject({ added: 0 })
})

describe('a file that can’t be read', () => {
  test('is refused whole, with every bad row and its line', async () => {
    const world = await newWorld()
    const file =
      'quote,kind,group,date,link,n\n' +
      'Good,survey,Families,2026-01-01,,\n' +
      ',survey,Families,2026-01-01,,\n' +
      'Bad,gossip,Families,2026-01-01,,\n' +
      'Bad,survey,Martians,2026-01-01,,\n' +
      'Bad,survey,,2026-02-31,javascript:alert(1),many\n' +
      'Bad,survey,,2999-01-01,,\n'
    const refused = await bring(world.cxLead, file)
    expect(refused).toMatchObject({
      ok: false,
      reason: 'Nothing was imported: 5 rows can’t be read.',
      fields: {
        rows: [
          /^Line 3: Quote: /,
          /^Line 4: .*“gossip” is no kind/,
          /^Line 5: .*no group “Martians”/,
          /^Line 6: .*Collected on.*People.*Source/,
          /^Line 7: .*still to come/,
        ].map((pattern) => expect.stringMatching(pattern)),
      },
    })
    expect((await listEvidence(world.observer, {}, null)).rows).toEqual([])
    expect(await kindsOf(world)).toEqual([])
  })

  test.each([
    [messages, {}, /holds the kind\..* holds the day it was collected/],
    [messages, { kind: 'survey' }, /the day it was collected/],
    ['a,b\n1,2\n', forAll, /No column was found for “Quote”/],
    ['text\n', forAll, /no rows/],
    ['text\n"open', forAll, /never closed/],
  ] as [string, Defaults, RegExp][])('%j with %o says why', async (text, defaults, reason) => {
    expect(refusal(await bring(here.admin, text, { defaults }))).toMatch(reason)
  })
})

test('a dry run writes nothing', async () => {
  const world = await newWorld()
  const look = given(await bring(world.cxLead, messages, { defaults: forAll, isDryRun: true }))
  expect(look).toMatchObject({ added: 2, sample: [{ quote: 'I was charged twice.' }, {}] })
  expect((await listEvidence(world.observer, {}, null)).rows).toEqual([])
  expect(await kindsOf(world)).toEqual([])
})

test('on screen it is looked at, chosen for, and brought in', async () => {
  const world = await newWorld()
  const file = { name: 'messages.csv', content: new TextEncoder().encode(messages) }
  const { fileId } = given(await keepFile(world.admin, file))
  const first = await lookAtEvidence(world.admin, { fileId, chosen: '' })
  expect(first?.headers).toEqual(['text', 'topic'])
  expect(first?.mapping).toEqual({ quote: 'text', topic: 'topic' })
  expect(first && refusal(first.found)).toMatch(/Choose it for all rows/)
  const chosen = 'column=text&kind=complaint&collectedOn=2026-01-02&groupId=nonsense'
  const second = await lookAtEvidence(world.admin, { fileId, chosen })
  expect(second && given(second.found)).toMatchObject({ added: 2 })
  expect(await lookAtEvidence(world.cxLead, { fileId, chosen })).toBeNull()
  given(await importKeptEvidence(world.admin, { fileId, chosen }))
  expect((await listEvidence(world.observer, { kind: 'complaint' }, null)).rows).toHaveLength(2)
  expect(refusal(await importKeptEvidence(world.admin, { fileId, chosen }))).toMatch(/not there/)
})

test.each(roleNames)('%s may import when they keep the whole', async (role) => {
  const answer = await bring({ ...here.admin, role }, messages, {
    defaults: forAll,
    isDryRun: true,
  })
  expect(answer.ok).toBe(['admin', 'cx-lead'].includes(role))
})

test('the same file is new to another organization, and its groups are its own', async () => {
  const [one, other] = [await newWorld(), await otherWorld()]
  given(await bring(systemActor(one.organizationId), messages, { defaults: forAll }))
  expect(
    given(await bring(systemActor(other.organizationId), messages, { defaults: forAll })).added,
  ).toBe(2)
  const theirs = { ...forAll, groupId: other.groups.families.id }
  const file = 'text\nSomething new\n'
  expect(refusal(await bring(one.cxLead, file, { defaults: theirs }))).toMatch(/not there any more/)
})
