import type { BrowserContext, Page } from '@playwright/test'
import { read } from '@/lib/db'
import { listNotes } from '@/lib/note/queries'
import { expect, test } from '../support/journey'
import { untilItListens } from '../support/journey-steps'
import { sessionCookie } from '../support/session-cookie'
import type { World } from '../support/world'

test('a note takes three touches, and is there for everybody', async ({ as, world }) => {
  const page = await as(world.frontLine)
  await page.goto('/notes/new')
  await expect(page.getByLabel('What happened?')).toBeFocused()
  await page.keyboard.type('The returns slot ate a library card')
  await page.getByText('Frustration').click()
  await page.getByText('Students').click()
  await page.getByRole('button', { name: 'Send' }).click()

  await expect(page).toHaveURL(/\/notes/)
  const note = page.getByRole('main').getByRole('listitem')
  await expect(note).toContainText('The returns slot ate a library card')
  await expect(note).toContainText('Students')
  const reader = await as(world.observer)
  await reader.goto('/notes')
  await expect(reader.getByText('The returns slot ate a library card')).toBeVisible()
})

test('what was typed outlives a reload and a tunnel, and is sent once', async ({
  browser,
  baseURL,
  world,
}) => {
  const context = await browser.newContext()
  const page = await open(context, { baseURL, world })
  await untilItListens(page)
  await page.getByLabel('What happened?').fill('The lift stopped between two floors')
  await page.getByText('Families').click()
  await page.reload()
  await untilItListens(page)
  await expect(page.getByLabel('What happened?')).toHaveValue('The lift stopped between two floors')
  await expect(page.getByRole('radio', { name: 'Families' })).toBeChecked()

  // The first try arrives, its answer doesn't: the phone can't know.
  await page.route('**/api/notes', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Not sent yet. We keep it and try again.')).toBeVisible()
  await page.unroute('**/api/notes')
  await page.getByRole('button', { name: 'Try again now' }).click()
  await expect(page).toHaveURL(/\/notes(\?|$)/)
  expect((await listNotes(world.frontLine, {}, null)).rows).toHaveLength(1)

  await page.goto('/notes/new')
  await expect(page.getByLabel('What happened?')).toHaveValue('')
  await context.close()
})

test('before any script arrives, a refused note keeps what was typed', async ({
  browser,
  baseURL,
  world,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await open(context, { baseURL, world })
  await page.getByLabel('What happened?').fill('Written on an old telephone')
  await page.getByText('Delight').click()
  await page.getByLabel('Is it about a decision?').fill('D-999')
  await page.getByRole('button', { name: 'Send' }).click()

  await expect(page.getByRole('alert')).toContainText('There is no D-999.')
  await expect(page.getByLabel('What happened?')).toHaveValue('Written on an old telephone')
  await expect(page.getByRole('radio', { name: 'Delight' })).toBeChecked()
  await page.getByLabel('Is it about a decision?').fill('')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page).toHaveURL(/\/notes(\?|$)/)
  await expect(page.getByText('Written on an old telephone')).toBeVisible()
  const count = await read(world.admin, ({ note }) =>
    note.count({ where: { organizationId: world.organizationId } }),
  )
  expect(count).toBe(1)
  await context.close()
})

type Where = { baseURL: string | undefined; world: World }

/** A browser that isn't watched: here the network is meant to fail. */
async function open(context: BrowserContext, { baseURL, world }: Where): Promise<Page> {
  await context.addCookies([{ ...(await sessionCookie(world.frontLine)), url: baseURL }])
  const page = await context.newPage()
  await page.goto('/notes/new')
  return page
}
