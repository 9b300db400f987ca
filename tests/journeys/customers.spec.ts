import { addExperience } from '@/lib/experience/commands'
import { addInitiative } from '@/lib/initiative/commands'
import { expect, test } from '../support/journey'
import { untilItListens } from '../support/journey-steps'
import { aFramed, aPiece } from '../support/life'
import { given } from '../support/result'

test('a stage is moved by keyboard, and the keyboard stays with it', async ({ world, as }) => {
  const cleo = await as(world.cxLead)
  await cleo.goto('/customers')
  await untilItListens(cleo)
  await cleo.getByRole('button', { name: 'Move Borrow up' }).focus()
  await cleo.keyboard.press('Enter')
  await expect(cleo.getByText('Borrow is now stage 2 of 3.')).toBeAttached()
  await expect(cleo.getByRole('button', { name: 'Move Borrow up' })).toBeFocused()
  await cleo.keyboard.press('Enter')
  await expect(cleo.getByText('Borrow is now stage 1 of 3.')).toBeAttached()
  await expect(cleo.getByRole('button', { name: 'Move Borrow down' })).toBeFocused()
})

test('everybody reads who serves whom, what a group lives through and how a stage was worded', async ({
  world,
  as,
}) => {
  const { groups, cxLead } = world
  given(
    await addExperience(cxLead, {
      ...{ groupId: groups.housebound.id, stageId: null },
      ...{ feeling: 'delight', text: 'The visit itself.' },
    }),
  )
  const flo = await as(world.frontLine)
  await flo.goto('/customers')
  await expect(flo.getByText('Branch staff serve Families and Housebound readers.')).toBeVisible()
  await expect(flo.getByRole('button', { name: /^Move/ })).toHaveCount(0)
  await flo.getByRole('link', { name: 'Housebound readers' }).click()
  await expect(flo.getByText('The visit itself.')).toBeVisible()
  await expect(flo.getByText('No evidence behind it yet.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('what was learned is written down, refused, and given its evidence', async ({
    world,
    as,
  }) => {
    await aPiece(world, { groupId: world.groups.students.id, quote: 'I sat on the stairs.' })
    const cleo = await as(world.cxLead)
    await cleo.goto(`/customers/experiences/new?group=${world.groups.students.id}`)
    await cleo.getByLabel(/^What happens/).fill('No seat after six.')
    await cleo.getByRole('button', { name: /^Save/ }).click()
    await expect(cleo.getByText('Nothing was saved')).toBeVisible()
    await expect(cleo.getByLabel(/^What happens/)).toHaveValue('No seat after six.')
    await cleo.getByText('A frustration').click()
    await cleo.getByRole('button', { name: /^Save/ }).click()
    await expect(cleo.getByRole('heading', { level: 1 })).toHaveText('No seat after six.')
    await cleo.getByLabel('Find evidence').fill('stairs')
    await cleo.getByRole('button', { name: 'Find' }).click()
    await cleo.getByRole('button', { name: /^Put behind it/ }).click()
    await expect(cleo.getByRole('button', { name: /^Take away/ })).toBeVisible()
  })

  test('a decision is said to collide with an initiative, and the initiative shows it', async ({
    world,
    as,
  }) => {
    const { contributor, groups, stages } = world
    const { id } = given(
      await addInitiative(contributor, {
        ...{ name: 'Warm rooms', description: '', ownerId: contributor.personId },
        ...{ startsOn: '2020-01-01', endsOn: null },
        groupIds: [groups.families.id],
        stageIds: [stages.borrow.id],
      }),
    )
    const { number } = await aFramed(world)
    const connie = await as(contributor)
    await connie.goto(`/decisions/${number}`)
    await connie.getByText('Say which initiative it serves or collides with').click()
    await connie.getByLabel(/^Initiative/).selectOption({ label: 'Warm rooms' })
    await connie.getByText('Collides with it').click()
    await connie.getByLabel(/^Why, in a sentence/).fill('It turns the heating off.')
    await connie
      .getByRole('region', { name: 'What else is planned for them' })
      .getByRole('button', { name: 'Save' })
      .click()
    await expect(connie.getByRole('button', { name: /^Take back/ })).toBeVisible()
    await connie.goto(`/initiatives/${id}`)
    await expect(connie.getByText('It turns the heating off.')).toBeVisible()
  })
})
