'use client'

import { useSyncExternalStore } from 'react'
import type { FormAction, FormState } from '@/lib/action'

/**
 * A door that answers although the network broke: what was typed comes back, and why. Otherwise the
 * page would be gone, and the words with it. Before JavaScript comes the browser knocks by itself.
 * @param arrived told once it worked and leads elsewhere.
 */
export function useReached(door: FormAction, arrived?: () => void): FormAction {
  const knock: FormAction = async (previous, form) => {
    try {
      return await door(previous, form)
    } catch (error) {
      // What worked leads to another page, which React is told by throwing it; a mistake of the
      // server's own has a number in its log. A network that broke has neither.
      const digest = digestOf(error)
      if (digest?.startsWith('NEXT_')) arrived?.()
      if (digest !== undefined) throw error
      return unreached(form)
    }
  }
  const isAwake = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  return isAwake ? knock : door
}

const reason = 'No connection: it did not arrive. Nothing you typed is lost. Try again.'

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error ? String(error.digest) : undefined
}

function unreached(form: FormData): FormState {
  return { status: 'error', error: { '': [reason] }, initialValue: typedIn(form) }
}

/** By the names of the fields. */
function typedIn(form: FormData): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {}
  for (const [name, value] of form) {
    const before = typed[name]
    if (typeof value === 'string') typed[name] = before ? [before, value].flat() : value
  }
  return typed
}
