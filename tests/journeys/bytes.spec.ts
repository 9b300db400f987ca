import { gzipSync } from 'node:zlib'
import type { Browser, Request } from '@playwright/test'
import { expect, test } from '../support/journey'
import { type Place, placesOf } from '../support/journey-places'
import { untilItListens } from '../support/journey-steps'
import { newTown } from '../support/journey-town'
import { sessionCookie } from '../support/session-cookie'

const most = { script: 165_000, scriptOfNote: 150_000, style: 15_000, fonts: 1 }

test('no page asks for more than its share on the first load', async ({ browser, baseURL }) => {
  test.setTimeout(600_000)
  // The first to look at a page is one who may do everything there.
  const looked = placesOf(await newTown()).toReversed()
  const left = new Map(looked.map((place) => [place.route, place])).values()
  const tooMuch: string[] = []
  // Several at once: each is waited for until it rests.
  const look = async () => {
    for (const place of left) tooMuch.push(...(await overweight(browser, place, baseURL)))
  }
  await Promise.all([look(), look(), look(), look()])
  expect(tooMuch).toEqual([])
})

async function overweight(browser: Browser, { path, route, by }: Place, baseURL?: string) {
  // A context of its own has nothing cached.
  const context = await browser.newContext()
  if (by) await context.addCookies([{ ...(await sessionCookie(by)), url: baseURL }])
  const page = await context.newPage()
  const asked: Request[] = []
  page.on('request', (request) => asked.push(request))
  await page.goto(path, { waitUntil: 'networkidle' })
  await untilItListens(page)
  const script = await weight(asked, 'script')
  const style = await weight(asked, 'stylesheet')
  const fonts = asked.filter((one) => one.resourceType() === 'font').length
  expect(script, 'a page without any script was not loaded').toBeGreaterThan(50_000)
  await context.close()
  const allowed = route === '/notes/new' ? most.scriptOfNote : most.script
  return [
    script > allowed && `${path}: ${script} bytes of JavaScript`,
    style > most.style && `${path}: ${style} bytes of CSS`,
    fonts > most.fonts && `${path}: ${fonts} font files`,
  ].filter((what) => what !== false)
}

/** As a server that compresses would send it. */
async function weight(asked: Request[], kind: string): Promise<number> {
  const bodies = await Promise.all(
    asked
      .filter((one) => one.resourceType() === kind)
      .map(async (one) => (await one.response())?.body()),
  )
  return bodies.reduce((sum, body) => sum + gzipSync(body ?? '').length, 0)
}
