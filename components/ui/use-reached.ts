'use client'

import { unstable_rethrow } from 'next/navigation'
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
      // What worked leads to another page, which React is told by throwing it.
      if (isLeading(error)) arrived?.()
      unstable_rethrow(error)
      if (isOurs(error)) throw error
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

function isLeading(error: unknown): boolean {
  try {
    unstable_rethrow(error)
    return false
  } catch {
    return true
  }
}

const reason = 'No connection: it did not arrive. What you typed is still here. Try again.'

/** A mistake of the server's own has a number in its log. */
function isOurs(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'digest' in error
}

function unreached(form: FormData): FormState {
  return { status: 'error', error: { '': [reason] }, initialValue: typedIn(form) }
}

/** Nested by their names, as a refusal gives values back. */
function typedIn(form: FormData): Branch {
  const typed: Branch = {}
  for (const [name, value] of form) {
    const path = name.split(/[.[\]]+/).filter((part) => part !== '')
    const leaf = path.pop()
    if (typeof value !== 'string' || leaf === undefined || name.startsWith('$')) continue
    const branch = path.reduce<Branch>((at, part) => branchAt(at, part), typed)
    const before = branch[leaf]
    branch[leaf] =
      before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return typed
}

type Branch = NonNullable<NonNullable<FormState>['initialValue']>

function branchAt(branch: Branch, part: string): Branch {
  const before = branch[part]
  if (isBranch(before)) return before
  const next: Branch = {}
  branch[part] = next
  return next
}

function isBranch(value: Branch[string] | undefined): value is Branch {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
