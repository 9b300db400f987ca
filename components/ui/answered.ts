import type { FormState } from '@/lib/action'

/**
 * What a refused form gives back, by field name as the form writes it (`conditions[0].text`): the
 * values typed, and what is wrong with each.
 * @param formId keeps the ids of several forms on a page apart.
 */
export function answered(state: FormState, formId = '') {
  const fieldId = (name: string) => idOf(formId ? `${formId}-${name}` : name)
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
    errors: (name: string): string[] | undefined => state?.error?.[name] ?? undefined,
    problems: problemsOf(state, fieldId),
    fieldId,
  }
}

export type Answered = ReturnType<typeof answered>

/** The id of a field: its name, made fit for an address. */
export function idOf(name: string): string {
  return name.replace(/[^\w]+/g, '-').replace(/-$/, '')
}

/** What is said beside a field needs no saying twice. */
function problemsOf(state: FormState, fieldId: (name: string) => string) {
  const { '': ofForm, ...ofFields } = state?.error ?? {}
  const besideFields = Object.entries(ofFields).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ message, fieldId: fieldId(name) })),
  )
  const said = besideFields.map(({ message }) => message)
  const ofWhole = (ofForm ?? []).filter((message) => !said.includes(message))
  return [...ofWhole.map((message) => ({ message, fieldId: undefined })), ...besideFields]
}

/** The server nests values by their names; what never reached it stands under the name itself. */
function valueAt(values: unknown, name: string): unknown {
  if (isRecord(values) && name in values) return values[name]
  return name
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce<unknown>((at, part) => (isRecord(at) ? at[part] : undefined), values)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
