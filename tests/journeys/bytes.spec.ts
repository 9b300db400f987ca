import { gzipSync } from 'node:zlib'
import type { Response } from '@playwright/test'
import { expect, test } from '../support/journey'
import { placesOf } from '../support/journey-places'
import { newTown } from '../support/journey-town'
import { sessionCookie } from '../support/session-cookie'

const most = { script: 165_000, scriptOfNote: 150_000, style: 15_000, fonts: 1 }

test('no page asks for more than its share on the first load', async ({ browser, baseURL }) => {
  test.setTimeout(600_000)
  const tooMuch: string[] = []
  const seen = new Set<string>()
  for (const { path, route, by } of placesOf(await newTown())) {
    // The first to look is one who may do everything there.
    if (seen.has(route)) continue
    seen.add(route)
    // A context of its own has nothing cached.
    const context = await browser.newContext()
    if (by) await context.addCookies([{ ...(await sessionCookie(by)), url: baseURL }])
    const page = await context.newPage()
    const answers: Response[] = []
    page.on('response', (answer) => answers.push(answer))
    await page.goto(path, { waitUntil: 'networkidle' })
    const script = await weight(answers, 'script')
    const style = await weight(answers, 'stylesheet')
    const fonts = answers.filter((one) => one.request().resourceType() === 'font').length
    const allowed = route === '/notes/new' ? most.scriptOfNote : most.script
    if (script > allowed) tooMuch.push(`${path}: ${script} bytes of JavaScript`)
    if (style > most.style) tooMuch.push(`${path}: ${style} bytes of CSS`)
    if (fonts > most.fonts) tooMuch.push(`${path}: ${fonts} font files`)
    expect(script, 'a page without any script was not loaded').toBeGreaterThan(50_000)
    await context.close()
  }
  expect(tooMuch).toEqual([])
})

/** As a server that compresses would send it. */
async function weight(answers: Response[], kind: string): Promise<number> {
  const bodies = await Promise.all(
    answers.filter((one) => one.request().resourceType() === kind).map((one) => one.body()),
  )
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
}
