import type { Locator, Page } from '@playwright/test'
import { proposalForEditing } from '@/lib/decision/queries'
import { ownScorecard } from '@/lib/score/queries'
import { expect, test } from '../support/journey'
import { forgive, hold } from '../support/journey-network'
import { choose, confirm, group, shown, untilItListens } from '../support/journey-steps'
import { anOpened, theCase } from '../support/life'
import type { World } from '../support/world'

test('a proposal whose start does not arrive is still there to be started', async ({
  world,
  as,
  troubles,
}) => {
  const page = await as(world.contributor)
  await page.goto('/decisions/new')
  await page.getByLabel(/^Title/).fill('Close on Sundays')
  await page.getByLabel(/^The question/).fill('Should we?')
  await untilItListens(page)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await expect(trouble(page)).toContainText('No connection')
  await goOn(page.getByLabel(/^The question/), ' On all of them?')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await expect(page).toHaveURL(/\/decisions\/1\/edit/)
  const kept = await proposalForEditing(world.contributor, 1)
  expect(kept?.draft.question).toMatchObject({
    title: 'Close on Sundays',
    question: 'Should we? On all of them?',
  })
  forgive(troubles)
})

test('a proposal not started yet is still there when the page is loaded again', async ({
  world,
  as,
}) => {
  const page = await as(world.contributor)
  await page.goto('/decisions/new')
  await expect(page.getByLabel(/^Title/)).toBeFocused()
  await page.getByLabel(/^Title/).fill('Close on Sundays')
  await page.getByLabel(/^The question/).fill('Should we?')
  await page.reload()
  await untilItListens(page)
  await expect(page.getByLabel(/^Title/)).toHaveValue('Close on Sundays')
  await expect(page.getByLabel(/^The question/)).toHaveValue('Should we?')
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await expect(page).toHaveURL(/\/decisions\/1\/edit/)
  await page.goto('/decisions/new')
  await expect(page.getByLabel(/^Title/)).toBeFocused()
  await expect(page.getByLabel(/^Title/)).toHaveValue('')
})

test('a piece of evidence that does not arrive is still there to be saved', async ({
  world,
  as,
  troubles,
}) => {
  const page = await as(world.contributor)
  await page.goto('/evidence/new')
  const quote = page.getByLabel(/^What was said or seen/)
  await quote.fill('I waited in the rain.')
  await page.getByLabel(/^How we know/).selectOption('interview')
  await page.getByLabel(/^When it was collected/).fill('2020-11-01')
  await untilItListens(page)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(trouble(page)).toContainText('No connection')
  await expect(quote).toHaveValue('I waited in the rain.')
  await expect(page.getByLabel(/^How we know/)).toHaveValue('interview')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page).toHaveURL(/\/evidence\/[0-9a-f-]{36}/)
  await expect(page.getByText('I waited in the rain.').first()).toBeVisible()
  forgive(troubles)
})

test('of two saves of a card the newer one stands, however slow the first', async ({
  world,
  as,
}) => {
  const { page, kept } = await scoring(world, as)
  const held = await hold(page, cardDoor)
  await answer(page, '−2', 'One')
  const first = await held.next()
  await goOn(why(page), ' two')
  await first.continue()
  await (await held.next()).continue()
  await expect(shown(page, /^Saved$/)).toBeVisible()
  expect(await kept()).toEqual(['One two'])
})

test('a card that got no answer is sent again by itself, and says so', async ({
  world,
  as,
  troubles,
}) => {
  const { page, kept } = await scoring(world, as)
  await page.context().setOffline(true)
  await answer(page, '−2', 'One')
  await expect(shown(page, /^Not saved: no connection/)).toBeVisible()
  await page.context().setOffline(false)
  await expect(shown(page, /^Saved$/)).toBeVisible()
  expect(await kept()).toEqual(['One'])

  // Closed without a network, and opened again.
  await page.context().setOffline(true)
  await goOn(why(page), ' two')
  await expect(shown(page, /^Not saved: no connection/)).toBeVisible()
  const again = await page.context().newPage()
  await page.close()
  await again.context().setOffline(false)
  await again.goto('/decisions/1/score')
  await expect(why(again)).toHaveValue('One two')
  await expect.poll(kept).toEqual(['One two'])
  forgive(troubles)
})

test('a card goes on saving itself after “Finish later”, and after handing in was refused', async ({
  world,
  as,
  troubles,
}) => {
  const { page, kept } = await scoring(world, as)
  await answer(page, '−2', 'One')
  await page.getByRole('button', { name: 'Finish later' }).click()
  await expect(page.getByRole('status').getByText('Saved.', { exact: true })).toBeVisible()
  await goOn(why(page), ' two')
  await expect.poll(kept).toEqual(['One two'])
  await confirm(page, 'Hand in', 'Hand it in')
  await expect(trouble(page)).toContainText('Not complete yet')
  await expect(why(page)).toHaveValue('One two')
  await goOn(why(page), ' three')
  await expect.poll(kept).toEqual(['One two three'])
  await page.context().setOffline(true)
  await confirm(page, 'Hand in', 'Hand it in')
  await expect(trouble(page)).toContainText('No connection')
  await expect(why(page)).toHaveValue('One two three')
  await page.context().setOffline(false)
  forgive(troubles)
})

const cardDoor = '**/api/decisions/*/scorecard'

type As = (actor: World['finance']) => Promise<Page>

async function scoring(world: World, as: As) {
  const one = await anOpened(world)
  const roundId = (await theCase(world.finance, one)).round?.id ?? ''
  const page = await as(world.finance)
  await page.goto(`/decisions/${one.number}/score`)
  await expect(shown(page, /answered$/)).toBeVisible()
  const kept = async () => {
    const card = await ownScorecard(world.finance, roundId)
    return card?.answers.cells.map(({ sentence }) => sentence).filter((one) => one !== '')
  }
  return { page, kept }
}

async function answer(page: Page, impact: string, sentence: string) {
  await choose(group(page, 'Borrow').first(), new RegExp(`^${impact}`))
  await why(page).fill(sentence)
}

/** Types at the end of what stands there. */
async function goOn(field: Locator, words: string) {
  await field.press('Control+End')
  await field.pressSequentially(words)
}

function trouble(page: Page) {
  return page.getByRole('main').getByRole('alert')
}

function why(page: Page) {
  return page.getByRole('textbox', { name: 'Why, in a sentence' }).filter({ visible: true }).first()
}
