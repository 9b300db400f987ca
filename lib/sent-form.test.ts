import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { formIn, readForm } from './sent-form'

const schema = z.object({
  credit: z.number(),
  cells: z.array(z.object({ groupId: z.string() })).default([]),
})

describe('a form nobody’s page sends', () => {
  test.each([
    ['__intent__', 'garbage'],
    ['__intent__', '{"type":"remove","payload":{"name":"credit","index":0}}'],
    ['__state__', 'garbage'],
    ['__proto__.polluted', 'yes'],
    ['cells[99999999].groupId', 'one'],
    ['x[99999999]', 'one'],
    ['x[999][999][999]', 'one'],
    [`a${'.a'.repeat(100_000)}`, 'one'],
  ])('is read without what can’t be ours: %.30s=%s', (name, value) => {
    const form = formOf([
      [name, value],
      ['credit', '3'],
    ])
    const read = readForm(form, schema)
    expect(read.status === 'success' && read.value).toEqual({ credit: 3, cells: [] })
    expect(JSON.stringify(read.reply()).length).toBeLessThan(100)
  })

  test.each([undefined, null, 'a text', 1, ['$K1'], { get: 'x' }])(
    'is empty when it is none: %j',
    (sent) => {
      expect([...formIn(sent)]).toEqual([])
    },
  )

  test('is read when a field sent twice has parts, too', () => {
    const twice = formOf([
      ['cells', 'a'],
      ['cells', 'b'],
      ['cells.map', 'x'],
      ['credit.toString', 'x'],
    ])
    expect(Object.keys(readForm(twice, schema).reply().error ?? {})).toContain('cells[0]')
  })

  test('is read no further than the longest of ours', () => {
    const entries = Array.from({ length: 50_000 }, (_, index): [string, string] => [
      `x${index}`,
      '',
    ])
    const read = readForm(formOf(entries), z.looseObject({}))
    expect(read.status === 'success' && Object.keys(read.payload).length).toBe(5000)
  })
})

test('a field left empty is told in words, those of its schema first', () => {
  const form = z.object({ name: z.string(), day: z.string('Choose a day.') })
  expect(readForm(formOf([['name', '']]), form).reply().error).toEqual({
    name: ['Fill this in.'],
    day: ['Choose a day.'],
  })
})

test('a scorecard of eight hundred cells is read whole', () => {
  const rows = Array.from({ length: 800 }, (_, index): [string, string][] =>
    ['groupId', 'stageId', 'impact', 'confidence', 'sentence'].map((field) => [
      `cells[${index}].${field}`,
      'one',
    ]),
  )
  const read = readForm(formOf([...rows.flat(), ['credit', '3']]), schema)
  expect(read.status === 'success' && read.value.cells.length).toBe(800)
})

function formOf(entries: [string, string][]) {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}
