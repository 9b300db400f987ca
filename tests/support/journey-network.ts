import type { Page, Request, Route } from '@playwright/test'
import type { Troubles } from './journey'

/** A network that is slow or breaks, as a test says: which requests arrive, and which answers. */

/** Keeps what is asked for at a door until the test lets it go: everything, or what is meant. */
export async function hold(page: Page, door: string, isMeant = (_: Request) => true) {
  const waiting: Route[] = []
  let heard: ((route: Route) => void) | undefined
  let isOpen = false
  const keep = (route: Route) => {
    if (isOpen || !isMeant(route.request())) return route.continue()
    if (!heard) return void waiting.push(route)
    heard(route)
    heard = undefined
  }
  await page.route(door, keep)
  return {
    /** The next that is asked for. */
    next: () =>
      new Promise<Route>((resolve) => {
        const first = waiting.shift()
        if (first) resolve(first)
        else heard = resolve
      }),
    /** Everything arrives, and so does what waits. */
    open: async () => {
      isOpen = true
      for (const route of waiting.splice(0)) await route.continue()
      await page.unroute(door, keep)
    },
  }
}

/** What a browser complains of when a network breaks is no trouble of ours, however late it does. */
export function forgive(troubles: Troubles) {
  troubles.forgiven.push(/net::ERR_/)
}
