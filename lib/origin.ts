import { env } from './env'

/**
 * Null when a write comes from our own pages, otherwise the reason. Browsers send Origin with every
 * POST; a request without one, or from another site, is refused before anything is read from it.
 */
export function whyNotFromHere(headers: Headers): string | null {
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin))
    return 'This request did not come from a page of Empty Chair.'
  if (headers.get('sec-fetch-site') === 'cross-site') return 'This request came from another site.'
  const ours = [headers.get('x-forwarded-host') ?? headers.get('host'), new URL(env().APP_URL).host]
  return ours.includes(new URL(origin).host) ? null : 'This request came from another site.'
}
