import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readForm } from '@/lib/sent-form'
import {
  cellKey,
  day,
  decideSchema,
  emptyProposal,
  limits,
  proposalSchema,
  sectionLabels,
  sections,
} from './schema'

const groupId = '01980000-0000-7000-8000-000000000001'
const stageId = '01980000-0000-7000-8000-000000000002'

function submitted(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return parseWithZod(form, { schema: proposalSchema })
}

describe('a draft', () => {
  test('may be empty everywhere', () => {
    const draft = emptyProposal()
    expect(draft.question).toEqual({ title: '', question: '', deadline: null })
    expect(draft.groups).toEqual([])
    expect(draft.size.cost).toBeNull()
  })

  test('has every named section and no other', () => {
    expect(Object.keys(emptyProposal())).toEqual([...sections])
    expect(Object.keys(sectionLabels)).toEqual([...sections])
  })

  test('comes out of an untouched form as an empty draft', () => {
    const blank = submitted({
      'question.title': '',
      'question.deadline': '',
      'start.startingPoint': '',
      'size.cost': '',
    })
    expect(blank.status === 'success' && blank.value).toEqual(emptyProposal())
  })

  test('survives being stored and read again', () => {
    const draft = proposalSchema.parse({
      question: { title: 'Drop fines' },
      options: [{ name: 'A' }],
    })
    expect(proposalSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })
})

describe('a filled form', () => {
  test('gives numbers, ticks and rows', () => {
    const form = submitted({
      'question.title': 'Drop fines',
      'question.deadline': '2026-12-01',
      'groups[0].groupId': groupId,
      'groups[0].bar': '-2',
      'options[0].name': 'Do nothing',
      'options[0].isDoNothing': 'on',
      'size.cost': '120000',
    })
    expect(form.status).toBe('success')
    if (form.status !== 'success') return
    expect(form.value.groups[0]).toMatchObject({ groupId, touch: 'direct', bar: -2, useful: '' })
    expect(form.value.options[0]).toMatchObject({ key: 'option-1', isDoNothing: true })
    expect(form.value.size.cost).toBe(120_000)
  })

  test('may send a touched cell as one value', () => {
    const form = submitted({ 'cells[0]': cellKey({ groupId, stageId }) })
    expect(form.status === 'success' && form.value.cells).toEqual([{ groupId, stageId }])
  })

  test('is refused beside the field when a cell, a bar, a date or a length is wrong', () => {
    const form = submitted({
      'cells[0]': 'nonsense',
      'groups[0].groupId': groupId,
      'groups[0].bar': '4',
      'question.deadline': '2026-02-30',
      'question.title': 'x'.repeat(limits.title.max + 1),
    })
    if (form.status !== 'error') throw new Error('the form was not refused')
    const fields = Object.keys(form.error ?? {})
    expect(fields).toEqual(
      expect.arrayContaining(['groups[0].bar', 'question.deadline', 'question.title']),
    )
    expect(form.error?.['question.title']).toEqual(['Keep this to 160 characters.'])
  })
})

test('blank option rows are dropped and every option keeps a key of its own', () => {
  const { options } = proposalSchema.parse({
    options: [{ key: 'a', name: 'One' }, {}, { key: 'a', name: 'Two' }, { name: 'Three' }],
  })
  expect(options.map(({ name }) => name)).toEqual(['One', 'Two', 'Three'])
  expect(new Set(options.map(({ key }) => key)).size).toBe(3)
})

test.each([
  ['1899-12-31', 'Choose a year from 1900 to 2999.'],
  ['1900-01-01', undefined],
  ['2999-12-31', undefined],
  ['3000-01-01', 'Choose a year from 1900 to 2999.'],
  ['9999-12-31', 'Choose a year from 1900 to 2999.'],
  ['12026-11-23', 'Choose a year from 1900 to 2999.'],
  ['2026-02-30', 'Give the date as year, month and day.'],
  ['?', 'Give the date as year, month and day.'],
  [undefined, 'Give the date as year, month and day.'],
])('the day %s is answered with: %s', (typed, sentence) => {
  expect(day.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(
    sentence && [sentence],
  )
})

test('what is no text is no day, either, whatever a field was named: provedOn.toString', () => {
  const form = new FormData()
  form.append('provedOn.toString', 'x')
  const read = readForm(form, z.object({ provedOn: day }))
  expect(read.reply().error).toEqual({ provedOn: ['Give the date as year, month and day.'] })
})

test.each(['', '  '])('a decision with the reason “%s” is told what it is for', (reason) => {
  const form = new FormData()
  form.append('decisionId', groupId)
  form.append('digest', 'd')
  form.append('outcome', 'approved')
  form.append('reason', reason)
  const { error } = parseWithZod(form, { schema: decideSchema }) as { error?: unknown }
  expect(error).toEqual({ reason: ['Say why. Your reason reaches everyone who took part.'] })
})

test('blank condition rows of a form are dropped', () => {
  const decided = decideSchema.parse({
    decisionId: groupId,
    digest: 'd',
    outcome: 'approved-with-conditions',
    reason: 'Because it helps',
    conditions: [{}, { text: 'Tell branches first' }, { text: ' ' }],
  })
  expect(decided.conditions).toEqual([{ text: 'Tell branches first', ownerId: null, due: null }])
})

test('functions and cells are sets: ticking them in another order gives the same text', () => {
  const other = '01980000-0000-7000-8000-000000000003'
  const one = proposalSchema.parse({
    drive: { functionIds: [groupId, other, groupId] },
    cells: [
      { groupId, stageId },
      { groupId, stageId: other },
    ],
  })
  const two = proposalSchema.parse({
    drive: { functionIds: [other, groupId] },
    cells: [`${groupId}/${other}`, `${groupId}/${stageId}`, `${groupId}/${other}`],
  })
  expect(one).toEqual(two)
})

test('functions that gain are a set, and a text that names none is the text it was before they were asked', () => {
  const before = { customerGains: 'Time', customerRewards: 'They stay', weGain: 'Fewer calls' }
  expect(Object.keys(proposalSchema.parse({ gain: before }).gain)).toEqual(Object.keys(before))
  const other = '01980000-0000-7000-8000-000000000003'
  const gainingFunctionIds = [other, groupId, other]
  const { gain } = proposalSchema.parse({ gain: { ...before, gainingFunctionIds } })
  expect(gain.gainingFunctionIds).toEqual([groupId, other].sort())
})
