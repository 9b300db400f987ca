import { expect, test } from 'vitest'
import { done, refuse } from '@/lib/result'
import { topicsToPlace } from './topics'

const stageByTopic = new Map([['card arrival', 'a stage that is gone']])

test('the topics of a file are placed, each with its rows', () => {
  const topics = [
    { topic: 'card arrival', count: 12 },
    { topic: 'fees', count: 3 },
  ]
  expect(topicsToPlace(done({ topics }), { stageByTopic })).toEqual(topics)
})

test('where the file is refused, what was placed so far stands to be placed anew', () => {
  const refused = refuse('The stage chosen for “card arrival” is not there any more.')
  expect(topicsToPlace(refused, { stageByTopic })).toEqual([{ topic: 'card arrival' }])
  expect(topicsToPlace(refused, {})).toEqual([])
})
