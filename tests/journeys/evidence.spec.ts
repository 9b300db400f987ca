import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { dayIn } from '@/lib/time'
import { expect, test } from '../support/journey'
import { hold } from '../support/journey-network'
import { aFramed, aPiece } from '../support/life'

test('evidence is added, cited at a claim and counted, and counts once with its duplicate', async ({
  world,
  as,
}) => {
  const { number } = await aFramed(world)
  const connie = await as(world.contributor)
  await connie.goto('/evidence')
  await connie.getByRole('link', { name: /^Add/ }).first().click()
  await connie.getByLabel(/^What was said or seen/).fill('I stay away when I owe something.')
  await connie.getByRole('button', { name: 'Save' }).click()
  await expect(connie.getByText('Choose how it came to be known.').first()).toBeVisible()
  await expect(connie.getByLabel(/^What was said or seen/)).toHaveValue(/when I owe/)
  const refused = await new AxeBuilder({ page: connie }).setLegacyMode(true).analyze()
  expect(refused.violations).toEqual([])
  await connie.getByLabel(/^How we know/).selectOption('interview')
  await connie.getByLabel(/^Who it tells of/).selectOption({ label: 'Families' })
  await connie.getByLabel(/^What they were doing/).selectOption({ label: 'Borrow' })
  await connie.getByLabel(/^When it was collected/).fill(dayIn(new Date(), world.leader.timeZone))
  await connie.getByRole('button', { name: 'Save' }).click()
  await expect(connie.getByText('The evidence is in the library.')).toBeVisible()
  const original = new URL(connie.url()).pathname

  await citeAtBorrow(connie, number, 'I stay away')
  await expect(evidenceIn(connie)).toContainText('27of 100. 1 of 3 claims')

  const copy = await aPiece(world, { kind: 'complaint', quote: 'Owing keeps me from the desk.' })
  await citeAtBorrow(connie, number, 'Owing keeps')
  await expect(evidenceIn(connie)).toContainText('31of 100. 1 of 3 claims')

  await connie.goto(`/evidence/${copy}`)
  await connie.getByText('Another piece says the same').click()
  await connie.getByLabel(/^Which one was there first/).fill('stay away')
  await connie.getByRole('button', { name: /^The same as this: I stay away/ }).click()
  await expect(connie.getByText('Kept as a duplicate, with its own group and day.')).toBeVisible()

  await connie.goto(`/decisions/${number}`)
  await expect(evidenceIn(connie)).toContainText('27of 100. 1 of 3 claims')
  await connie.goto(original)
  const citedBy = connie.getByRole('region', { name: 'Cited by' })
  await expect(citedBy.getByRole('link', { name: `D-${number} Drop overdue fines` })).toHaveCount(2)
  await expect(citedBy.getByRole('link', { name: 'a duplicate' })).toHaveCount(1)
})

test('looked for before JavaScript came: it is found once it has, at the claim that was chosen', async ({
  world,
  as,
}) => {
  const { number } = await aFramed(world)
  await aPiece(world, { quote: 'Owing keeps me from the desk.' })
  const connie = await as(world.contributor)
  const scripts = await hold(connie, '**/_next/static/**/*.js')
  await connie.goto(`/decisions/${number}/evidence`, { waitUntil: 'commit' })
  const claim = connie.getByLabel('For the claim')
  await claim.selectOption({ label: await claimOf(connie) })
  const chosen = await claim.inputValue()
  await connie.getByLabel('Find it in the library').fill('Owing keeps')
  await scripts.open()
  await expect(connie.getByRole('button', { name: /^Cite: Owing keeps/ })).toBeVisible()
  await expect(claim).toHaveValue(chosen)
})

/** Types what it says, on the page of the decision where evidence is cited. */
async function citeAtBorrow(page: Page, number: number, words: string) {
  await page.goto(`/decisions/${number}/evidence`)
  await page.getByLabel('For the claim').selectOption({ label: await claimOf(page) })
  await page.getByLabel('Find it in the library').fill(words)
  await page.getByRole('button', { name: new RegExp(`^Cite: ${words}`) }).click()
  await expect(page.getByText('Cited.', { exact: true })).toBeVisible()
}

/** As the choice calls it, with nothing cited there or with something. */
async function claimOf(page: Page): Promise<string> {
  const choice = page.getByRole('option', { name: /^Families · Borrow/ })
  return (await choice.textContent()) ?? ''
}

function evidenceIn(page: Page) {
  return page.getByRole('region', { name: 'Evidence', exact: true })
}
