import type { Page, Route } from '@playwright/test'

/** A network that is slow or breaks, as a test says: which requests arrive, and which answers. */

/** Keeps what is asked for at a door until the test lets it go. */
export async function hold(page: Page, door: string) {
  const waiting: Route[] = []
  let heard: ((route: Route) => void) | undefined
  const keep = (route: Route) => {
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
    open: () => page.unroute(door, keep),
  }
}

/** What a browser complains of when a network breaks is no trouble of ours. */
export function forgive(troubles: string[]) {
  const others = troubles.filter((trouble) => !/net::ERR_/.test(trouble))
  troubles.splice(0, troubles.length, ...others)
}
