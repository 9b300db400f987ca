import type { Locator, Page } from '@playwright/test'
import { proposalForEditing } from '@/lib/decision/queries'
import { ownScorecard } from '@/lib/score/queries'
import { expect, test } from '../support/journey'
import { forgive, hold } from '../support/journey-network'
import { choose, confirm, group, shown, untilItListens } from '../support/journey-steps'
import { anOpened, handIn, theCase } from '../support/life'
import { framedProposal } from '../support/proposal'
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

test('a card that is filled in at two windows has the answers of both, and says so', async ({
  world,
  as,
}) => {
  const { page: tab, number, kept } = await scoring(world, as)
  const laptop = await as(world.finance)
  await laptop.goto(`/decisions/${number}/score`)
  await answer(laptop, '−2', 'They wait.')
  await expect(shown(laptop, /^Saved$/)).toBeVisible()

  // Left open with an empty card, and answered at another question.
  await choose(group(tab, /nobody got the credit/), /Surely$/)
  await expect(shown(tab, bothWindows)).toBeVisible()
  await expect(why(tab)).toHaveValue('They wait.')
  await expect(borrow(tab).getByRole('radio', { name: /^−2/ })).toBeChecked()

  // The same sentence in both, while the laptop still shows the one before.
  await goOn(why(tab), ' In the rain.')
  await expect.poll(kept).toEqual(['They wait. In the rain.'])
  await why(laptop).fill('They stand.')
  await expect(why(laptop)).toHaveValue('They wait. In the rain.\nThey stand.')
  await expect.poll(kept).toEqual(['They wait. In the rain.\nThey stand.'])
  await expect(
    group(laptop, /nobody got the credit/).getByRole('radio', { checked: true }),
  ).toHaveCount(1)
})

test('a phone that wakes up undoes nothing that was answered while it slept', async ({
  world,
  as,
  troubles,
}) => {
  const { page: phone, number, kept } = await scoring(world, as)
  await phone.context().setOffline(true)
  await answer(phone, '\\+1', 'They smile.')
  await expect(shown(phone, /^Not saved: no connection/)).toBeVisible()
  const laptop = await as(world.finance)
  await laptop.goto(`/decisions/${number}/score`)
  await answer(laptop, '−2', 'They wait.')
  await expect(shown(laptop, /^Saved$/)).toBeVisible()

  await phone.context().setOffline(false)
  await expect(shown(phone, bothWindows)).toBeVisible()
  await expect(borrow(phone).getByRole('radio', { name: /^−2/ })).toBeChecked()
  await expect(why(phone)).toHaveValue('They smile.\nThey wait.')
  expect(await kept()).toEqual(['They smile.\nThey wait.'])
  // The laptop is looked at again.
  await laptop.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(why(laptop)).toHaveValue('They smile.\nThey wait.')
  forgive(troubles)
})

test('an old page without JavaScript asks before it replaces an answer, and loses none', async ({
  world,
  as,
}) => {
  const { page: laptop, number, kept } = await scoring(world, as)
  const old = await as(world.finance, { javaScriptEnabled: false })
  await old.goto(`/decisions/${number}/score`)
  await answer(laptop, '−2', 'They wait.')
  await expect(shown(laptop, /^Saved$/)).toBeVisible()

  await answer(old, '\\+1', 'They smile.')
  await choose(group(old, /nobody got the credit/), /Surely$/)
  await old.getByRole('button', { name: 'Finish later' }).click()
  await expect(trouble(old)).toContainText('You yourself, in another window, changed this')
  await expect(trouble(old)).toContainText('“−2, Clearly worse” stands there now')
  await expect(borrow(old).getByRole('radio', { name: /^\+1/ })).toBeChecked()
  await expect(why(old)).toHaveValue('They wait.\nThey smile.')
  expect(await kept()).toEqual(['They wait.'])
  await old.getByRole('button', { name: 'Finish later' }).click()
  await expect(old).toHaveURL(/said=saved/)
  expect(await kept()).toEqual(['They wait.\nThey smile.'])

  // Handed in from the laptop, which knows nothing of it.
  await confirm(laptop, 'Hand in', 'Hand it in')
  await expect(trouble(laptop)).toContainText('Look at it, then hand in again')
  await expect(why(laptop)).toHaveValue('They wait.\nThey smile.')
  await confirm(laptop, 'Hand in', 'Hand it in')
  await expect(trouble(laptop)).toContainText('Not complete yet')
})

test('scores to be revealed early, and a button alone, are pressed again after a broken network', async ({
  world,
  as,
  troubles,
}) => {
  const proposal = framedProposal(world)
  const one = await anOpened(world, { proposal })
  await handIn(world.frontLine, one, { proposal })
  const page = await as(world.cxLead)
  await page.goto(`/decisions/${one.number}/scores`)
  const reason = page.getByLabel(/^Why the scores can’t wait/)
  await reason.fill('The lease ends on Friday.')
  await untilItListens(page)
  await page.context().setOffline(true)
  await confirm(page, 'Reveal the scores now', 'Reveal them')
  await expect(trouble(page)).toContainText('No connection')
  await expect(reason).toHaveValue('The lease ends on Friday.')
  await page.context().setOffline(false)
  await confirm(page, 'Reveal the scores now', 'Reveal them')
  await expect(page).toHaveURL(new RegExp(`/decisions/${one.number}(\\?said=revealed)?(#result)?$`))

  await page.goto('/customers')
  await untilItListens(page)
  const up = page.getByRole('button', { name: 'Move Borrow up' })
  await page.context().setOffline(true)
  await up.click()
  await expect(page.getByRole('status').filter({ hasText: 'No connection' })).toBeVisible()
  await page.context().setOffline(false)
  await up.click()
  await expect(page.getByText('Borrow is now stage 2 of 3.')).toBeAttached()
  forgive(troubles)
})

const bothWindows = /^Saved, from both windows$/
const cardDoor = '**/api/decisions/*/scorecard'

type As = (actor: World['finance']) => Promise<Page>

function borrow(page: Page) {
  return group(page, 'Borrow').first()
}

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
  return { page, number: one.number, kept }
}

async function answer(page: Page, impact: string, sentence: string) {
  await choose(borrow(page), new RegExp(`^${impact}`))
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
