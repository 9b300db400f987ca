'use client'

import { useEffect, useRef, useState } from 'react'
import type { PrecedentTold } from '@/lib/precedent/told'
import { PrecedentList } from './precedent-list'

const pause = 350

/**
 * What resembles the title and the question, while they are typed into the form around it. The
 * server draws the first list; an answer that is overtaken by a letter is dropped.
 */
export function SimilarWhileTyping({ start, number, fields }: SimilarProps) {
  const [similar, setSimilar] = useState(start)
  const box = useRef<HTMLDivElement>(null)
  const { title, question } = fields

  useEffect(() => {
    const form = box.current?.closest('form')
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking: AbortController | undefined

    async function ask(typed: URLSearchParams) {
      asking?.abort()
      asking = new AbortController()
      const { signal } = asking
      try {
        const answer = await fetch(`/api/decisions/similar?${typed}`, { signal })
        if (!answer.ok) return
        const { similar } = (await answer.json()) as { similar: PrecedentTold[] }
        setSimilar(similar)
      } catch {
        // Overtaken, or nobody there: the list stays as it was.
        return
      }
    }

    function look() {
      const typed = new FormData(form ?? undefined)
      const text = (name: string, most: number) => String(typed.get(name) ?? '').slice(0, most)
      void ask(
        new URLSearchParams({
          title: text(title, 160),
          question: text(question, 1000),
          number: String(number),
        }),
      )
    }

    function heard({ target }: Event) {
      if (!isText(target) || ![title, question].includes(target.name)) return
      clearTimeout(timer)
      timer = setTimeout(look, pause)
    }

    // Typed before JavaScript came, or kept from an earlier visit.
    timer = setTimeout(() => {
      const fields = [title, question].map((name) => form?.elements.namedItem(name))
      if (fields.some((one) => isText(one) && one.value !== one.defaultValue)) look()
    }, pause)
    form?.addEventListener('input', heard)
    return () => {
      form?.removeEventListener('input', heard)
      clearTimeout(timer)
      asking?.abort()
    }
  }, [number, title, question])

  return (
    <div ref={box} className="flex flex-col gap-3">
      <p role="status" aria-live="polite" className="text-sm font-medium">
        {said(similar.length)}
      </p>
      {similar.length > 0 && <PrecedentList similar={similar} />}
    </div>
  )
}

type SimilarProps = {
  start: PrecedentTold[]
  /** The decision being written, or 0. */
  number: number
  /** The names of the fields that are listened to. */
  fields: { title: string; question: string }
}

function isText(field: unknown): field is HTMLInputElement | HTMLTextAreaElement {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
}

function said(count: number): string {
  if (count === 0) return ''
  return count === 1
    ? 'One decision resembles this. What was learned there?'
    : `${count} decisions resemble this. What was learned there?`
}
