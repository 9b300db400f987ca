/** An expected "no": what is wrong, where, and how to mend it. Field names are paths as forms write them. */
export type Refusal = {
  ok: false
  reason: string
  fields?: Record<string, string[]>
  /** What the form carries from now on, in the place of what it sent. */
  values?: Record<string, string>
}

export type Result<T = undefined> = { ok: true; value: T } | Refusal

export function done(): Result
export function done<T>(value: T): Result<T>
export function done<T>(value?: T): Result<T | undefined> {
  return { ok: true, value }
}

export function refuse(
  reason: string,
  fields?: Refusal['fields'],
  values?: Refusal['values'],
): Refusal {
  return { ok: false, reason, fields, ...(values && { values }) }
}
