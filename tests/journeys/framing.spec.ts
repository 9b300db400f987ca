import type { Page } from '@playwright/test'
import { addCommitment } from '@/lib/commitment/commands'
import { addExperience } from '@/lib/experience/commands'
import { addInitiative } from '@/lib/initiative/commands'
import { expect, test } from '../support/journey'
import { hold } from '../support/journey-network'
import { choose, confirm, group, untilItListens } from '../support/journey-steps'
import { aFramed } from '../support/life'
import { framedProposal } from '../support/proposal'
import { given } from '../support/result'
import type { World } from '../support/world'

test('a newcomer proposes to close on Sundays, and sees before sending whom it hurts', async ({
  world,
  as,
}) => {
  await knownOfElmStreet(world)
  const connie = await as(world.contributor)
  await connie.goto('/decisions/new')
  const similar = connie.getByRole('link', { name: /D-1.*Close the Elm Street branch at noon/ })
  await untilItListens(connie)
  await connie.getByLabel(/^Title/).pressSequentially('Close Elm Street on Sundays')
  await expect(similar).toBeVisible()
  await connie.getByLabel(/^The question/).fill('Should Elm Street stay shut on Sundays?')
  await connie.getByRole('button', { name: 'Start the draft' }).click()

  const heading = (name: string) => connie.getByRole('heading', { level: 2, name })
  const next = async (name: string) => {
    await connie.getByRole('button', { name: `Next: ${name}` }).click()
    await expect(heading(name)).toBeFocused()
  }
  await test.step('The question, and where it starts', async () => {
    await expect(heading('The question')).toBeVisible()
    await expect(heading('Where it starts')).toBeHidden()
    await connie.getByLabel('Decide by').fill('2099-01-31')
    await untilItListens(connie)
    await connie.getByLabel('Title', { exact: true }).press('Control+Enter')
    await expect(heading('Where it starts')).toBeFocused()
    await choose(group(connie, 'Where does this start?'), /^One of our own/)
    await next('What drives it')
    await connie.getByLabel('Power core', { exact: true }).selectOption('Another')
    await connie.getByLabel('Sponsor').selectOption({ label: 'Leo Leader, Operations' })
    for (const name of ['Finance', 'IT', 'Operations'])
      await group(connie, 'Functions it touches').getByRole('checkbox', { name }).check()
  })
  await test.step('Our own staff are traced to whom they serve', async () => {
    await next('Customer groups')
    await choose(group(connie, /^Branch staff/), /^Directly/)
    await connie.getByRole('button', { name: 'Add these 2 groups as touched indirectly' }).click()
    await aim(connie, 'Branch staff', { useful: 'Sundays at home.', loses: 'Pay.', bar: '+1' })
    await aim(connie, 'Families', { useful: 'Nothing.', loses: 'A dry place.', bar: '−2' })
    await aim(connie, 'Housebound readers', { useful: 'Nothing.', loses: 'A call.', bar: '−1' })
  })
  await test.step('Who gains, and the stages: what else they feel stands there at once', async () => {
    await next('Who gains')
    await connie.getByLabel('How the customer gains').fill('Only by what we buy with it.')
    await connie.getByLabel('How the customer will reward us for it').fill('They won’t.')
    await connie.getByLabel('And only then: how we gain').fill('Two shifts a week.')
    await next('Stages touched')
    for (const name of ['Families, Borrow', 'Housebound readers, Join', 'Branch staff, Borrow'])
      await connie.getByRole('checkbox', { name }).check()
    const stages = connie.getByRole('region', { name: 'Stages touched' })
    await expect(stages.getByRole('link', { name: /^Initiative Warm rooms/ })).toBeVisible()
  })
  await test.step('The rest', async () => {
    await next('Options')
    await connie.getByRole('radio', { name: /Close Elm Street on Sundays$/ }).check()
    await next('Size and reversibility')
    await choose(group(connie, 'Can we go back?'), /two-way door/)
    await choose(group(connie, 'How many customers feel it?'), 'Few customers')
    await connie.getByLabel('Cost in EUR').fill('0')
    await next('What would prove us wrong')
    await connie
      .getByRole('textbox', { name: 'What would prove us wrong' })
      .fill('Half of them stay away.')
    await connie.getByLabel('What to try small first').fill('Four Sundays.')
    await next('Before you send it')
  })

  const before = connie.getByRole('region', { name: 'Before you send it' })
  await expect(before).toContainText('it gets worse for Families and Housebound readers')
  await expect(before).toContainText('They wait in the rain for the bus.')
  await expect(before).toContainText('Leave somebody outside')
  await expect(before).toContainText('Close the Elm Street branch at noon')
  await expect(before.getByRole('link', { name: /^Initiative Warm rooms/ })).toBeVisible()
  await expect(connie.getByText('Every part is ready.')).toBeVisible()
})

