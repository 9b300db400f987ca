import { describe, expect, test } from 'vitest'
import type { SignOffInput } from './schema'
import { whyNotSignOff, whyNotThisText, whyNotVerdict } from './verdict'

const signer = {
  status: 'sign-off',
  personId: 'sam',
  functionId: 'sales',
  functionName: 'Sales',
  isSeat: false,
  ownerIds: ['paul', 'olga'],
  requiredFunctionIds: ['seat', 'sales'],
} as const

describe('who may sign', () => {
  test('somebody of a function that is asked', () => {
    expect(whyNotSignOff(signer)).toBeNull()
  })

  test.each([
    [
      { status: 'draft' as const },
      'Sign-off has not started yet. The proposer starts it after the scores are discussed.',
    ],
    [
      { status: 'scoring' as const },
      'Sign-off has not started yet. The proposer starts it after the scores are discussed.',
    ],
    [
      { status: 'discussion' as const },
      'Sign-off has not started yet. The proposer starts it after the scores are discussed.',
    ],
    [{ status: 'decided' as const }, 'It is decided. Signing is over.'],
    [{ status: 'withdrawn' as const }, 'It is withdrawn. Signing is over.'],
    [
      { personId: 'paul' },
      'Nobody signs their own proposal. A colleague of your function can sign.',
    ],
    [
      { personId: 'olga' },
      'Nobody signs their own proposal. A colleague of your function can sign.',
    ],
    [
      { personId: 'paul', functionId: 'seat', isSeat: true },
      'You proposed this, so you can’t hold the customer seat for it. Another holder of the seat signs.',
    ],
    [
      { functionId: null, functionName: null },
      'You sign for no function. An admin can give you one.',
    ],
    [{ functionId: 'it', functionName: 'IT' }, 'IT is not asked to sign this.'],
  ])('with %j: %s', (change, reason) => {
    expect(whyNotSignOff({ ...signer, ...change })).toBe(reason)
  })
})

describe('a sign-off is bound to the text on screen', () => {
  const revision = { number: 5, digest: 'five' }
  test('and stands when that is the current text', () => {
    expect(whyNotThisText({ digestSeen: 'five', revision, changed: [] })).toBeNull()
  })
  test('and is refused with what changed when it is not', () => {
    expect(whyNotThisText({ digestSeen: 'four', revision, changed: ['options', 'size'] })).toBe(
      'The text changed while you were reading: Options and Size and reversibility changed. Read revision 5, then answer again.',
    )
    expect(whyNotThisText({ digestSeen: 'forged', revision, changed: [] })).toBe(
      'The text changed while you were reading: it is another text now. Read revision 5, then answer again.',
    )
  })
})

describe('a verdict', () => {
  const today = '2026-11-22'
  const condition = { text: 'Tell branches first', ownerId: 'olga', due: '2026-12-01' }
  const input: SignOffInput = {
    decisionId: 'decision',
    digest: 'five',
    verdict: 'approve',
    reason: '',
    holdUntil: null,
    conditions: [],
  }
  const pathsOf = (change: Partial<SignOffInput>) =>
    whyNotVerdict({ ...input, ...change }, today).map(({ path }) => path)

  test.each([
    ['approve', []],
    ['approve-with-conditions', ['reason', 'conditions']],
    ['hold', ['reason', 'holdUntil']],
    ['object', ['reason']],
    ['abstain', ['reason']],
  ] as const)('%s, left bare, lacks %j', (verdict, paths) => {
    expect(pathsOf({ verdict })).toEqual(paths)
  })

  test.each<Partial<SignOffInput>>([
    { verdict: 'approve' },
    { verdict: 'approve-with-conditions', reason: 'Branches must know', conditions: [condition] },
    { verdict: 'hold', reason: 'Waiting for figures', holdUntil: today },
    { verdict: 'object', reason: 'It hurts older readers' },
    { verdict: 'abstain', reason: 'My sister sells it' },
    { verdict: 'object', reason: 'Bad' },
  ])('is complete: %j', (change) => {
    expect(pathsOf(change)).toEqual([])
  })

  test('can’t hold until a day that is over', () => {
    expect(pathsOf({ verdict: 'hold', reason: 'Figures', holdUntil: '2026-11-21' })).toEqual([
      'holdUntil',
    ])
  })

  test('with conditions names the field each condition lacks', () => {
    const conditions = [
      condition,
      { ...condition, text: '' },
      { ...condition, ownerId: null },
      { ...condition, due: null },
      { ...condition, due: '2026-11-21' },
    ]
    const verdict = 'approve-with-conditions'
    expect(pathsOf({ verdict, reason: 'Because', conditions })).toEqual([
      'conditions[1].text',
      'conditions[2].ownerId',
      'conditions[3].due',
      'conditions[4].due',
    ])
  })
})
