import type { Result } from '@/lib/result'

/** What a command gave. A story that is refused is told wrongly. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.reason} ${JSON.stringify(result.fields ?? {})}`)
  return result.value
}
