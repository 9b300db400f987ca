/**
 * Stands in for `next/headers`, which only Next itself can fill: one browser with its cookies, and
 * the request it is making. `vi.mock('next/headers', () => import('../support/visitor'))`.
 */
let jar = new Map<string, string>()
let request = freshRequest()

export async function headers(): Promise<Headers> {
  return request
}

export async function cookies() {
  return {
    get: (name: string) => {
      const value = jar.get(name)
      return value === undefined ? undefined : { name, value }
    },
    set: (name: string, value: string) => {
      if (value) jar.set(name, value)
      else jar.delete(name)
    },
  }
}

/** The same browser asks for another page. */
export function nextRequest(change: Record<string, string | null> = {}) {
  request = freshRequest()
  for (const [name, value] of Object.entries(change))
    if (value === null) request.delete(name)
    else request.set(name, value)
}

/** Another browser: no cookies yet. Gives back a way to return to the one before. */
export function newBrowser(): () => void {
  const before = jar
  const mine = new Map<string, string>()
  jar = mine
  nextRequest()
  return () => {
    jar = before
    nextRequest()
  }
}

export function cookieNames(): string[] {
  return [...jar.keys()]
}

export function setCookie(name: string, value: string) {
  jar.set(name, value)
}

export function cookie(name: string): string | undefined {
  return jar.get(name)
}

function freshRequest() {
  return new Headers({
    origin: 'http://localhost:3000',
    host: 'localhost:3000',
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'x-forwarded-for': '192.0.2.7',
  })
}
