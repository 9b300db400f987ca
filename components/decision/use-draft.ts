'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Problems } from '@/lib/decision/proposal-of-form'
import { copyOf, type DraftCopy, dropCopy } from './draft-copy'
import { DraftSender, type DraftState } from './draft-sender'

const pause = 1200
/** Nobody types for longer than this without a save. */
const longest = 8000

/** Saves what is typed into a form: after a pause, when a field is left, and on leaving the page. */
export function useDraft(form: RefObject<HTMLFormElement | null>, start: DraftStart) {
  const [state, setState] = useState<DraftState>({ kind: 'saved', at: start.savedAt })
  const [missing, setMissing] = useState(start.missing)
  const [basedOn, setBasedOn] = useState(start.basedOn)
  const [found, setFound] = useState<DraftCopy | null>(null)
  const [isAwake, setAwake] = useState(false)
  const sender = useRef<DraftSender>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const typingSince = useRef<number>(undefined)
  const { url, copyKey } = start
  const began = useRef(start)

  useEffect(() => {
    // Kept here, so that what was typed can still be read when the page is being left.
    const element = form.current
    const read = () => element && textOf(element)
    const first = { form: read() ?? '', basedOn: began.current.basedOn }
    const one = new DraftSender(url, copyKey, first, read, {
      state: setState,
      saved: (answer) => {
        setMissing(answer.missing)
        setBasedOn(answer.basedOn)
      },
    })
    sender.current = one
    setAwake(true)
    const copy = copyOf(copyKey)
    if (copy && copy.form !== first.form) setFound(copy)
    else dropCopy(copyKey)

    const leave = () => {
      one.keep()
      one.send({ isLeaving: true })
    }
    const hide = () => {
      if (document.visibilityState === 'hidden') leave()
    }
    const comeBack = () => one.send()
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', comeBack)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', comeBack)
      clearTimeout(timer.current)
      leave()
      one.stop()
    }
  }, [form, url, copyKey])

  function typed() {
    clearTimeout(timer.current)
    typingSince.current ??= Date.now()
    setState((now) => (now.kind === 'behind' ? now : { kind: 'typing' }))
    const rest = typingSince.current + longest - Date.now()
    timer.current = setTimeout(flush, Math.max(0, Math.min(pause, rest)))
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer.current)
    typingSince.current = undefined
    sender.current?.keep()
    return sender.current?.send() ?? Promise.resolve(false)
  }

  const close = useCallback((isClosed: boolean) => sender.current?.close(isClosed), [])

  function forgetFound() {
    setFound(null)
    dropCopy(copyKey)
  }

  return {
    state,
    missing,
    basedOn,
    isAwake,
    /** Typed here earlier and never saved. */
    found,
    forgetFound,
    typed,
    flush,
    /** While the form itself is sent, nothing is saved beside it. */
    close,
    overwrite: () => sender.current?.overwrite(),
  }
}

type DraftStart = {
  url: string
  copyKey: string
  basedOn: string
  savedAt: string
  missing: Problems
}

/** Everything but what only the button needs. */
export function textOf(form: HTMLFormElement): string {
  const text = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    const isField = /^(question|start|drive|groups|gain|cells|options|chosen|size|wrong)\b/.test(
      name,
    )
    if (isField && typeof value === 'string') text.append(name, value)
  }
  return text.toString()
}
