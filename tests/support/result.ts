import type { Result } from '@/lib/result'

/** What a command gave; a refusal fails the test with its reason. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.reason}`)
  return result.value
}

/** The reason of a refusal; a command that did it fails the test. */
export function refusal(result: Result<unknown>): string {
  if (result.ok) throw new Error('it was allowed')
  return result.reason
}
