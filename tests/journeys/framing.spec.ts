import { expect, test } from '../support/journey'
import { choose, confirm, group } from '../support/journey-steps'
import { aFramed } from '../support/life'
import { framedProposal } from '../support/proposal'

test('somebody is asked part by part, and sees before sending what is at stake', async ({
  world,
  as,
}) => {
  await aFramed(world, framedProposal(world, 'Close the Elm Street branch at noon'))
  const connie = await as(world.contributor)
  await connie.goto('/decisions/new')
  const similar = connie.getByRole('link', { name: /D-1.*Close the Elm Street branch at noon/ })
  await expect(async () => {
    await connie.getByLabel(/^Title/).fill('')
    await connie.getByLabel(/^Title/).pressSequentially('Close Elm Street on Sundays')
    await expect(similar).toBeVisible({ timeout: 3000 })
  }).toPass()
  await connie.getByRole('button', { name: 'Start the draft' }).click()

  const heading = (name: string) => connie.getByRole('heading', { level: 2, name })
  const parts = connie.getByRole('navigation', { name: 'Parts of the proposal', exact: true })
  await expect(heading('The question')).toBeVisible()
  await expect(heading('Where it starts')).toBeHidden()
  await expect(async () => {
    await connie.getByLabel('Title', { exact: true }).press('Control+Enter')
    await expect(heading('Where it starts')).toBeFocused({ timeout: 1000 })
  }).toPass()

  await parts.getByRole('button', { name: /^Customer groups/ }).click()
  await choose(group(connie, /^Branch staff/), /^Directly/)
  await connie.getByRole('button', { name: 'Add these 2 groups as touched indirectly' }).click()
  for (const name of [/^Families/, /^Housebound readers/])
    await expect(group(connie, name).getByRole('radio', { checked: true })).toHaveAccessibleName(
      'Indirectly',
    )

  await parts.getByRole('button', { name: 'Before you send it' }).click()
  const before = connie.getByRole('region', { name: 'Before you send it' })
  await expect(before).toContainText('Housebound readers')
  await expect(before).toContainText('Close the Elm Street branch at noon')
})

test('two drafts become one, and one becomes two', async ({ world, as }) => {
  await aFramed(world, framedProposal(world, 'Drop overdue fines'))
  await aFramed(world, framedProposal(world, 'No fines for children'))
  const connie = await as(world.contributor)
  await connie.goto('/decisions/1/merge')
  await connie.getByLabel('The draft to take in').selectOption('2')
  await connie.getByRole('button', { name: 'Look at it' }).click()
  await expect(connie.getByRole('region', { name: 'D-1, as it would be' })).toBeVisible()
  await confirm(connie, 'Merge D-2 into D-1', 'Merge D-2 into D-1')
  await expect(connie).toHaveURL(/\/decisions\/1(\?said=merged)?$/)
  await connie.getByRole('link', { name: 'D-2, No fines for children' }).click()
  await expect(connie.getByText('Merged into D-1, which goes on.')).toBeVisible()

  await connie.goto('/decisions/1/split')
  await connie.getByLabel(/^Title of the new draft/).fill('Fines of families')
  await connie.getByRole('checkbox', { name: 'Families' }).check()
  await connie.getByRole('button', { name: 'Look at both' }).click()
  await confirm(connie, 'Split it', 'Split it')
  await expect(connie).toHaveURL(/\/decisions\/3(\?said=split)?$/)
  await expect(connie.getByRole('heading', { level: 1 })).toHaveText('Fines of families')
  await expect(connie.getByRole('link', { name: 'D-1, Drop overdue fines' })).toBeVisible()
})
