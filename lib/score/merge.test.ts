import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, contestedIn, isSame, merged, unseenIn } from './merge'

const impact = 'cells[0].impact'
const why = 'cells[0].sentence'
const answers = (said: Record<string, string>): Answers => new Map(Object.entries(said))

type Case = { base?: string; here?: string; there?: string; isNewer?: boolean }
const of = (name: string, { base, here, there, isNewer = true }: Case) => {
  const one = (value: string | undefined) => answers(value === undefined ? {} : { [name]: value })
  return merged(one(here), { there: one(there), known: [one(base)], isNewer }).get(name)
}

describe('a choice', () => {
  test.each<[string, Case, string]>([
    ['made here alone stands', { base: '', here: '2', there: '' }, '2'],
    ['made there alone stands', { base: '', here: '', there: '-1' }, '-1'],
    ['the form leaves out is open, so that of the other window stands', { there: '-1' }, '-1'],
    ['the form leaves out can’t have been taken back', { base: '1', there: '1' }, '1'],
    ['changed here alone stands', { base: '1', here: '2', there: '1' }, '2'],
    ['changed there alone stands', { base: '1', here: '1', there: '3' }, '3'],
    ['made alike in both stands', { base: '', here: '2', there: '2' }, '2'],
    ['made in both is the newer one', { base: '', here: '2', there: '-1' }, '2'],
    [
      'a phone made before it slept gives way to the newer one',
      { base: '', here: '2', there: '-1', isNewer: false },
      '-1',
    ],
    ['a box unticked here stays so', { base: 'on', here: '', there: 'on' }, ''],
  ])('%s', (_, given, stands) => {
    expect(of(impact, given)).toBe(stands)
  })
})

describe('a sentence', () => {
  test.each<[string, Case, string]>([
    ['written here alone stands', { base: '', here: 'Cold.', there: '' }, 'Cold.'],
    ['written there alone stands', { base: '', here: '', there: 'Wet.' }, 'Wet.'],
    ['emptied here alone is empty', { base: 'Wet.', here: '', there: 'Wet.' }, ''],
    ['written in both is both, the older first', { here: 'Cold.', there: 'Wet.' }, 'Wet.\nCold.'],
    [
      'a phone wrote before it slept stands first',
      { here: 'Cold.', there: 'Wet.', isNewer: false },
      'Cold.\nWet.',
    ],
    [
      'gone on with stands once',
      { base: '', here: 'Cold and wet.', there: 'Cold' },
      'Cold and wet.',
    ],
    ['gone on with there stands once', { here: 'Cold', there: 'Cold and wet.' }, 'Cold and wet.'],
    [
      'joined and sent again stands once',
      { base: '', here: 'Cold.', there: 'Wet.\nCold.' },
      'Wet.\nCold.',
    ],
    [
      'joined while one goes on writing is gone on with in its place',
      { base: 'Cold.', here: 'Cold. Very.', there: 'Wet.\nCold.' },
      'Wet.\nCold. Very.',
    ],
    [
      'is money, and no pattern',
      { base: 'Cold.', here: 'It costs $& and $1.', there: 'Wet.\nCold.' },
      'Wet.\nIt costs $& and $1.',
    ],
    ['emptied here and gone on with there stands', { base: 'A', here: '', there: 'A B' }, 'A B'],
    [
      'taken away in part by both is as the newer one left it',
      { base: 'A\nB', here: 'A', there: 'B', isNewer: false },
      'B',
    ],
    ['keeps the space somebody goes on from', { base: '', here: 'Cold ', there: 'Cold' }, 'Cold '],
    ['is the same with other line ends', { base: '', here: 'A\r\nB', there: 'A\nB' }, 'A\r\nB'],
  ])('%s', (_, given, stands) => {
    expect(of(why, given)).toBe(stands)
  })

  test('is not lost for being found within another word', () => {
    expect(of(why, { here: 'no', there: 'I know.' })).toBe('I know.\nno')
  })
})

describe('a letter without an answer', () => {
  const base = answers({ [impact]: '', [why]: '' })
  const sent = answers({ [impact]: '2', [why]: 'Onne' })
  const typed = answers({ [impact]: '3', [why]: 'One' })

  test('may have arrived, and what is sent after it stands in its place', () => {
    const meanwhile = { there: sent, known: [base, sent], isNewer: false }
    expect(merged(typed, meanwhile)).toEqual(typed)
    expect(unseenIn(typed, meanwhile)).toEqual([])
  })

  test('may not have arrived either', () => {
    expect(merged(typed, { there: base, known: [base, sent], isNewer: false })).toEqual(typed)
  })

  test('is the same card when it is sent twice', () => {
    const meanwhile = { there: sent, known: [base], isNewer: false }
    expect(merged(sent, meanwhile)).toEqual(sent)
    expect(contestedIn(sent, meanwhile)).toEqual([])
  })
})

