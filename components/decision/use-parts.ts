'use client'

import { type MouseEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { sectionOf } from '@/lib/decision/progress'

export type Show = 'one' | 'all'

/**
 * Which part of the proposal is on screen: one at a time, or all of them. Every part stays in the
 * form, so that saving it always keeps the whole. The address says it, and a cookie remembers.
 */
export function useParts(
  form: RefObject<HTMLFormElement | null>,
  parts: readonly string[],
  start: { show: Show; part: string },
) {
  const [show, setShow] = useState(start.show)
  const [part, setPart] = useState(start.part)
  const [moves, setMoves] = useState(0)
  const at = parts.indexOf(part)

  // The heading of the new part takes the focus, so that a reader hears where they are. It follows
  // from a move alone: what was drawn for anything else, such as a save, may come to its end later.
  const arrive = useEffectEvent(() => {
    const heading = form.current?.querySelector<HTMLElement>(`[data-part="${part}"]`)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'nearest' })
  })
  useEffect(() => {
    if (moves > 0) arrive()
  }, [moves])

  // A link to a part or a field, from elsewhere, opens the part it stands in: once, on arriving.
  const known = useRef(parts)
  useEffect(() => {
    const link = decodeURIComponent(location.hash.slice(1))
    const wanted = sectionOf(link)
    if (!known.current.includes(wanted)) return
    setPart(wanted)
    if (wanted === link) setMoves((before) => before + 1)
  }, [])

  function go(to: string) {
    if (!parts.includes(to)) return
    setPart(to)
    setMoves(moves + 1)
    if (show === 'one') tell(`?part=${to}`)
  }

  function choose(next: Show) {
    setShow(next)
    setMoves(moves + 1)
    remember(next)
    tell(next === 'all' ? '?show=all' : `?show=one&part=${part}`)
  }

  function followLink(event: MouseEvent<HTMLElement>) {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const wanted = sectionOf(link?.getAttribute('href')?.slice(1) ?? '')
    if (parts.includes(wanted)) flushSync(() => setPart(wanted))
  }

  return {
    show,
    part,
    setPart,
    before: parts[at - 1],
    next: parts[at + 1],
    go,
    choose,
    followLink,
  }
}

/** Without asking the server again: every part is here. */
function tell(search: string) {
  history.replaceState(null, '', `${location.pathname}${search}`)
}

/** A browser that keeps no cookies for a script is told by the address alone. */
function remember(show: Show) {
  const year = 365 * 24 * 60 * 60 * 1000
  const expires = Date.now() + year
  void window.cookieStore?.set({ name: 'proposal', value: show, path: '/decisions', expires })
}
