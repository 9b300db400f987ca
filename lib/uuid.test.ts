import { expect, test } from 'vitest'
import { citeSchema } from './citation/schema'
import { uuid, uuidOr } from './uuid'

const id = '01a207ae-96e0-763b-a872-d802a2943671'

test('an id that is written large is the same one', () => {
  const large = id.toUpperCase()
  expect([uuid.parse(large), uuidOr('Choose.').parse(large)]).toEqual([id, id])
  const cited = { decisionId: id, evidenceId: id, cell: { groupId: id, stageId: id } }
  const sent = { decisionId: large, evidenceId: large, cell: `${large}/${large}` }
  expect(citeSchema.parse(sent)).toMatchObject(cited)
})

test('what is no id is refused in the words given', () => {
  expect(uuidOr('Choose a stage.').safeParse('Join').error?.issues[0]?.message).toBe(
    'Choose a stage.',
  )
  expect(uuid.safeParse('').success).toBe(false)
})
