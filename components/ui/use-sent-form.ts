'use client'

import { useActionState } from 'react'
import type { FormAction } from '@/lib/action'
import { answered } from './answered'
import { useReached } from './use-reached'

/**
 * A form of plain fields and what became of it, ready to be spread on them. Works the same before
 * JavaScript arrives. `formId` keeps the ids of several forms on a page apart.
 */
export function useSentForm(door: FormAction, formId: string) {
  const [state, send] = useActionState(useReached(door), undefined)
  const { typed, ticked, errors, problems, fieldId } = answered(state, formId)
  return {
    send,
    told: state?.told,
    problems,
    /** For Field. */
    field: (name: string) => ({ id: fieldId(name), errors: errors(name) }),
    /** For the control inside: a select is made anew when its value was typed elsewhere. */
    control: (name: string, fallback = '') => {
      const defaultValue = typed(name, fallback)
      return { name, defaultValue, key: defaultValue }
    },
    /** Whether a box was ticked: once sent, an absent one was not. */
    ticked: (name: string, { value = 'on', fallback }: { value?: string; fallback: boolean }) =>
      ticked(name, value, fallback),
  }
}
