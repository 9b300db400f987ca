import { expect, type Locator, type Page } from '@playwright/test'

/** What people do, the way they do it: by what they read on the screen. */

export function group(place: Page | Locator, name: string | RegExp): Locator {
  return place.getByRole('group', { name })
}

/** Some words stand in more than one place, of which a phone shows fewer. */
export function shown(page: Page, words: string | RegExp): Locator {
  return page.getByText(words).filter({ visible: true }).first()
}

/** Every part of a proposal on one page: said in one of two places, in both until the styles have come. */
export async function allAtOnce(page: Page) {
  await page.getByRole('button', { name: 'All at once' }).first().click()
}

/** One answer of several. */
export async function choose(place: Locator, answer: string | RegExp) {
  const radio = place.getByRole('radio', { name: answer })
  // A hand presses the words: the radio itself may be drawn as them.
  await radio.locator('xpath=ancestor::label').click()
  await expect(radio).toBeChecked()
}

/** Presses a button and says yes to the question it asks, with JavaScript or before it comes. */
export async function confirm(page: Page, button: string, yes: string) {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: yes, exact: true }).click()
}

/** JavaScript has come: React has made what the server drew its own, and has nothing left to do. */
export async function untilItListens(page: Page) {
  const listens = () => {
    const [, root] = Object.entries(document).find(([key]) => /^__reactContainer/.test(key)) ?? []
    if (root?.stateNode.current.memoizedState.isDehydrated !== false) return false
    // A page behind others may be given no idle moment at all.
    return new Promise<true>((rest) => requestIdleCallback(() => rest(true), { timeout: 2000 }))
  }
  // While a page is left nothing can be asked on it.
  await expect(async () => expect(await page.evaluate(listens)).toBe(true)).toPass({
    timeout: 15_000,
  })
}

/** The panel on top of a decision that says what this person can do. */
export function turn(page: Page): Locator {
  return page.getByRole('region', { name: 'What you can do now' })
}

export type Judgement = { impact: string; sure?: string; why?: string }

/** The impacts of a group, stage by stage, in the order of the journey. */
export async function judge(page: Page, groupName: string, stages: Record<string, Judgement>) {
  const region = page.getByRole('region', { name: groupName, exact: true })
  for (const [stage, { impact, sure, why }] of Object.entries(stages)) {
    const impacts = group(region, stage)
    await choose(impacts, impact)
    // What is asked next stands in the same card, and only once there is an impact.
    const card = region.getByRole('group', { name: 'How sure are you?' }).last()
    if (sure) await choose(card, sure)
    if (why) await region.getByRole('textbox', { name: 'Why, in a sentence' }).last().fill(why)
  }
}

export async function handIn(page: Page) {
  await confirm(page, 'Hand in', 'Hand it in')
}

export async function approve(page: Page, functionName: string) {
  await choose(group(page, `The verdict of ${functionName}`), /^Approve We stand/)
  await confirm(page, `Sign for ${functionName}`, 'Sign')
  await expect(page.getByRole('status').getByText('Signed.', { exact: true })).toBeVisible()
}

/** The lines of a decision's own trail, oldest first. */
export async function story(page: Page, number: number): Promise<string[]> {
  await page.goto(`/decisions/${number}/trail`)
  const lines = page.getByRole('main').getByRole('listitem')
  const texts = await lines.getByRole('paragraph').allTextContents()
  return texts.toReversed()
}
