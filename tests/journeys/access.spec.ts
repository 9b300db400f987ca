import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, watch } from '../support/journey'
import { type Place, placesOf } from '../support/journey-places'
import { newTown } from '../support/journey-town'
import { sessionCookie } from '../support/session-cookie'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

test('every page can be used by everybody, in light and in dark, and nothing on it breaks', async ({
  browser,
  baseURL,
  viewport,
}) => {
  test.setTimeout(600_000)
  const town = await newTown()
  const found: string[] = []
  for (const [, places] of byReader(placesOf(town))) {
    const context = await browser.newContext()
    const by = places[0]?.by
    if (by) await context.addCookies([{ ...(await sessionCookie(by)), url: baseURL }])
    const page = await context.newPage()
    watch(page, found)
    for (const { path, as } of places) {
      const answer = await page.goto(path)
      expect.soft(answer?.status(), `${path} as ${as}`).toBe(200)
      const wrong = [...(await obstacles(page)), ...(await wider(page, viewport?.width ?? 0))]
      found.push(...wrong.map((what) => `${path} as ${as}: ${what}`))
    }
    await context.close()
  }
  expect(found).toEqual([])
})

/** What keeps somebody out. Only colours change in the dark, so only they are looked at again. */
async function obstacles(page: Page): Promise<string[]> {
  await seenIn(page, 'light')
  const light = await axe(page).withTags(rules).analyze()
  await seenIn(page, 'dark')
  const dark = await axe(page).withRules(['color-contrast']).analyze()
  return [
    ...light.violations,
    ...dark.violations.map((one) => ({ ...one, id: `dark ${one.id}` })),
  ].map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join('; ')}`,
  )
}

/** Drawn in these colours to its last word: the first frame may still hold some of the others. */
async function seenIn(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  )
}

/** In the page itself, which has no frames: a tab of its own for each report costs a third of the time. */
function axe(page: Page) {
  return new AxeBuilder({ page }).setLegacyMode(true)
}

/** A page never scrolls sideways; what is wide scrolls within itself. */
async function wider(page: Page, width: number): Promise<string[]> {
  const needed = await page.evaluate(() => document.documentElement.scrollWidth)
  return needed > width ? [`is ${needed} px wide on a screen of ${width}`] : []
}

function byReader(places: Place[]): Map<string, Place[]> {
  const readers = new Map<string, Place[]>()
  for (const place of places) readers.set(place.as, [...(readers.get(place.as) ?? []), place])
  return readers
}
