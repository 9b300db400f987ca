import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { copiesOf, dropCopy } from '../decision/draft-copy'
import { CardSender, type Keeping } from './card-sender'
import { fill, textOfCard, withCopy } from './card-text'

const pause = 900

/**
 * Saves the card by itself a moment after the last change, and at once when the page is left. What
 * didn't arrive is kept in this browser, and put back when the card is opened again.
 */
export function useKeptCard(form: RefObject<HTMLFormElement | null>, start: CardStart) {
  const { number, copyKey, typed, changed } = start
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'nothing' })
  const sender = useRef<CardSender>(undefined)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  /** JavaScript has come: takes up what was answered without it, or left here by the last visit. */
  const wake = useEffectEvent((element: HTMLFormElement) => {
    const drawn = textOfCard(element)
    const one = new CardSender(`/api/decisions/${number}/scorecard`, copyKey, drawn, setKeeping)
    sender.current = one
    // The oldest first, so that the newest has the last word.
    const copies = copiesOf(copyKey).toReversed()
    const left = copies.reduce((text, copy) => withCopy(text, copy), drawn)
    if (typed !== null || left !== drawn) fill(element, typed ?? left)
    one.type(textOfCard(element))
    for (const { key } of copies) dropCopy(key)
    changed()
    if (one.text !== drawn) void flush()
  })

  useEffect(() => {
    if (form.current) wake(form.current)
    const leave = () => sender.current?.leave()
    const hide = () => {
      if (document.visibilityState === 'hidden') leave()
    }
    const comeBack = () => void sender.current?.send()
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', comeBack)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', comeBack)
      clearTimeout(waiting.current)
      leave()
    }
  }, [form])

  function change() {
    if (!form.current) return
    sender.current?.type(textOfCard(form.current))
    setKeeping({ kind: 'typing' })
    clearTimeout(waiting.current)
    waiting.current = setTimeout(flush, pause)
  }

  function flush() {
    clearTimeout(waiting.current)
    sender.current?.keep()
    void sender.current?.send()
  }

  return {
    keeping,
    change,
    /** While the card is handed in, nothing is saved beside it. */
    hold() {
      clearTimeout(waiting.current)
      sender.current?.hold(true)
    },
    /** It came back: React empties such a form, so it is answered anew. */
    comeBack() {
      if (!form.current || !sender.current) return
      fill(form.current, sender.current.text)
      sender.current.hold(false)
      changed()
      flush()
    },
  }
}

type CardStart = {
  number: number
  copyKey: string
  /** Answered before JavaScript came. */
  typed: string | null
  /** Something was put back. */
  changed: () => void
}
