import type { Page } from '@playwright/test'
import { aCode } from '../support/code'
import { expect, test } from '../support/journey'
import { aFramed, anOpened, aPiece } from '../support/life'

test('⌘K finds a decision and goes there', async ({ world, as }) => {
  const { number } = await aFramed(world)
  const page = await as(world.observer)
  await page.goto('/')
  await page.keyboard.press('Control+k')
  const found = page.getByRole('dialog', { name: 'Find or do something' })
  await expect(found).toBeVisible()
  await page.keyboard.type('overdue')
  await expect(found.getByRole('option', { name: /Drop overdue fines/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/decisions/${number}`)
})

test('⌘K finds evidence, groups and commitments, and starts what one may do', async ({
  world,
  as,
}) => {
  const evidenceId = await aPiece(world, { quote: 'The stairs are too steep for a pushchair.' })
  await aCode(world)
  const page = await as(world.contributor)
  const found = page.getByRole('dialog', { name: 'Find or do something' })
  const typing = async (words: string) => {
    await page.goto('/account')
    await expect(async () => {
      await page.keyboard.press('Control+k')
      await expect(found).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await page.keyboard.type(words)
  }
  await typing('pap')
  await expect(found.getByRole('option', { name: /Never ask a child for papers/ })).toBeVisible()
  await typing('housebound')
  await expect(found.getByRole('option', { name: /Housebound readers/ })).toBeVisible()
  await typing('steep')
  await found.getByRole('option', { name: /too steep for a pushchair/ }).click()
  await expect(page).toHaveURL(`/evidence/${evidenceId}`)
  await typing('add ev')
  await expect(found.getByRole('option', { name: 'Add evidence' })).toBeVisible()
  await expect(found.getByRole('option', { name: 'Add a commitment' })).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/evidence/new')
})

test('? shows the keys, and single keys can be switched off', async ({ world, as }) => {
  const page = await as(world.contributor)
  await page.goto('/decisions')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  // Keys are heard once the page's script has arrived.
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(keys).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  // And again once the page has heard that the dialog is gone.
  await expect(async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('o')
    await expect(page).toHaveURL('/notes', { timeout: 2_000 })
  }).toPass()

  await page.goto('/account')
  await page.getByRole('checkbox', { name: 'Switch single-key shortcuts off' }).check()
  await page.getByRole('region', { name: 'Keyboard' }).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.goto('/decisions')
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

/** Where the keyboard is. */
function focused(page: Page) {
  return page.evaluate(() => {
    const here = document.activeElement
    const isField = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement
    return {
      text: here instanceof HTMLButtonElement ? here.textContent : '',
      name: isField ? here.name : '',
      isOpenRadio: here instanceof HTMLInputElement && here.type === 'radio' && !here.checked,
    }
  })
}
