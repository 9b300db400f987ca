import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { write } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'
import { hashPassword } from '@/lib/person/password-hash'
import { sessionCookie } from './session-cookie'
import { newWorld, type World } from './world'

export { expect }

type Fixtures = {
  /** A fresh organization with people of every role. */
  world: World
  /** A browser of their own for somebody already signed in. */
  as: (actor: Actor, options?: Parameters<NewContext>[0]) => Promise<Page>
  /** Everything that went wrong in any of the browsers; a journey ends with none but what it forgives. */
  troubles: Troubles
}
export type Troubles = { heard: string[]; forgiven: RegExp[] }
type NewContext = import('@playwright/test').Browser['newContext']

export const test = base.extend<Fixtures>({
  world: async ({ baseURL: _ }, use) => use(await newWorld()),
  troubles: [
    async ({ baseURL: _ }, use) => {
      const { heard, forgiven }: Troubles = { heard: [], forgiven: [] }
      await use({ heard, forgiven })
      const left = heard.filter((trouble) => !forgiven.some((what) => what.test(trouble)))
      expect(left, 'what the browsers complained of').toEqual([])
    },
    { auto: true },
  ],
  page: async ({ page, troubles }, use) => {
    watch(page, troubles.heard)
    await use(page)
  },
  as: async ({ browser, baseURL, troubles }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (actor, options) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      await context.addCookies([{ ...(await sessionCookie(actor)), url: baseURL }])
      const page = await context.newPage()
      watch(page, troubles.heard)
      return page
    })
    for (const context of contexts) await context.close()
  },
})

/** Somebody who can sign in at the door, with another e-mail if one is given. */
export async function withPassword(actor: Actor, password: string, email = actor.email) {
  const { organizationId, personId } = actor
  const passwordHash = await hashPassword(password)
  await write(actor, (tx) =>
    tx.person.update({
      where: { organizationId_id: { organizationId, id: personId } },
      data: { email, passwordHash },
    }),
  )
}

/** Errors on the console (a breach of the content security policy is one) and what did not load. */
export function watch(page: Page, troubles: string[]) {
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    troubles.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`))
  page.on('requestfailed', (request) => {
    const failure = request.failure()?.errorText
    // Leaving a page ends what it was still asking for; with JavaScript off no script is let through.
    // A breach of the policy with JavaScript on stands on the console, too.
    if (failure !== 'net::ERR_ABORTED' && failure !== 'csp')
      troubles.push(`${request.url()}: ${failure}`)
  })
}
