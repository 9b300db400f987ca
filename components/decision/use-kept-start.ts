'use client'

import { type RefObject, useEffect, useState } from 'react'

/** What is typed into a form that has no number yet is kept in this browser until it arrives. */
export function useKeptStart(form: RefObject<HTMLFormElement | null>, key: string) {
  const [typed] = useState(() => typedIn(formBefore(startFormId)))
  useEffect(() => {
    // Typed before JavaScript came, which draws the fields anew; or on an earlier visit.
    const words = new URLSearchParams(typed || read(key))
    for (const field of textsIn(form.current))
      if (field.value === '') field.value = words.get(field.name) ?? ''
  }, [form, key, typed])
  return {
    keep: () => write(key, typedIn(form.current)),
    forget: () => write(key, ''),
  }
}

export const startFormId = 'new-proposal'

function formBefore(id: string): HTMLFormElement | null {
  if (typeof document === 'undefined') return null
  const form = document.getElementById(id)
  return form instanceof HTMLFormElement ? form : null
}

function typedIn(form: HTMLFormElement | null): string {
  const typed = textsIn(form).filter(({ value }) => value !== '')
  return new URLSearchParams(typed.map(({ name, value }) => [name, value])).toString()
}

function textsIn(form: HTMLFormElement | null): (HTMLInputElement | HTMLTextAreaElement)[] {
  return [...(form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(texts) ?? [])]
}

const texts = 'input:not([type="hidden"]), textarea'

// Private windows and full disks refuse; then typing goes on without a copy.

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function write(key: string, words: string) {
  try {
    if (words === '') localStorage.removeItem(key)
    else localStorage.setItem(key, words)
  } catch {
    return
  }
}
