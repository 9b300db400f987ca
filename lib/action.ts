import type { SubmissionResult } from '@conform-to/dom'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { write } from './db'
import { log } from './log'
import { whyNotFromHere } from './origin'
import type { Actor } from './person/actor'
import { type Permission, whyNotPermitted } from './person/permission'
import { requireActor } from './person/session'
import type { Result } from './result'
import { formIn, readForm } from './sent-form'
import { record } from './trail/record'

/** What a form shows after it was sent: the values typed, and what is wrong with them. */
export type FormState =
  | (SubmissionResult<string[]> & {
      /** Shown once and stored nowhere, such as the link of an invitation. */
      told?: Record<string, string>
    })
  | undefined

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

type Door<S extends z.ZodType, T> = {
  permission: Permission
  /** The attempt in words, for the trail when it is refused: "decide D-12". */
  attempt: string
  schema: S
  run: (actor: Actor, input: z.output<S>) => Promise<Result<T>>
  /** Fields that are never sent back to the browser, such as passwords. */
  secrets?: string[]
  /** Where to go when it worked. */
  then?: (value: T, input: z.output<S>) => string
  /** Or what to tell on the same page, once. */
  tell?: (value: T, input: z.output<S>) => Record<string, string>
  /** What a button named `more` is told besides. */
  more?: (actor: Actor, form: FormData) => Promise<Record<string, string>>
}

/**
 * A door from the browser: who may, what shape, what to do, where to go. Origin, session and
 * permission are checked before the input is looked at; a refusal gives back what was typed. So does
 * a button named `more`, which only asks for more: rows to fill in, or something to look at.
 */
export function action<S extends z.ZodType, T>(door: Door<S, T>) {
  async function enter(_previous: FormState, sent: FormData): Promise<FormState> {
    const form = formIn(sent)
    const request = await headers()
    const stranger = whyNotFromHere(request)
    const actor = stranger ? null : await requireActor()
    const submission = readForm(form, door.schema)
    const hideFields = door.secrets
    if (!actor) return submission.reply({ formErrors: [stranger ?? ''], hideFields })

    const denied = whyNotPermitted(actor, door.permission)
    if (denied) {
      await recordRefusal(actor, door.attempt, denied)
      return submission.reply({ formErrors: [denied], hideFields })
    }
    if (form.has('more')) {
      const told = await door.more?.(actor, form)
      return { ...submission.reply({ hideFields }), error: undefined, told }
    }
    if (submission.status !== 'success') return submission.reply({ hideFields })

    const result = await door.run(actor, submission.value)
    log.info({
      requestId: request.get('x-request-id'),
      action: door.attempt,
      organizationId: actor.organizationId,
      personId: actor.personId,
      ok: result.ok,
    })
    if (!result.ok) {
      const { reason, fields, values } = result
      const reply = submission.reply({ formErrors: [reason], fieldErrors: fields, hideFields })
      return { ...reply, initialValue: { ...reply.initialValue, ...values } }
    }
    if (door.then) {
      // The frame around the pages counts what still waits, too.
      refresh()
      redirect(door.then(result.value, submission.value))
    }
    const told = door.tell?.(result.value, submission.value)
    return { ...submission.reply({ hideFields }), told }
  }
  return Object.assign(enter, { permission: door.permission })
}

/** Something tried and not allowed is a fact worth keeping. */
export async function recordRefusal(actor: Actor, attempt: string, reason: string) {
  await write(actor, (tx) =>
    record(tx, actor, { kind: 'attempt.refused', data: { attempt, reason } }),
  )
}
