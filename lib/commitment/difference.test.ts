import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CodeLine } from './code'
import { differencesOf } from './difference'

const line: CodeLine = {
  commitmentId: 'a',
  stageId: 's',
  stageName: 'Join',
  side: 'never',
  towards: 'customers',
  text: 'ask for papers',
  ownerName: 'Bo',
}

test('a line added, one gone', () => {
  const other = { ...line, commitmentId: 'b' }
  expect(differencesOf([line], [other])).toEqual([
    { kind: 'added', line: other },
    { kind: 'retired', line },
  ])
})

test('reworded: the words that came and went', () => {
  const after = { ...line, text: 'ask a child for papers' }
  expect(differencesOf([line], [after])).toEqual([
    {
      kind: 'changed',
      line: after,
      moved: null,
      parts: [
        { kind: 'same', text: 'ask ' },
        { kind: 'added', text: 'a child ' },
        { kind: 'same', text: 'for papers' },
      ],
    },
  ])
})

test('moved: where it stood and where it stands', () => {
  const after = { ...line, side: 'always' as const, stageName: 'Borrow' }
  expect(differencesOf([line], [after])[0]).toMatchObject({
    moved: {
      from: 'Never, towards customers, at “Join”',
      to: 'Always, towards customers, at “Borrow”',
    },
  })
})

test('another owner is not another code', () => {
  expect(differencesOf([line], [{ ...line, ownerName: 'Ana' }])).toEqual([])
})

test('nothing differs from itself, and everything from nothing', () => {
  const lines = fc.uniqueArray(
    fc.record({ commitmentId: fc.uuid(), text: fc.string() }).map((one) => ({ ...line, ...one })),
    { selector: ({ commitmentId }) => commitmentId, maxLength: 8 },
  )
  fc.assert(
    fc.property(lines, (all) => {
      expect(differencesOf(all, all)).toEqual([])
      expect(differencesOf([], all).map(({ kind }) => kind)).toEqual(all.map(() => 'added'))
      expect(differencesOf(all, []).map(({ kind }) => kind)).toEqual(all.map(() => 'retired'))
    }),
  )
})
