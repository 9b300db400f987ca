import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commitmentSchema, proofSchema } from './commitment/schema'
import { groupSchema, stageSchema } from './customer/schema'
import { proposalSchema, proposeSchema, withdrawSchema } from './decision/schema'
import { addSchema } from './evidence/schema'
import { experienceSchema } from './experience/schema'
import { readRow } from './import/row'
import { initiativeSchema, linkSchema } from './initiative/schema'
import { noteSchema } from './note/schema'
import { personName } from './person/schema'
import { mitigationSchema } from './score/schema'
import { storable } from './storable'
import { waiverSchema } from './waiver/schema'

describe('text is kept as it was meant', () => {
  test.each([
    ['a sentence', 'Fines keep families away.'],
    ['two lines and a tab', 'One\n\tTwo'],
    ['a Persian word with a joiner that parts', 'می‌خواهم'],
    ['a Malayalam word that ends with a joiner', 'അവന്‍'],
    ['a Hindi word with a joiner inside', 'क्‍ष'],
    ['Khmer, whose words are parted by nothing visible', 'ភាសា​ខ្មែរ'],
    ['Hebrew with a mark of direction', 'שלום‏!'],
    ['a family of four', '👨‍👩‍👧‍👦'],
    ['a heart that ends with a variation', '❤️'],
    ['the flag of Wales', '🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['a letter and its accent apart', 'e\u0301'],
  ])('%s', (_, text) => {
    expect(storable(text)).toBe(text)
  })

  test('every line end becomes the same one', () => {
    expect(storable('a\r\nb\rc\u2028d\u0085e\ff')).toBe('a\nb\nc\nd\ne\nf')
  })

  test('outer white space goes', () => {
    expect(storable(' \u00A0Ann\u3000\n')).toBe('Ann')
  })
})

describe('what nobody can see', () => {
  test.each([
    ['controls', 'pay\u0000 \u0007n\u009Bow\u001B[31m', 'pay now[31m'],
    ['what turns letters around', 'invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['what sets letters apart', '\u2066Ann\u2069', 'Ann'],
    ['half a pair', 'a\uD83D', 'a\uFFFD'],
  ])('%s go', (_, typed, kept) => {
    expect(storable(typed)).toBe(kept)
  })

  test.each([
    ['a zero-width space', '\u200B'],
    ['joiners', '\u200D\u200C \u2060'],
    ['a soft hyphen', '\u00AD'],
    ['a mark of direction', '\u200F'],
    ['a byte order mark between spaces', ' \uFEFF '],
    ['a Hangul filler', '\u3164'],
    ['an empty Braille cell', '\u2800'],
    ['anchors of annotations', '\uFFF9\uFFFB'],
    ['variations of nothing', '\uFE0F\u{E0100}'],
    ['tags of nothing', '\u{E0067}\u{E007F}'],
    ['null characters', '\u0000\u0000'],
  ])('%s alone is nothing', (_, typed) => {
    expect(storable(typed)).toBe('')
  })
})

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('a', ' ', '\r', '\n', '\u0000', '\u200B', '\u202E', '\uD83D', '\uDE00'),
    }),
  )

  test('what is kept is empty, or has something to see', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const kept = storable(text)
        expect(kept === '' || /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u.test(kept)).toBe(true)
      }),
    )
  })

  test('no control and no turn of direction is kept', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(storable(text)).not.toMatch(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u)
      }),
    )
  })

  test('keeping what was kept changes nothing', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(storable(storable(text))).toBe(storable(text))
      }),
    )
  })

  test('letters, digits and signs all stay', () => {
    const seen = (text: string) => text.match(/[\p{L}\p{N}\p{P}\p{S}]/gu)?.join('') ?? ''
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(seen(storable(text))).toBe(/^[\s\u2800\p{DI}]*$/u.test(text) ? '' : seen(text))
      }),
    )
  })
})

describe('every door asks for something to read', () => {
  const unseen = '\u200B'.repeat(5)
  test.each([
    ['a note', noteSchema, 'text', unseen],
    ['a quote', addSchema, 'quote', unseen],
    ['a stage', stageSchema, 'name', unseen],
    ['a group', groupSchema, 'name', unseen],
    ['a commitment', commitmentSchema, 'text', `Never ${unseen}`],
    ['a proof', proofSchema, 'text', unseen],
    ['a waiver', waiverSchema, 'reason', unseen],
    ['a title', proposeSchema, 'title', unseen],
    ['a withdrawal', withdrawSchema, 'reason', unseen],
    ['a mitigation', mitigationSchema, 'text', unseen],
    ['a frustration', experienceSchema, 'text', unseen],
    ['an initiative', initiativeSchema, 'name', unseen],
    ['a link', linkSchema, 'why', unseen],
  ])('%s', (_, schema, field, text) => {
    const { error } = schema.safeParse({ [field]: text })
    expect(error?.issues.filter(({ path }) => path[0] === field)).toHaveLength(1)
  })

  test('a name', () => {
    expect(personName.safeParse(unseen).success).toBe(false)
  })

  test('a proposal is as empty as it looks', () => {
    const text = { gain: { customerGains: unseen }, wrong: { provesWrong: unseen } }
    expect(proposalSchema.parse(text)).toEqual(proposalSchema.parse({}))
  })

  test('a row of a file', () => {
    const row = readRow(
      2,
      { ref: unseen, title: unseen, on: '2026-01-02' },
      {
        mapping: { reference: 'ref', title: 'title', proposedOn: 'on' },
        meanings: new Map([['', 'draft']]),
        today: '2026-11-22',
      },
    )
    expect(row).toEqual({
      bad: { line: 2, reason: expect.stringMatching(/^It has no reference\. Its title has fewer/) },
    })
  })
})
