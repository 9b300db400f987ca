import { z } from 'zod'
import { recordRefusal } from './action'
import { log } from './log'
import { longestBody } from './longest-body'
import { onceKey } from './once-key'
import { whyNotFromHere } from './origin'
import type { Actor } from './person/actor'
import { type Permission, whyNotPermitted } from './person/permission'
import { currentActor } from './person/session'
import type { Result } from './result'

type Params = Record<string, string>
type Context = { params: Promise<Params> }

type Door<S extends z.ZodType, T> = {
  permission: Permission
  attempt: string
  /** Of the JSON body, or of the search parameters for a GET. */
  schema: S
  run: (
    actor: Actor,
    input: z.output<S>,
    rest: { params: Params; request: Request; key: string },
  ) => Promise<Result<T>>
  /** Wants an Idempotency-Key header, which `run` gets as `key` and gives to `once`. */
  once?: boolean
  /** 200 unless said otherwise, such as 201. */
  status?: number
}

/**
 * The same door as `action`, for REST: JSON in, JSON out, with a status that says what happened.
 * 401 nobody signed in · 403 not allowed · 413 too long · 400 not the right shape · 422 refused by
 * a rule.
 */
export function route<S extends z.ZodType, T>(door: Door<S, T>) {
  async function enter(request: Request, context: Context): Promise<Response> {
    const isRead = request.method === 'GET'
    const stranger = isRead ? null : whyNotFromHere(request.headers)
    if (stranger) return no(403, stranger)
    const actor = await currentActor()
    if (!actor) return no(401, 'Sign in first.')

    const denied = whyNotPermitted(actor, door.permission)
    if (denied) {
      if (!isRead) await recordRefusal(actor, door.attempt, denied)
      return no(403, denied)
    }
    if (Number(request.headers.get('content-length')) > longestBody)
      return no(413, 'The body is longer than 4 MB. Send less.')
    const key = onceKey.safeParse(request.headers.get('idempotency-key') ?? '')
    if (door.once && !key.success) return no(400, key.error.issues[0]?.message ?? '')
    const body = isRead
      ? Object.fromEntries(new URL(request.url).searchParams)
      : await request.json().catch(() => undefined)
    if (body === undefined) return no(400, 'The body is not JSON.')
    const input = door.schema.safeParse(body)
    if (!input.success) {
      const { fieldErrors, formErrors } = z.flattenError(input.error)
      return no(400, formErrors[0] ?? 'Some fields are not right.', fieldErrors)
    }
    const result = await door.run(actor, input.data, {
      params: await context.params,
      request,
      key: key.data ?? '',
    })
    if (!isRead)
      log.info({
        requestId: request.headers.get('x-request-id'),
        action: door.attempt,
        organizationId: actor.organizationId,
        personId: actor.personId,
        ok: result.ok,
      })
    if (!result.ok) return no(422, result.reason, result.fields)
    return Response.json(result.value ?? {}, { status: door.status ?? 200, headers: privately })
  }
  return Object.assign(enter, { permission: door.permission })
}

const privately = { 'cache-control': 'private, no-store' }

function no(status: number, reason: string, fields?: object) {
  return Response.json({ reason, fields }, { status, headers: privately })
}
