'use client'

import { useEffect, useRef } from 'react'
import { useFormStatus } from 'react-dom'

/**
 * Everything that is wrong with a form, each line leading to its field. It takes the focus each
 * time the form comes back refused, so that nobody waits below for something that stands above.
 */
export function ErrorSummary({
  title = 'There is a problem',
  problems,
  takesFocus = true,
}: {
  title?: string
  problems: { fieldId?: string; message: string }[]
  /** False while nobody pressed a button: what is saved by itself interrupts nobody who types. */
  takesFocus?: boolean
}) {
  const box = useRef<HTMLDivElement>(null)
  const { pending } = useFormStatus()
  const said = problems.map(({ message }) => message).join('\n')

  useEffect(() => {
    if (said && !pending && takesFocus) box.current?.focus()
  }, [said, pending, takesFocus])

  if (problems.length === 0) return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="scroll-mt-20 flex flex-col gap-1.5 rounded-md border border-danger/40 border-l-4 border-l-danger bg-danger-soft px-4 py-3"
    >
      <p className="font-semibold">{title}</p>
      <ul className="flex flex-col text-sm md:gap-1">
        {problems.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            {fieldId ? (
              <a
                href={`#${fieldId}`}
                className="inline-block py-2.5 font-medium text-danger underline underline-offset-2 md:py-0"
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
