import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { copiesOf, dropCopy, ownKey, readHere } from '../decision/draft-copy'
import { CardSender, cardOf, type Keeping } from './card-sender'
import { fill, isSameText, mergedText, textAsDrawn, textOfCard } from './card-text'

const pause = 900

/**
 * Saves the card by itself a moment after the last change, and at once when the page is left. What
 * didn't arrive is kept in this browser, and put back when the card is opened again. What was
 * answered in another window is put in when this one is looked at again, or saves.
 */
export function useKeptCard(form: RefObject<HTMLFormElement | null>, start: CardStart) {
  const { number, copyKey, typed, changed } = start
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'nothing' })
  const sender = useRef<CardSender>(undefined)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  function show(text: string) {
    if (!form.current) return
    fill(form.current, text)
    changed()
  }

  /** JavaScript has come: takes up what was answered without it, or left here by the last visit. */
  const wake = useEffectEvent((element: HTMLFormElement) => {
    const drawn = textAsDrawn(element)
    const told = { keeping: setKeeping, news: show }
    const one = new CardSender(`/api/decisions/${number}/scorecard`, copyKey, drawn, told)
    sender.current = one
    const copies = copiesOf(copyKey)
    const left = copies.reduce((there, { form: here, basedOn, after }) => {
      return mergedText(here, { there, known: [basedOn, after], isNewer: false })
    }, drawn)
    one.type(
      typed === null ? left : mergedText(typed, { there: left, known: [drawn], isNewer: true }),
    )
    for (const { key } of copies) dropCopy(key)
    show(one.text)
    if (!isSameText(one.text, drawn)) flush()
    // Going back to it, the browser may draw the card as it was before.
    else if (readHere(copyKey)) void one.ask()
  })

  useEffect(() => {
    if (form.current) wake(form.current)
    const leave = () => sender.current?.leave()
    const turn = () => {
      if (document.visibilityState === 'hidden') leave()
      else void sender.current?.ask()
    }
    const comeBack = () => void sender.current?.send()
    document.addEventListener('visibilitychange', turn)
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', comeBack)
    return () => {
      document.removeEventListener('visibilitychange', turn)
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
    /** While the card is handed in, nothing is saved beside it. It says what it is based on. */
    hold() {
      clearTimeout(waiting.current)
      sender.current?.hold(true)
      const field = form.current?.elements.namedItem('basedOn')
      if (sender.current && field instanceof HTMLInputElement)
        field.value = JSON.stringify(sender.current.basedOn.map(cardOf))
    },
    /** It came back: React empties such a form, so it is answered anew. */
    comeBack() {
      if (!sender.current) return
      show(sender.current.text)
      sender.current.hold(false)
      sender.current.keep()
      void sender.current.ask()
    },
    /** What was sent by a button is there, so nothing of it need be kept here. */
    arrived: () => dropCopy(ownKey(copyKey)),
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
