import type { Problems } from '@/lib/decision/proposal-of-form'

/** What the server can't take, and why. */
export type Refused = { status: number; reason: string; fields: Problems }

const longestWait = 30_000

/**
 * Brings what was typed to the server. Null when nobody answered, or somebody else did, such as the
 * network of a hotel.
 * @param isLeaving the page may be gone before an answer comes.
 */
export async function put<Arrived extends { savedAt: string }>(
  url: string,
  letter: object,
  isLeaving: boolean,
): Promise<Arrived | Refused | null> {
  const body = JSON.stringify(letter)
  const request = { method: 'PUT', headers: { 'content-type': 'application/json' }, body }
  try {
    const response = await fetch(url, {
      ...request,
      // A letter that outlives its page is limited to 64 kB by the browser.
      keepalive: isLeaving && body.length < 60_000,
      signal: isLeaving ? undefined : AbortSignal.timeout(longestWait),
    })
    if (response.status >= 500) return null
    const answer: Arrived | Partial<Refused> = await response.json()
    if ('savedAt' in answer) return answer
    const { reason = 'It could not be saved.', fields = {} } = answer
    return response.ok ? null : { status: response.status, reason, fields }
  } catch {
    return null
  }
}
