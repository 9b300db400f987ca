import type { Locator, Page } from '@playwright/test'
import { atTime } from '@/lib/clock'
import { addDays, dayIn } from '@/lib/time'
import { grantWaiver } from '@/lib/waiver/commands'
import { aBreaking, aCode } from '../support/code'
import { anInitiative } from '../support/door-things'
import { expect, test } from '../support/journey'
import { untilItListens } from '../support/journey-steps'
import { aFramed, anOpened, aPiece, backed } from '../support/life'
import { framedProposal } from '../support/proposal'
import { given } from '../support/result'

test('⌘K finds a decision and goes there', async ({ world, as }) => {
  const { number } = await aFramed(world)
  const page = await as(world.observer)
  await page.goto('/')
  const found = await find(page, 'overdue')
  await enterOn(page, found.getByRole('option', { name: /Drop overdue fines/ }))
  await expect(page).toHaveURL(`/decisions/${number}`)
})

test('⌘K finds evidence, groups and commitments, and starts what one may do', async ({
  world,
  as,
}) => {
  const evidenceId = await aPiece(world, { quote: 'The stairs are too steep for a pushchair.' })
  await aCode(world)
  const page = await as(world.contributor)
  const option = async (words: string, name: string | RegExp) => {
    await page.goto('/account')
    return (await find(page, words)).getByRole('option', { name })
  }
  await expect(await option('pap', /Never ask a child for papers/)).toBeVisible()
  await expect(await option('housebound', /Housebound readers/)).toBeVisible()
  await (await option('steep', /too steep for a pushchair/)).click()
  await expect(page).toHaveURL(`/evidence/${evidenceId}`)
  const add = await option('add ev', /^Add/)
  await expect(add).toHaveText([/^Add evidence/])
  await enterOn(page, add)
  await expect(page).toHaveURL('/evidence/new')
})

test('? shows the keys, and single keys can be switched off', async ({ world, as }) => {
  const page = await as(world.contributor)
  await page.goto('/decisions')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await untilItListens(page)
  await page.keyboard.press('?')
  await expect(keys).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  // Keys are heard again once the page has heard that the dialog is gone.
  await untilItListens(page)
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await expect(page).toHaveURL('/notes')

  await page.goto('/account')
  await page.getByRole('checkbox', { name: 'Switch single-key shortcuts off' }).check()
  await page.getByRole('region', { name: 'Keyboard' }).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').getByText('Saved.', { exact: true })).toBeVisible()
  await page.goto('/decisions')
  await untilItListens(page)
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await page.keyboard.press('?')
  // Those with a modifier stay, and come after: nothing has opened before.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(page.getByRole('dialog', { name: 'Find or do something' })).toBeVisible()
  await expect(page).toHaveURL('/decisions')
})

