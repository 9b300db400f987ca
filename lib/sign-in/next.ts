const here = 'http://here.invalid'

/** Doors themselves, and what is no page: nothing to come back to. */
const notPages = /^\/(sign-in|set-up|invitation|api|_next)(\/|$)/

/**
 * Where to go after signing in. Whatever is not plainly a page of ours is the first screen: an
 * address in a link may have been written by anybody.
 */
export function safeNext(path: unknown): string {
  if (typeof path !== 'string' || path.length > 1000) return '/'
  // Browsers drop control characters and read \ as /, so that "/\evil" would leave the house.
  if (!/^\/(?!\/)[^\\\p{Cc}\s]*$/u.test(path) || !URL.canParse(path, here)) return '/'
  const { origin, pathname, search } = new URL(path, here)
  if (origin !== here || pathname.startsWith('//') || notPages.test(pathname)) return '/'
  return `${pathname}${search}`
}

/** A door that leads back to `path` afterwards: /sign-in?next=/decisions/12 */
export function leadingTo(door: '/sign-in' | '/sign-in/choose', path: unknown): string {
  const next = safeNext(path)
  if (next === '/') return door
  return `${door}?next=${encodeURIComponent(next).replaceAll('%2F', '/')}`
}