test('only choices made in both windows are contested; unseen is all that came from the other', () => {
  const names = ['a.impact', 'b.impact', 'c.impact', 'd.sentence', 'e.sentence']
  const all = (...said: string[]) =>
    answers(Object.fromEntries(names.map((n, i) => [n, said[i] ?? ''])))
  const here = all('1', '1', '', 'Cold.', '')
  const meanwhile = { there: all('1', '2', '2', 'Wet.', 'Dry.'), known: [all()], isNewer: true }
  expect(contestedIn(here, meanwhile)).toEqual(['b.impact'])
  expect(unseenIn(here, meanwhile)).toEqual(['b.impact', 'c.impact', 'd.sentence', 'e.sentence'])
})

test('where an answer belongs is no answer: it stays, though the other window has none there yet', () => {
  const place = answers({ 'cells[0].groupId': 'families' })
  const meanwhile = { there: answers({}), known: [place], isNewer: true }
  expect(merged(place, meanwhile)).toEqual(place)
  expect(merged(answers({}), { ...meanwhile, there: place })).toEqual(place)
})

test('known from nothing, everything that stands there is news', () => {
  const meanwhile = { there: answers({ [impact]: '1' }), known: [], isNewer: true }
  expect(unseenIn(answers({ [impact]: '2' }), meanwhile)).toEqual([impact])
  expect(contestedIn(answers({ [impact]: '2' }), meanwhile)).toEqual([impact])
})

describe('whatever is answered in two windows', () => {
  const name = fc.constantFrom('a.impact', 'b.impact', 'credit', 'a.sentence', 'b.sentence')
  const words = fc.constantFrom(
    '',
    'Cold.',
    'Wet.',
    'Cold. Very.',
    'Wet.\nCold.',
    'no',
    'I know.',
    'A\n\nB',
  )
  const chosen = fc.constantFrom('', '-3', '0', '3', 'unknown')
  /** As the server writes it: every question is there, open or not. */
  const card = fc
    .record({
      'a.impact': chosen,
      'b.impact': chosen,
      credit: chosen,
      'a.sentence': words,
      'b.sentence': words,
    })
    .map(answers)
  const two = fc.record({
    base: card,
    here: card,
    there: card,
    after: fc.option(card),
    isNewer: fc.boolean(),
  })
  const meanwhileOf = ({
    base,
    there,
    after,
    isNewer,
  }: {
    base: Answers
    there: Answers
    after: Answers | null
    isNewer: boolean
  }) => ({
    there,
    known: after ? [base, after] : [base],
    isNewer,
  })

  test('what only one of them answered stands', () => {
    fc.assert(
      fc.property(two, name, (all, one) => {
        const { base, here, there } = all
        const stands = merged(here, meanwhileOf({ ...all, after: null })).get(one)
        if (there.get(one) === base.get(one)) expect(stands).toBe(here.get(one))
        else if (here.get(one) === base.get(one)) expect(stands).toBe(there.get(one))
      }),
    )
  })

  test('a card nobody touched elsewhere is kept as it is; one nobody touched here, as it is there', () => {
    fc.assert(
      fc.property(card, card, fc.boolean(), (base, other, isNewer) => {
        expect(isSame(merged(other, { there: base, known: [base], isNewer }), other)).toBe(true)
        expect(isSame(merged(base, { there: other, known: [base], isNewer }), other)).toBe(true)
      }),
    )
  })

  test('sent twice it stands as sent once', () => {
    fc.assert(
      fc.property(two, (all) => {
        const meanwhile = meanwhileOf({ ...all, after: null })
        const once = merged(all.here, meanwhile)
        expect(isSame(merged(all.here, { ...meanwhile, there: once }), once)).toBe(true)
      }),
    )
  })

  test('no line that was written in either is lost', () => {
    const linesOf = (text = '') => text.split('\n').filter((line) => line !== '')
    fc.assert(
      fc.property(two, fc.constantFrom('a.sentence', 'b.sentence'), (all, one) => {
        const { base, here, there } = all
        const stands = linesOf(merged(here, meanwhileOf({ ...all, after: null })).get(one))
        const before = linesOf(base.get(one))
        for (const line of [...linesOf(here.get(one)), ...linesOf(there.get(one))])
          if (!before.includes(line))
            expect(stands.some((each) => each.startsWith(line))).toBe(true)
      }),
    )
  })

  test('no choice stands that nobody made', () => {
    fc.assert(
      fc.property(two, fc.constantFrom('a.impact', 'b.impact', 'credit'), (all, one) => {
        const stands = merged(all.here, meanwhileOf(all)).get(one)
        expect([all.here.get(one), all.there.get(one)]).toContain(stands)
      }),
    )
  })

  test('is contested only where the newer choice decides', () => {
    fc.assert(
      fc.property(two, (all) => {
        const meanwhile = meanwhileOf(all)
        const newer = merged(all.here, { ...meanwhile, isNewer: true })
        const older = merged(all.here, { ...meanwhile, isNewer: false })
        const differing = [...newer.keys()].filter(
          (one) => !one.endsWith('sentence') && newer.get(one) !== older.get(one),
        )
        expect(contestedIn(all.here, meanwhile)).toEqual(differing)
      }),
    )
  })
})
