import { expect, test, vi } from 'vitest'
import { startProposal } from '@/lib/decision/actions'
import { openSession } from '@/lib/person/session'
import { contentsOf } from '../support/contents'
import { aFramed } from '../support/life'
import { framedProposal } from '../support/proposal'
import { newBrowser } from '../support/visitor'
import { newWorld } from '../support/world'

vi.mock('next/headers', () => import('../support/visitor'))

test('looking for similar decisions starts nothing and gives back every word', async () => {
  const world = await newWorld()
  const { number } = await aFramed(world, framedProposal(world, 'Drop the overdue fines'))
  const question = 'Should families pay for what comes back late? '.repeat(400)
  const form = new FormData()
  form.set('title', 'Drop overdue fines')
  form.set('question', question)
  form.set('more', 'similar')
  newBrowser()
  await openSession(world.contributor)
  const before = await contentsOf(world)
  const answer = await startProposal(undefined, form)
  expect(answer?.initialValue).toMatchObject({ title: 'Drop overdue fines', question })
  expect(answer?.error).toBeUndefined()
  expect(JSON.parse(answer?.told?.similar ?? '[]')).toEqual([
    expect.objectContaining({ number, title: 'Drop the overdue fines' }),
  ])
  expect(await contentsOf(world)).toEqual(before)
})
