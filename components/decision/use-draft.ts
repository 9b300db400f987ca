'use client'

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Problems } from '@/lib/decision/proposal-of-form'
import { copiesOf, dropCopy, type FoundCopy } from './draft-copy'
import { type Arrival, arrivalSince, DraftSender, type DraftState } from './draft-sender'
import { isTouched, restorable, textOf, typedOver } from './proposal-text'

const pause = 1200
/** Nobody types for longer than this without a save. */
const longest = 8000

/** Saves what is typed into a form: after a pause, when a field is left, and on leaving the page. */
export function useDraft(form: RefObject<HTMLFormElement | null>, start: DraftStart) {
  const { url, copyKey, basedOn, savedAt, missing, show } = start
  const drawn = { basedOn, savedAt, missing, unread: {} }
  const [state, setState] = useState<DraftState>({ kind: 'saved', at: savedAt })
  const [arrived, setArrived] = useState<Omit<Arrival, 'form'>>(drawn)
  const [found, setFound] = useState<FoundCopy | null>(null)
  const [isAwake, setAwake] = useState(false)
  const sender = useRef<DraftSender>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const typingSince = useRef<number>(undefined)

  /** JavaScript has come: takes up what was typed without it, or left here by the last visit. */
  const wake = useEffectEvent(async (element: HTMLFormElement) => {
    setAwake(true)
    const onPage = textOf(element)
    const typed = start.typed ?? (start.isRefused || isTouched(element) ? onPage : null)
    const since = arrivalSince(copyKey, basedOn)
    const base = since ?? { ...drawn, form: typed === null ? onPage : '' }
    const one = new DraftSender(url, copyKey, base, { state: setState, arrived: setArrived })
    sender.current = one
    if (since) {
      show(since.form)
      setArrived(since)
      setState({ kind: 'saved', at: since.savedAt })
    }
    const [copy] = copiesOf(copyKey)
    if (typed !== null) {
      show(typed)
      one.type(typed)
      void one.send()
    }
    if (!copy) return
    if (copy.form === base.form) return dropCopy(copy.key)
    if (typed !== null) return setFound(copy)
    const words = { ...copy, form: restorable(copy.form, base.form) }
    if (copy.basedOn === base.basedOn) {
      show(words.form)
      void one.resume(words)
    } else {
      if (!(await one.ask(words))) return setFound(copy)
      if (one.text === words.form) show(words.form)
    }
    one.takeOver(copy.key)
  })

  useEffect(() => {
    if (form.current) void wake(form.current)
    const leave = () => sender.current?.leave()
    const hide = () => {
      if (document.visibilityState === 'hidden') leave()
    }
    const comeBack = () => sender.current?.send()
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', comeBack)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', comeBack)
      clearTimeout(timer.current)
      leave()
    }
  }, [form])

  function typed() {
    if (!form.current) return
    sender.current?.type(textOf(form.current))
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

  function forgetFound() {
    if (found) dropCopy(found.key)
    setFound(null)
  }

  function putBack() {
    if (!found || !form.current) return
    const drawn = textOf(form.current)
    const words = restorable(typedOver(drawn, found), drawn)
    forgetFound()
    show(words)
    sender.current?.type(words)
    void flush()
  }

  return {
    ...arrived,
    state,
    isAwake,
    /** Typed here earlier and never saved, while another window wrote. */
    found,
    forgetFound,
    putBack,
    typed,
    flush,
    /** The newest that was typed. */
    newest: () => sender.current?.text,
    /** While the form itself is sent, nothing is saved beside it. */
    hold: (isHeld: boolean) => sender.current?.hold(isHeld),
    overwrite: () => sender.current?.overwrite(),
  }
}

type DraftStart = {
  url: string
  copyKey: string
  basedOn: string
  savedAt: string
  missing: Problems
  /** Typed before JavaScript came. */
  typed: string | null
  /** The page came back with what could not be kept. */
  isRefused: boolean
  /** Draws the fields anew with a text. */
  show: (text: string) => void
}
