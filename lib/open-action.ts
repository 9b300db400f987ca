import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { FormState } from './action'
import { log } from './log'
import { whyNotFromHere } from './origin'
import type { Result } from './result'
import { formIn, readForm } from './sent-form'

type Visit = {
  /** Where the request comes from, for limiting attempts. */
  address: string
}

type Door<S extends z.ZodType, T> = {
  /** The attempt in words, for the log. Never with what was typed. */
  attempt: string
  schema: S
  run: (input: z.output<S>, visit: Visit) => Promise<Result<T>>
  /** Fields that are never sent back to the browser, such as passwords. */
  secrets: string[]
  then: (value: T, input: z.output<S>) => string
}

/**
 * A door that opens before anybody is signed in: set-up, sign-in, an invitation. The same as
 * `action`, without a person to ask; whoever knocks often is stopped by the command behind it.
 */
export function openAction<S extends z.ZodType, T>(door: Door<S, T>) {
  async function enter(_previous: FormState, sent: FormData): Promise<FormState> {
    const request = await headers()
    const submission = readForm(formIn(sent), door.schema)
    const hideFields = door.secrets
    const stranger = whyNotFromHere(request)
    if (stranger) return submission.reply({ formErrors: [stranger], hideFields })
    if (submission.status !== 'success') return submission.reply({ hideFields })

    const result = await door.run(submission.value, { address: addressOf(request) })
    log.info({
      requestId: request.get('x-request-id'),
      action: door.attempt,
      ok: result.ok,
    })
    if (!result.ok)
      return submission.reply({
        formErrors: [result.reason],
        fieldErrors: result.fields,
        hideFields,
      })
    redirect(door.then(result.value, submission.value))
  }
  return Object.assign(enter, { permission: 'anyone' as const })
}

/** The last address is the one our own proxy, or Next itself, wrote; those before it are hearsay. */
function addressOf(request: Headers): string {
  return request.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
