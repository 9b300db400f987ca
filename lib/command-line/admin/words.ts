import type { ZodError } from 'zod'
import { reasonOf, Trouble } from '../trouble.mjs'

/** What was written after the command, or the reason it can't be read. */
export function words<T>(read: () => { values: T }): T {
  try {
    return read().values
  } catch (error) {
    throw new Trouble(reasonOf(error))
  }
}

export function firstProblem(error: ZodError): string {
  const [issue] = error.issues
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'Something is missing.'
}
