import { beforeAll, expect, test } from 'vitest'
import { propose, saveForm } from '@/lib/decision/commands'
import { entriesOf, formOf, formOfEntries, type ProposalForm } from '@/lib/decision/proposal-form'
import { proposalForEditing } from '@/lib/decision/queries'
import { saveRevision } from '@/lib/revision/commands'
import { revisionsOf, textsOf } from '@/lib/revision/queries'
import { framedProposal } from '../support/proposal'
import { given, refusal } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

const noGain = { customerGains: '', customerRewards: '', weGain: '', gainingFunctionIds: [] }

let world: World
let elsewhere: World
beforeAll(async () => {
  world = await newWorld()
  elsewhere = await otherWorld()
})

test('a form is kept, and says what scoring still waits for by the place of the field', async () => {
  const { number, basedOn } = await aDraft()
  const form = { ...framed(), gain: { ...noGain, customerGains: 'Time' } }
  const saved = given(await saveForm(world.contributor, number, { form, basedOn }))
  expect(saved.missing).toEqual({
    'gain.customerRewards': ['Say how the customer will reward us for it.'],
    'gain.weGain': ['Say how we gain.'],
  })
  expect(saved.savedAt).toMatch(/^\d\d:\d\d$/)
  const kept = await proposalForEditing(world.contributor, number)
  expect(kept?.draftSavedAt.toISOString()).toBe(saved.basedOn)
  expect(kept?.draft.gain.customerGains).toBe('Time')
})

test('what can’t be read is said beside its field, and everything else is kept', async () => {
  const { number, basedOn } = await aDraft()
  const form = { ...framed('A sharper title'), size: { ...framed().size, cost: '12x' } }
  const saved = given(await saveForm(world.contributor, number, { form, basedOn }))
  expect(saved.unread).toEqual({ 'size.cost': [expect.stringMatching(/digits/)] })
  const kept = await proposalForEditing(world.contributor, number)
  expect(kept?.draft).toEqual(framedProposal(world, 'A sharper title'))
  expect(kept?.draftSavedAt.toISOString()).toBe(saved.basedOn)
  const mended = { ...form, size: { ...form.size, cost: '12' } }
  const next = { form: mended, basedOn: saved.basedOn }
  expect(given(await saveForm(world.contributor, number, next)).unread).toEqual({})
})

test('who never heard whether a text arrived goes on from it, and another window stops them', async () => {
  const { number, basedOn } = await aDraft()
  const [lost, next, last] = ['Lost on the way', 'Goes on', 'And on'].map(framed)
  if (!lost || !next || !last) throw new Error('three forms were made')
  given(await saveForm(world.contributor, number, { form: lost, basedOn }))
  expect(refusal(await saveForm(world.contributor, number, { form: next, basedOn }))).toMatch(
    /another window/,
  )
  given(await saveForm(world.contributor, number, { form: next, basedOn, after: lost }))
  expect(
    refusal(await saveForm(world.contributor, number, { form: last, basedOn, after: lost })),
  ).toMatch(/another window/)
})

test('a form that another window overtook says so by field, and may still be kept', async () => {
  const { number, basedOn } = await aDraft()
  given(await saveForm(world.contributor, number, { form: framed('First'), basedOn }))
  const late = await saveForm(world.contributor, number, { form: framed('Second'), basedOn })
  expect(late).toMatchObject({ ok: false, fields: { basedOn: [expect.any(String)] } })
  given(await saveForm(world.contributor, number, { form: framed('Second'), basedOn: '' }))
  const kept = await proposalForEditing(world.contributor, number)
  expect(kept?.draft.question.title).toBe('Second')
})

test('thirty options, ten thousand characters and accents come back as they were typed', async () => {
  const { number, basedOn } = await aDraft()
  const title = `Ünïcödé ${'é'.repeat(152)}`
  const question = `# Why\n\n${'- ärgument ☂ '.repeat(768)}`
  const options = Array.from({ length: 30 }, (_, index) => ({
    key: `o${index}`,
    name: `Option ${index}`,
    description: '**bold**'.repeat(400),
    isDoNothing: index === 0 ? 'on' : '',
    rejectedBecause: '',
    reopenWhen: '',
  }))
  const form = { ...framed(), question: { ...framed().question, title, question }, options }
  given(await saveForm(world.contributor, number, { form: sent(form), basedOn }))
  const kept = await proposalForEditing(world.contributor, number)
  expect(kept?.draft.question).toMatchObject({ title, question: question.trim() })
  expect(kept?.draft.options).toHaveLength(30)
})

test('another organization’s draft and revisions are not there', async () => {
  const { number } = await aDraft()
  given(await saveRevision(world.contributor, number, ''))
  expect(await proposalForEditing(elsewhere.contributor, number)).toBeNull()
  expect(await revisionsOf(elsewhere.contributor, number)).toBeNull()
  expect(await textsOf(elsewhere.contributor, number, [1, null])).toBeNull()
})

test('revisions are listed newest first, and read in the order asked for', async () => {
  const { number } = await aDraft()
  given(await saveRevision(world.contributor, number, 'First'))
  given(await saveForm(world.contributor, number, { form: framed('Changed'), basedOn: '' }))
  given(await saveRevision(world.contributor, number, 'Second'))
  given(await saveForm(world.contributor, number, { form: framed('In the making'), basedOn: '' }))

  const list = await revisionsOf(world.cxLead, number)
  expect(list?.lines.map((line) => [line.number, line.changeNote, line.authorName])).toEqual([
    [2, 'Second', 'Connie Contributor'],
    [1, 'First', 'Connie Contributor'],
  ])
  expect((await revisionsOf(world.cxLead, number, 2))?.lines).toHaveLength(1)

  const found = await textsOf(world.cxLead, number, [2, null, 1])
  expect(found?.texts.map(({ proposal }) => proposal.question.title)).toEqual([
    'Changed',
    'In the making',
    'Drop overdue fines',
  ])
  expect(found?.names[world.leader.personId]).toBe('Leo Leader')
  expect((await textsOf(world.cxLead, number, [9]))?.texts).toEqual([])
})

async function aDraft() {
  const { number } = given(await propose(world.contributor, { title: 'Drop overdue fines' }))
  const saved = await saveForm(world.contributor, number, { form: framed(), basedOn: '' })
  return { number, basedOn: given(saved).basedOn }
}

function framed(title?: string): ProposalForm {
  const groupIds = Object.values(world.groups).map(({ id }) => id)
  return sent(formOf(framedProposal(world, title), { groupIds, currency: 'EUR' }))
}

/** The way a browser sends it. */
function sent(form: ProposalForm): ProposalForm {
  return formOfEntries(new URLSearchParams(entriesOf(form)))
}