test('a title typed before JavaScript came shows what it resembles once it has', async ({
  world,
  as,
}) => {
  await aFramed(world, framedProposal(world, 'Close the Elm Street branch at noon'))
  const connie = await as(world.contributor)
  const scripts = await hold(connie, '**/_next/static/**/*.js')
  await connie.goto('/decisions/new', { waitUntil: 'commit' })
  await connie.getByLabel(/^Title/).fill('Close Elm Street on Sundays')
  await scripts.open()
  const similar = connie.getByRole('link', { name: /D-1.*Close the Elm Street branch at noon/ })
  await expect(similar).toBeVisible()
})

test('turning the part in the very moment a save is answered still leads to the next one', async ({
  world,
  as,
}) => {
  const { number } = await aFramed(world, framedProposal(world, 'Close Elm Street on Sundays'))
  const connie = await as(world.contributor)
  await connie.goto(`/decisions/${number}/edit?show=one&part=question`)
  await untilItListens(connie)
  await connie
    .getByRole('textbox', { name: 'The question being decided' })
    .fill('Is anybody there on a Sunday?')
  // As soon as React has drawn the answer, before it gets to anything that follows from drawing it.
  await connie.evaluate(() => {
    const turn = [...document.querySelectorAll('button')].find((button) =>
      button.textContent?.startsWith('Next: Where it starts'),
    )
    const isSaved = ({ target }: MutationRecord) => target.textContent?.startsWith('Saved')
    new MutationObserver((changes, observer) => {
      if (!changes.some(isSaved)) return
      observer.disconnect()
      turn?.click()
    }).observe(document, { subtree: true, characterData: true, childList: true })
  })
  await expect(connie.getByRole('heading', { level: 2, name: 'Where it starts' })).toBeFocused()
})

type Aim = { useful: string; loses: string; bar: string }

async function aim(page: Page, name: string, { useful, loses, bar }: Aim) {
  const row = page.getByRole('listitem').filter({ has: group(page, new RegExp(`^${name}`)) })
  await row.getByLabel('What is useful to them').fill(useful)
  await row.getByLabel('What they lose').fill(loses)
  await choose(group(row, 'The bar'), new RegExp(`^${bar.replace('+', '\\+')}`))
}

/** An old decision like it, what a group lives through, a promise, and what else runs that quarter. */
async function knownOfElmStreet(world: World) {
  const { cxLead, contributor, groups, stages } = world
  await aFramed(world, framedProposal(world, 'Close the Elm Street branch at noon'))
  given(
    await addExperience(cxLead, {
      groupId: groups.families.id,
      feeling: 'frustration',
      text: 'They wait in the rain for the bus.',
      stageId: stages.borrow.id,
    }),
  )
  given(
    await addCommitment(cxLead, {
      stageId: stages.borrow.id,
      side: 'never',
      towards: 'customers',
      text: 'Leave somebody outside',
      ownerId: cxLead.personId,
      cadence: 12,
      reaffirmBy: null,
    }),
  )
  given(
    await addInitiative(contributor, {
      name: 'Warm rooms',
      description: '',
      ownerId: contributor.personId,
      startsOn: '2020-10-01',
      endsOn: null,
      groupIds: [groups.families.id],
      stageIds: [stages.borrow.id],
    }),
  )
}

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
