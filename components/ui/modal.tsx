'use client'

import { clsx } from 'clsx'
import { type ReactNode, useEffect, useId, useRef } from 'react'

/**
 * The browser's own dialog: it keeps the focus in, gives it back, closes on Escape, and costs
 * nothing to download. For dialogs that state opens; DialogButton brings its own button.
 */
export function Modal({ open, onClose, title, hideTitle, wide, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal()
      // The browser chooses whatever comes first, be it only the box around the field.
      dialog.current?.querySelector('input')?.focus()
    }
    if (!open) dialog.current?.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onPointerDown={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      className={clsx(modalLook, wide ? 'mt-[10dvh] max-w-2xl' : 'max-w-lg')}
    >
      <div className={hideTitle ? 'sr-only' : 'flex items-start gap-4 px-5 pt-4 sm:px-6'}>
        <h2 id={titleId} className="flex-1 pt-1 text-lg">
          {title}
        </h2>
        {!hideTitle && <CloseButton />}
      </div>
      {open && children}
    </dialog>
  )
}

type ModalProps = {
  open: boolean
  onClose: () => void
  title: string
  /** For those with a field of their own at the top; otherwise a Close button stands there. */
  hideTitle?: boolean
  wide?: boolean
  children: ReactNode
}

function CloseButton() {
  return (
    <form method="dialog">
      <button
        type="submit"
        className="control-height -mr-2 rounded-md px-2 text-sm text-soft hover:bg-hover hover:text-ink"
      >
        Close
      </button>
    </form>
  )
}

export const modalLook =
  'w-[calc(100%-2rem)] rounded-xl bg-surface p-0 shadow-floating open:animate-arrive'
