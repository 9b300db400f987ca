import { useRouter } from 'next/navigation'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { attemptFor, fill, forget, keep, kept, valuesOf } from './note-draft'

type Fields = Partial<Record<string, string[]>>

export type NoteState =
  | { is: 'writing' }
  | { is: 'sending' }
  /** It didn't get through, or we can't know: it is kept and tried again. */
  | { is: 'waiting' }
  | { is: 'signed-out' }
  | { is: 'refused'; reason: string; fields: Fields }

const pauseBetweenTries = 10_000

/** Sends a note over REST, once however often it is tried, and keeps what was typed until then. */
export function useNote(form: RefObject<HTMLFormElement | null>, draftName: string) {
  const router = useRouter()
  const [state, setState] = useState<NoteState>({ is: 'writing' })
  const isSending = useRef(false)

  useEffect(() => {
    if (!form.current) return
    const draft = kept(draftName)
    if (draft) fill(form.current, draft.values)
    // What was typed before this script arrived.
    keep(draftName, { values: valuesOf(form.current), attempt: draft?.attempt ?? null })
  }, [form, draftName])

  function keepDraft() {
    if (form.current)
      keep(draftName, {
        values: valuesOf(form.current),
        attempt: kept(draftName)?.attempt ?? null,
      })
  }

  async function send() {
    if (!form.current || isSending.current) return
    isSending.current = true
    const values = valuesOf(form.current)
    const attempt = attemptFor(values, kept(draftName)?.attempt ?? null)
    keep(draftName, { values, attempt })
    setState({ is: 'sending' })
    const answer = await post(attempt)
    isSending.current = false
    if (answer !== 'kept') return setState(answer)
    forget(draftName)
    router.push('/notes?said=noted')
  }

  const retry = useRef(send)
  useEffect(() => {
    retry.current = send
  })
  const isWaiting = state.is === 'waiting'
  useEffect(() => {
    if (!isWaiting) return
    const again = () => void retry.current()
    const timer = setInterval(again, pauseBetweenTries)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [isWaiting])

  return { state, send, keepDraft }
}

async function post({ key, body }: { key: string; body: string }): Promise<NoteState | 'kept'> {
  try {
    const response = await fetch('/api/notes', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body,
    })
    if (response.ok) return 'kept'
    if (response.status === 401) return { is: 'signed-out' }
    if (response.status >= 500) return { is: 'waiting' }
    const { reason, fields }: { reason: string; fields?: Fields } = await response.json()
    return { is: 'refused', reason, fields: fields ?? {} }
  } catch {
    return { is: 'waiting' }
  }
}
