import { expect, test } from 'vitest'
import { mappingFor, readMapping, whyNotMapping } from './mapping'

test('Usual headers are understood however they are written', () => {
  const headers = ['Ref', ' TITLE ', 'Proposed On', 'decided_on', 'Committee', 'colour']
  expect(mappingFor(headers)).toEqual({
    reference: 'Ref',
    title: ' TITLE ',
    function: 'Committee',
    proposedOn: 'Proposed On',
    decidedOn: 'decided_on',
  })
})

test('What a person chose goes before what the headers suggest; nothing is a choice too', () => {
  const headers = ['reference', 'title', 'long title', 'status']
  expect(mappingFor(headers, { title: 'long title', status: '' })).toEqual({
    reference: 'reference',
    title: 'long title',
  })
})

test.each([
  [['reference', 'title'], { reference: 'reference', title: 'title' }, null],
  [['title'], { title: 'title' }, 'No column was found for “Reference”.'],
  [['a', 'b'], { reference: 'a', title: 'c' }, 'There is no column “c”.'],
  [['a', 'b'], { reference: 'a', title: 'a' }, 'The column “a” is chosen twice.'],
])('%j read by %j', (headers, mapping, reason) => {
  const whyNot = whyNotMapping(headers, mapping)
  if (reason === null) expect(whyNot).toBeNull()
  else expect(whyNot).toContain(reason)
})

test('On the command line a mapping is a list of pairs', () => {
  expect(readMapping('title=Long title, status=')).toEqual({ title: 'Long title', status: '' })
  expect(readMapping('colour=Red')).toContain('not of the form')
  expect(readMapping('title')).toContain('not of the form')
})
