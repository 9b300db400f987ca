import { describe, expect, test } from 'vitest'
import { type ScorecardDraft, scorecardDraftSchema, scoreLimits } from './schema'
import { joined } from './two-windows'

const groupId = '01990000-0000-7000-8000-000000000001'
const [join, borrow] = [2, 3].map((end) => `01990000-0000-7000-8000-00000000000${end}`)
const empty = card()

/** The first cell, and the second. */
function card(first: object = {}, second: object = {}, rest: object = {}): ScorecardDraft {
  return scorecardDraftSchema.parse({
    cells: [
      { groupId, stageId: join, ...first },
      { groupId, stageId: borrow, ...second },
    ],
    ...rest,
  })
}

const since = (basedOn: ScorecardDraft[], kept: ScorecardDraft, isNewer = true) => ({
  ...{ basedOn, kept, isNewer },
})

describe('a card that is sent', () => {
  test('is kept as it is where nothing was answered elsewhere, and there is no news', () => {
    const sent = card({ impact: 1 })
    const both = joined(sent, since([empty], empty))
    expect(both).toMatchObject({ card: sent, news: undefined, isKept: false })
    expect(both.whyNotKeep()).toBeNull()
    expect(both.whyNotHandIn()).toBeNull()
  })

  test('is kept already when it is sent twice', () => {
    const sent = card({ impact: 1, sentence: 'They wait.' })
    expect(joined(sent, since([empty], sent))).toMatchObject({ news: undefined, isKept: true })
  })

  test('is joined with what was answered elsewhere, and its window is told', () => {
    const kept = card({}, { impact: -2, sentence: 'They wait.' }, { credit: 4 })
    const both = joined(card({ impact: 1 }), since([empty], kept))
    expect(both.card).toEqual(
      card({ impact: 1 }, { impact: -2, sentence: 'They wait.' }, { credit: 4 }),
    )
    expect(both.news).toMatchObject({
      'cells[0].impact': '1',
      'cells[1].impact': '-2',
      'cells[1].sentence': 'They wait.',
      credit: '4',
    })
    expect(both.whyNotKeep()).toBeNull()
  })

  test('keeps what was answered elsewhere in rows it doesn’t have', () => {
    const kept = card({}, { impact: -2 })
    const [first] = kept.cells
    const half = scorecardDraftSchema.parse({ cells: [{ ...first, impact: 1 }] })
    expect(joined(half, since([empty], kept)).card).toEqual(card({ impact: 1 }, { impact: -2 }))
  })

  test('is not kept where two texts are more than a card holds', () => {
    const long = (letter: string) => card({ sentence: letter.repeat(scoreLimits.sentenceInDraft) })
    expect(joined(long('a'), since([empty], long('b'))).card).toBeNull()
  })
})

describe('whoever finishes later', () => {
  test('is asked before a choice of their other window goes', () => {
    const sent = card({ impact: 1, sentence: 'Cold.' })
    const kept = card({ impact: -2, sentence: 'Wet.' }, { impact: 0 })
    expect(joined(sent, since([empty], kept)).whyNotKeep()).toEqual({
      ok: false,
      reason:
        'You yourself, in another window, changed this since you opened it. Press “Finish later” again to put yours in its place.',
      fields: {
        basedOn: [expect.stringMatching(/^You yourself/)],
        'cells[0].impact': ['Impact: “−2, Clearly worse” stands there now.'],
      },
      values: expect.objectContaining({
        'cells[0].impact': '1',
        'cells[0].sentence': 'Wet.\nCold.',
        'cells[1].impact': '0',
        basedOn: JSON.stringify([kept]),
      }),
    })
  })

  test('is not asked where both texts stay', () => {
    const both = joined(card({ sentence: 'Cold.' }), since([empty], card({ sentence: 'Wet.' })))
    expect(both.whyNotKeep()).toBeNull()
    expect(both.card).toEqual(card({ sentence: 'Wet.\nCold.' }))
  })

  test.each<[string, object, object, string]>([
    ['a confidence', { confidence: 50 }, { confidence: 100 }, 'How sure you are: “100 %”'],
    ['“I don’t know”', { impact: 1 }, { impact: 'unknown' }, 'Impact: “I don’t know”'],
  ])('reads %s in words', (_, mine, theirs, words) => {
    const refused = joined(card(mine), since([empty], card(theirs))).whyNotKeep()
    expect(Object.values(refused?.fields ?? {})[1]).toEqual([`${words} stands there now.`])
  })

  test('reads the last question and the box in words', () => {
    const sent = card({}, {}, { credit: 1, restUntouched: false })
    const kept = card({}, {}, { credit: 4, restUntouched: true })
    const refused = joined(sent, since([card({}, {}, { credit: 2 })], kept)).whyNotKeep()
    expect(refused?.fields).toMatchObject({ credit: ['Answer: “4: Probably” stands there now.'] })
  })
})

describe('whoever hands in', () => {
  test('sees first what their other window says', () => {
    const sent = card({ impact: 1, sentence: 'Cold.' })
    const kept = card({ impact: 1, sentence: 'Wet.' }, { impact: 0 })
    const refused = joined(sent, since([empty], kept)).whyNotHandIn()
    expect(refused).toMatchObject({
      reason:
        'You yourself, in another window, changed this since you opened it. It stands here now. Look at it, then hand in again.',
      fields: {
        'cells[0].sentence': ['Why: both texts, of two windows.'],
        'cells[1].impact': ['Impact: from another window.'],
      },
    })
    expect(Object.keys(refused?.fields ?? {})).toHaveLength(3)
  })

  test('hands in again, and it goes in', () => {
    const kept = card({ impact: -2 }, { impact: 0 })
    const both = card({ impact: 1 }, { impact: 0 })
    expect(joined(both, since([kept], kept)).whyNotHandIn()).toBeNull()
  })

  test('is not asked about what was sent from here without an answer', () => {
    const before = card({ impact: 1, sentence: 'Onne' })
    const sent = card({ impact: 2, sentence: 'One' })
    expect(joined(sent, since([empty, before], before)).whyNotHandIn()).toBeNull()
  })
})