test('a scorecard is filled and handed in by keyboard alone', async ({ world, as }) => {
  const { number } = await anOpened(world)
  const page = await as(world.frontLine)
  await page.goto(`/decisions/${number}/score`)
  await expect(page.getByText('0 of 6 answered')).toBeVisible()
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    if (here.text === 'Hand in') break
    if (here.isOpenRadio) await page.keyboard.press('Space')
    if (here.name.endsWith('.sentence')) await page.keyboard.type('They told me so at the desk.')
  }
  await expect(page.getByText('6 of 6 answered')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Hand in your scorecard?' })).toBeVisible()
  for (let presses = 0; presses < 4; presses += 1) {
    if ((await focused(page)).text === 'Hand it in') break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/decisions/${number}(\\?said=handed-in)?$`))
  await expect(page.getByText(/^1 of 2 in/).first()).toBeVisible()
})

test('waivers and initiatives go by keyboard alone; each act is told, and leads on at its heading', async ({
  world,
  as,
}) => {
  const code = await aCode(world)
  const one = await aBreaking(world, code)
  await backed(world, one)
  await anInitiative(world)
  const today = dayIn(new Date(), 'UTC')
  const about = { decisionId: one.id, about: 'broken-never' as const, commitmentId: code.papers }
  const over = { ...about, reason: 'Until spring.', expiresOn: addDays(today, -30) }
  const then = new Date(`${addDays(today, -60)}T12:00:00Z`)
  given(await atTime(then, () => grantWaiver(world.cxLead, over)))

  const page = await as(world.cxLead)
  await page.goto(`/decisions/${one.number}`)
  await untilItListens(page)
  const exceptions = page.getByRole('heading', { name: 'Exceptions' })
  const [year, month, day] = addDays(today, 60).split('-')
  for (const [open, bind, yes] of [
    ['Renew it', 'Renew the waiver', 'Renew it'],
    ['Settle it', 'Settle the waiver'],
    ['Grant a waiver', 'Grant the waiver', 'Grant it'],
  ] as const) {
    const isSettling = open === 'Settle it'
    await pressAt(page, open)
    await reach(page, isSettling ? 'What became of it?' : 'Why may it be')
    await page.keyboard.type('The law has changed.')
    if (!isSettling) {
      await reach(page, 'The last day it holds')
      await page.keyboard.type(`${day}${month}${year}`)
    }
    await pressAt(page, bind)
    if (yes) await pressAt(page, yes)
    const told = isSettling ? 'The waiver is settled.' : 'The waiver is granted.'
    await expect(page.getByRole('status').filter({ hasText: told })).toBeVisible()
    await expect(exceptions).toBeFocused()
  }

  await pressAt(page, 'Say which initiative')
  await reach(page, 'Initiative')
  await page.keyboard.type('Warm')
  await pressAt(page, 'Serves it', 'Space')
  await reach(page, 'Why, in a sentence')
  await page.keyboard.type('It is warm there.')
  await pressAt(page, 'Save')
  await expect(page.getByRole('heading', { name: 'What else is planned' })).toBeFocused()
})

test('duplicates and drafts are put together and taken apart by keyboard alone', async ({
  world,
  as,
}) => {
  await aPiece(world, { quote: 'The stairs are too steep for a pushchair.' })
  const again = await aPiece(world, { quote: 'Steep stairs, and a pushchair.' })
  const page = await as(world.cxLead)
  await page.goto(`/evidence/${again}`)
  await untilItListens(page)
  await pressAt(page, 'Another piece says the same')
  await reach(page, 'Which one was there first?')
  await page.keyboard.type('pushchair')
  await expect(page.getByRole('status').filter({ hasText: '1 found' })).toBeAttached()
  await pressAt(page, 'The same as this')
  await expect(page.getByRole('heading', { name: 'A duplicate of' })).toBeFocused()
  await pressAt(page, 'It stands for itself')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  const { number } = await aFramed(world, framedProposal(world, 'Drop overdue fines'))
  const other = await aFramed(world, framedProposal(world, 'No fines for children'))
  await page.goto(`/decisions/${number}/merge`)
  await reach(page, 'The draft to take in')
  await page.keyboard.type(`D-${other.number}`)
  await pressAt(page, 'Look at it')
  await expect(page.getByRole('heading', { name: 'What comes along' })).toBeVisible()
  await confirmAt(page, `Merge D-${other.number} into D-${number}`)
  await expect(page.getByRole('heading', { name: 'Drop overdue fines' })).toBeFocused()

  await page.goto(`/decisions/${number}/split`)
  await pressAt(page, 'Look at both')
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing to look at' })).toBeFocused()
  await reach(page, 'Title of the new draft')
  await page.keyboard.type('Fines of families')
  await pressAt(page, 'Families', 'Space')
  await pressAt(page, 'Look at both')
  await expect(page.getByRole('heading', { name: 'As they would be' })).toBeVisible()
  await confirmAt(page, 'Split it')
  await expect(page.getByRole('heading', { name: 'Fines of families' })).toBeFocused()
})

/** ⌘K, and what one looks for. */
async function find(page: Page, words: string) {
  await untilItListens(page)
  await page.keyboard.press('Control+k')
  const found = page.getByRole('dialog', { name: 'Find or do something' })
  await expect(found).toBeVisible()
  await page.keyboard.type(words)
  return found
}

/** Enter goes to the one that is marked. */
async function enterOn(page: Page, option: Locator) {
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
}

/** On with Tab until the thing whose name begins so. */
async function reach(page: Page, name: string) {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page)).called.startsWith(name)) return
  }
  throw new Error(`Tab doesn’t lead to “${name}”`)
}

async function pressAt(page: Page, name: string, key = 'Enter') {
  await reach(page, name)
  await page.keyboard.press(key)
}

/** Presses, is asked once more, and says yes. */
async function confirmAt(page: Page, name: string) {
  await untilItListens(page)
  await pressAt(page, name)
  await expect(page.getByRole('dialog')).toBeVisible()
  await pressAt(page, name)
}

/** Where the keyboard is. */
function focused(page: Page) {
  return page.evaluate(() => {
    const here = document.activeElement
    const isField = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement
    const isLabelled = isField || here instanceof HTMLSelectElement
    const label = isLabelled ? here.labels?.[0]?.textContent : here?.textContent
    return {
      called: here?.getAttribute('aria-label') ?? label?.trim() ?? '',
      text: here instanceof HTMLButtonElement ? here.textContent : '',
      name: isField ? here.name : '',
      isOpenRadio: here instanceof HTMLInputElement && here.type === 'radio' && !here.checked,
    }
  })
}
