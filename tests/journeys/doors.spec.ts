import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { freePort } from '@/lib/command-line/settings.mjs'
import { leadingTo } from '@/lib/sign-in/next'
import { test as base, expect, withPassword } from '../support/journey'
import { serve } from '../support/journey-app'
import { anyPath, routes } from '../support/journey-places'
import { journeyDatabase } from '../support/journey-postgres'
import { sessionCookie } from '../support/session-cookie'
import { newWorld } from '../support/world'

/** Where nobody has ever been. */
const test = base.extend<{ emptyHouse: string }>({
  emptyHouse: async ({ page }, use, { testId }) => {
    const address = `http://localhost:${await freePort(0, '127.0.0.1')}`
    const databaseUrl = await journeyDatabase(`empty_${testId.replaceAll('-', '_')}`)
    const app = await serve({ databaseUrl, address })
    await use(address)
    // Whatever the page still asks for, it asks before the house is closed.
    await page.goto('about:blank')
    await app.stop()
  },
})

const password = 'the tide turns at noon'

test('the first visit sets up an organization, and the second one asks to sign in', async ({
  emptyHouse,
  page,
  browser,
}) => {
  await page.goto(emptyHouse)
  await expect(page).toHaveURL(`${emptyHouse}/set-up`)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await expect(page.getByRole('button', { name: 'Explore the example organization' })).toBeVisible()

  await page.getByLabel('Name', { exact: true }).fill('Elm Street Clinic')
  await page.getByLabel('Your name').fill('Ada Admin')
  await page.getByLabel('E-mail').fill('ada@elm.test')
  await page.getByLabel('Password', { exact: true }).fill('password')
  await page.getByRole('button', { name: 'Set up your organization' }).click()
  await expect(page.getByRole('main').getByRole('alert').getByRole('link')).toHaveCount(1)
  await expect(page.getByLabel('Your name')).toHaveValue('Ada Admin')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Set up your organization' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Needs you')
  await page.goto(`${emptyHouse}/decisions`)
  await expect(page.getByRole('link', { name: 'Propose the first decision' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show' })).toHaveCount(0)

  const other = await (await browser.newContext({ baseURL: emptyHouse })).newPage()
  await other.goto('/set-up')
  await expect(other).toHaveURL('/sign-in')
  await expect(other.getByText('Explore the example')).toHaveCount(0)
  await signIn(other, { email: 'ada@elm.test', password })
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Needs you')
  await other.context().close()
})

test('the example is one press away, and seen through the eyes of its people', async ({
  emptyHouse,
  page,
}) => {
  await page.goto(emptyHouse)
  await page.getByRole('button', { name: 'Explore the example organization' }).click()
  const leader = page.getByRole('listitem').filter({ hasText: 'Leader' }).first()
  await leader.getByRole('button', { name: /^Continue as / }).click({ timeout: 30_000 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Needs you')
  await page.goto(`${emptyHouse}/decisions`)
  await expect(page.getByRole('link', { name: /overdue fines/i }).first()).toBeVisible()

  // Every decision of it fits two pages of a board pack, in letters nobody needs a glass for.
  await page.emulateMedia({ media: 'print' })
  const addresses = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const decisions = new Set(addresses.filter((href) => /^\/decisions\/\d+$/.test(href)))
  expect(decisions.size).toBeGreaterThan(20)
  for (const path of decisions) {
    await page.goto(emptyHouse + path)
    expect(sheetsIn(await page.pdf({ format: 'A4' })), path).toBeLessThanOrEqual(2)
    expect(await smallestLetter(page), path).toBeGreaterThanOrEqual(9)
  }
})

function sheetsIn(pdf: Buffer) {
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length
}

/** In points, of what is seen. */
function smallestLetter(page: Page) {
  return page.getByRole('main').evaluate((main) => {
    const sizes = [...main.querySelectorAll('*')]
      .filter((one) => one.checkVisibility() && [...one.childNodes].some(hasWords))
      .map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75)
    return Math.min(...sizes)

    function hasWords(node: Node) {
      return node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''
    }
  })
}

test('a wrong password and an unknown person are refused in the same words', async ({
  world,
  page,
}) => {
  await withPassword(world.contributor, password)
  const said: string[] = []
  for (const [email, typed] of [
    [world.contributor.email, 'the tide turns at one'],
    [`nobody@${world.organizationId}.test`, password],
  ] as const) {
    await page.goto('/sign-in')
    await signIn(page, { email, password: typed })
    await expect(page.getByRole('main').getByRole('alert')).toContainText('You are not signed in')
    await expect(page.getByLabel('E-mail')).toHaveValue(email)
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
    said.push((await page.getByRole('main').getByRole('alert').textContent()) ?? '')
  }
  expect(said[0]).toBe(said[1])
  await signIn(page, { email: world.contributor.email, password })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Needs you')
})

test('a member of two organizations chooses one', async ({ world, page }) => {
  const elsewhere = await newWorld('Elsewhere Museum')
  const email = `both@${world.organizationId}.test`
  await withPassword(world.contributor, password, email)
  await withPassword(elsewhere.contributor, password, email)
  await page.goto('/sign-in?next=/notes')
  await signIn(page, { email, password })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which organization?')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: 'Open Elsewhere Museum' }).click()
  await expect(page).toHaveURL('/notes')
  await page.goto('/account')
  await expect(page.getByText(email)).toBeVisible()
})

test('an invitation lets somebody in once', async ({ world, as, browser }) => {
  const admin = await as(world.admin)
  await admin.goto('/people/invite')
  const email = `new@${world.organizationId}.test`
  await admin.getByLabel('E-mail').fill(email)
  await admin.getByRole('radio', { name: /^Front line/ }).check()
  await admin.getByLabel(/^Function/).selectOption({ label: 'Service' })
  await admin.getByRole('button', { name: 'Make an invitation link' }).click()
  const shown = admin.getByLabel(`The link for ${email}`)
  await expect(shown).toBeFocused()
  const link = await shown.inputValue()

  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByLabel('Your name').fill('Nia New')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Needs you')
  await page.context().close()

  const late = await (await browser.newContext()).newPage()
  await late.goto(link)
  await expect(late.getByRole('heading', { level: 1 })).toHaveText('This invitation can’t be used')
  await late.context().close()
})

test('a forgotten password is chosen anew with a link of an admin', async ({
  world,
  as,
  browser,
}) => {
  const signedIn = await as(world.finance)
  await signedIn.goto('/decisions')
  const admin = await as(world.admin)
  await admin.goto(`/people/${world.finance.personId}`)
  await admin.getByRole('button', { name: 'Make a link to choose a new password' }).click()
  const link = await admin.getByLabel(`The link for ${world.finance.name}`).inputValue()

  for (const javaScriptEnabled of [false, true]) {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await page.goto(link)
    if (javaScriptEnabled) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link can’t be used')
    } else {
      await expect(page.getByText(world.finance.name)).toBeVisible()
      expect((await new AxeBuilder({ page: admin }).analyze()).violations).toEqual([])
      await page.getByLabel('New password', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Change password and sign in' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Needs you')
    }
    await page.context().close()
  }
  await signedIn.reload()
  await expect(signedIn).toHaveURL('/sign-in?next=/decisions')
  await signIn(signedIn, { email: world.finance.email, password })
  await expect(signedIn).toHaveURL('/decisions')
})

test('whoever is signed out comes back to the page they asked for', async ({ world, browser }) => {
  await withPassword(world.contributor, password)
  for (const javaScriptEnabled of [false, true]) {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await page.goto('/decisions?status=decided&q=fines')
    await signIn(page, { email: world.contributor.email, password: 'not this one' })
    await expect(page.getByText('You are not signed in')).toBeVisible()
    await signIn(page, { email: world.contributor.email, password })
    await expect(page).toHaveURL('/decisions?status=decided&q=fines')
    await page.context().close()
  }
})

test('signing out bites at once, in every tab', async ({ world, as }) => {
  const page = await as(world.contributor)
  const other = await page.context().newPage()
  await other.goto('/decisions')
  await page.goto('/account')
  const cookies = await page.context().cookies()
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  // Even with a copy of the cookie.
  await page.context().addCookies(cookies)
  await other.reload()
  await expect(other).toHaveURL('/sign-in?next=/decisions')
})

test('disabling somebody bites at once', async ({ world, as }) => {
  const finn = await as(world.finance)
  await finn.goto('/decisions')
  const admin = await as(world.admin)
  await admin.goto(`/people/${world.finance.personId}`)
  await admin.getByRole('button', { name: 'Disable the account' }).click()
  await expect(admin).toHaveURL(/\/people(\?said=disabled)?$/)
  await finn.reload()
  await expect(finn).toHaveURL('/sign-in?next=/decisions')
  const answer = await finn.request.get('/api/decisions/search?q=fines')
  expect(answer.status()).toBe(401)
})

test('whoever is signed out is led to the door from every page, and told nothing', async ({
  request,
}) => {
  const open = ['/sign-in', '/sign-in/choose', '/set-up', '/invitation/[token]']
  for (const route of routes().filter((one) => !open.includes(one))) {
    const answer = await request.get(anyPath(route), { maxRedirects: 0 })
    const { location } = answer.headers()
    const door = leadingTo('/sign-in', anyPath(route))
    expect(`${route} ${answer.status()} ${location}`).toBe(`${route} 307 ${door}`)
  }
  for (const { path, method } of endpoints()) {
    const headers = { origin: new URL(process.env.APP_URL ?? '').origin }
    const answer = await request.fetch(path, {
      method,
      headers,
      data: method === 'GET' ? undefined : {},
      maxRedirects: 0,
    })
    const { location } = answer.headers()
    // 405 where the endpoint has no such method; a plain form is led to the door.
    const isRefused = [401, 405].includes(answer.status()) || location === '/sign-in'
    expect(isRefused, `${method} ${path} answers ${answer.status()}`).toBe(true)
  }
})

test('an address cut within a letter is not there, and nothing broke', async ({ request }) => {
  for (const path of ['/decisions/%E2%82', '/people/%', '/api/decisions/%FF/draft']) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(answer.headers()['content-security-policy'], path).toContain("default-src 'self'")
  }
})

test('a form that is too long is refused, and breaks nothing', async ({ world, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.addCookies([
    { ...(await sessionCookie(world.frontLine)), url: process.env.APP_URL },
  ])
  const page = await context.newPage()
  await page.goto('/notes/new')
  const form = await page
    .locator('form', { has: page.getByLabel(/^What happened/) })
    .evaluate((one: HTMLFormElement) =>
      [...new FormData(one)].map(([name, value]): [string, string] => [name, String(value)]),
    )
  for (const [megabytes, status] of [
    [2, 200],
    [5, 413],
  ] as const) {
    const text = 'x'.repeat(megabytes * 1024 * 1024)
    const answer = await page.request.post('/notes/new', {
      headers: { origin: process.env.APP_URL ?? '' },
      multipart: { ...Object.fromEntries(form), text },
    })
    expect(answer.status(), `${megabytes} MB`).toBe(status)
  }
  await context.close()
})

test('the health of the app is told without a name', async ({ request }) => {
  for (const path of ['/api/health/live', '/api/health/ready']) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
  }
})

test('a write from another site, or from nowhere, is refused', async ({ world, browser, as }) => {
  const page = await as(world.frontLine)
  const note = { text: 'Somebody left without a card.' }
  const strangers: Record<string, string>[] = [
    {},
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: process.env.APP_URL ?? '', 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of strangers) {
    const answer = await page.request.post('/api/notes', {
      headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
      data: note,
    })
    expect(answer.status(), JSON.stringify(headers)).toBe(403)
  }

  // The form as a browser without JavaScript posts it, sent from elsewhere.
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.addCookies([
    { ...(await sessionCookie(world.frontLine)), url: process.env.APP_URL },
  ])
  const plain = await context.newPage()
  await plain.goto('/notes/new')
  await plain.getByLabel(/^What happened/).fill(note.text)
  const form = await plain
    .locator('form', { has: plain.getByLabel(/^What happened/) })
    .evaluate((one: HTMLFormElement) =>
      [...new FormData(one)].map(([name, value]): [string, string] => [name, String(value)]),
    )
  for (const headers of strangers) {
    const answer = await plain.request.post('/notes/new', {
      headers,
      multipart: Object.fromEntries(form),
      maxRedirects: 0,
    })
    expect(answer.status(), JSON.stringify(headers)).toBe(403)
  }
  await page.goto('/notes')
  await expect(page.getByText(note.text)).toHaveCount(0)

  const answer = await plain.request.post('/notes/new', {
    headers: { origin: process.env.APP_URL ?? '' },
    multipart: Object.fromEntries(form),
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
  await page.reload()
  await expect(page.getByText(note.text)).toHaveCount(1)
  await context.close()
})

async function signIn(page: Page, typed: { email: string; password: string }) {
  await page.getByLabel('E-mail').fill(typed.email)
  await page.getByLabel('Password', { exact: true }).fill(typed.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Every REST endpoint that asks who it is, with the methods it has. */
function endpoints() {
  const api = join(import.meta.dirname, '..', '..', 'app', 'api')
  return readdirSync(api, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'route.ts' && !entry.parentPath.includes('/health'))
    .map((entry) => anyPath(`/api${entry.parentPath.slice(api.length)}`))
    .flatMap((path) => ['GET', 'POST', 'PUT', 'DELETE'].map((method) => ({ path, method })))
}
