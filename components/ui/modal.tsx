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
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onPointerDown={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      className={clsx(modalLook, wide ? 'max-w-2xl' : 'max-w-lg')}
    >
      <h2 id={titleId} className={hideTitle ? 'sr-only' : 'px-5 pt-5 text-lg sm:px-6'}>
        {title}
      </h2>
      {open && children}
    </dialog>
  )
}

type ModalProps = {
  open: boolean
  onClose: () => void
  title: string
  hideTitle?: boolean
  wide?: boolean
  children: ReactNode
}

export const modalLook =
  'w-[calc(100%-2rem)] rounded-xl bg-surface p-0 shadow-floating backdrop:backdrop-blur-[2px] open:animate-arrive'
