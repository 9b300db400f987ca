import { expect, test } from 'vitest'
import { meaningOf, readStatusRule } from './status'

test.each([
  ['Enacted', 'approved'],
  ['Adopted', 'approved'],
  ['Approved with Modifications and Conditions', 'approved-with-conditions'],
  ['Filed (End of Session)', 'rejected'],
  ['Disapproved', 'rejected'],
  ['Not adopted', 'rejected'],
  ['Vetoed', 'rejected'],
  ['Deferred', 'deferred'],
  ['Withdrawn', 'withdrawn'],
  ['Cancelled', 'withdrawn'],
  ['Committee', 'draft'],
  ['Laid Over in Committee', 'draft'],
  ['', 'draft'],
  ['Blau', null],
])('“%s” means %s', (status, meaning) => expect(meaningOf(status)).toBe(meaning))

test('What a person says goes before the usual', () => {
  const chosen = new Map([['Filed (End of Session)', 'withdrawn' as const]])
  expect(meaningOf('Filed (End of Session)', chosen)).toBe('withdrawn')
  expect(meaningOf('Filed', chosen)).toBe('rejected')
})

test('On the command line a rule is a status and its meaning', () => {
  expect(readStatusRule('a=b=approved')).toEqual({ from: 'a=b', to: 'approved' })
  expect(readStatusRule('Enacted=yes')).toContain('not of the form')
  expect(readStatusRule('=approved')).toContain('not of the form')
})
