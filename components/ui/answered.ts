import type { FormState } from '@/lib/action'

/**
 * What a refused form gives back, by field name as the form writes it (`conditions[0].text`): the
 * values typed, and what is wrong with each.
 */
export function answered(state: FormState) {
  const errors = state?.error ?? {}
  return {
    /** Nothing was sent yet, so what was saved before is shown. */
    isFresh: state?.initialValue === undefined,
    typed: (name: string, before = ''): string => {
      if (!state?.initialValue) return before
      const value = valueAt(state.initialValue, name)
      return typeof value === 'string' ? value : ''
    },
    /** Of several boxes with one name. */
    ticked: (name: string, value: string, before = false): boolean => {
      if (!state?.initialValue) return before
      return [valueAt(state.initialValue, name)].flat().includes(value)
    },
    errors: (name: string): string[] | undefined => errors[name] ?? undefined,
    problems: Object.entries(errors).flatMap(([name, messages]) =>
      (messages ?? []).map((message) => ({ fieldId: name ? idOf(name) : undefined, message })),
    ),
  }
}

export type Answered = ReturnType<typeof answered>

/** The id of a field: its name, made fit for an address. */
export function idOf(name: string): string {
  return name.replace(/[^\w]+/g, '-').replace(/-$/, '')
}

function valueAt(values: unknown, name: string): unknown {
  return name
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce<unknown>((at, part) => (isRecord(at) ? at[part] : undefined), values)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
