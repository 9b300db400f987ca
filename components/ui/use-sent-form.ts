'use client'

import { useActionState } from 'react'
import type { FormAction, FormState } from '@/lib/action'

/**
 * A form and what became of it: the values typed come back as defaults, what is wrong comes back
 * beside its field. Works the same before JavaScript arrives. `formId` keeps the ids apart.
 */
export function useSentForm(door: FormAction, formId: string) {
  const [state, send] = useActionState(door, undefined)
  return {
    send,
    told: state?.told,
    problems: problemsOf(state, formId),
    /** For Field. */
    field: (name: string) => ({
      id: `${formId}-${name}`,
      errors: state?.error?.[name] ?? undefined,
    }),
    /** For the control inside: a select is made anew when its value was typed elsewhere. */
    control: (name: string, fallback = '') => {
      const defaultValue = typed(state, name)[0] ?? fallback
      return { name, defaultValue, key: defaultValue }
    },
    /** Whether a box was ticked: once sent, an absent one was not. */
    ticked: (name: string, { value = 'on', fallback }: { value?: string; fallback: boolean }) =>
      wasSent(state) ? typed(state, name).includes(value) : fallback,
  }
}

function wasSent(state: FormState): boolean {
  return Boolean(state?.initialValue)
}

function typed(state: FormState, name: string): string[] {
  const value = state?.initialValue?.[name]
  return [value ?? []].flat().filter((one) => typeof one === 'string')
}

/** What is said beside a field needs no saying twice. */
function problemsOf(state: FormState, formId: string) {
  const { '': ofForm, ...ofFields } = state?.error ?? {}
  const besideFields = Object.entries(ofFields).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ message, fieldId: `${formId}-${name}` })),
  )
  const said = besideFields.map((problem) => problem.message)
  const ofWhole = (ofForm ?? []).filter((message) => !said.includes(message))
  return [...ofWhole.map((message) => ({ message, fieldId: undefined })), ...besideFields]
}
