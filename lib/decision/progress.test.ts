import { expect, test } from 'vitest'
import { firstOpen, openBySection, sectionOf } from './progress'

const sections = ['question', 'groups', 'cells', 'options']

test.each([
  ['question.title', 'question'],
  ['groups.01900000-0000-7000-8000-000000000000.bar', 'groups'],
  ['options.option-2.name', 'options'],
  ['options', 'options'],
  ['chosen', 'options'],
  ['groups[0].bar', 'groups'],
  ['cells', 'cells'],
])('%s stands in the part %s', (place, section) => {
  expect(sectionOf(place)).toBe(section)
})

test('every reason counts in its part', () => {
  const open = openBySection({ 'question.title': ['a', 'b'], 'question.question': ['c'] })
  expect([...open]).toEqual([['question', 3]])
})

test('without a group the stages are open, too', () => {
  expect(openBySection({ groups: ['a'] }).get('cells')).toBe(1)
  expect(openBySection({ groups: ['a'], cells: ['b', 'c'] }).get('cells')).toBe(2)
  expect(openBySection({ 'groups.x.bar': ['a'] }).has('cells')).toBe(false)
})

test('it goes on with the first part that lacks something, in the order they are asked', () => {
  expect(firstOpen(sections, { options: ['a'], 'groups.x.bar': ['b'] })).toBe('groups')
  expect(firstOpen(sections, {})).toBe('question')
})
