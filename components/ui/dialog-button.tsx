'use client'

import { clsx } from 'clsx'
import { type ReactNode, useId, useRef } from 'react'
import { Button, type ButtonProps } from './button'
import { modalLook } from './modal'

/**
 * A button and the dialog it opens. The content is drawn on the server; inside it,
 * `<form method="dialog"><Button type="submit">Cancel</Button></form>` closes it.
 */
export function DialogButton({
  title,
  description,
  button,
  children,
  ...props
}: DialogButtonProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  return (
    <>
      <Button {...props} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {button}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        aria-describedby={description ? `${id}-description` : undefined}
        className={clsx(modalLook, 'max-w-lg')}
      >
        <div className="flex flex-col gap-4 p-5 sm:p-6">
          <div className="flex flex-col gap-1">
            <h2 id={`${id}-title`} className="text-lg">
              {title}
            </h2>
            {description && (
              <p id={`${id}-description`} className="text-soft">
                {description}
              </p>
            )}
          </div>
          {children}
        </div>
      </dialog>
    </>
  )
}

type DialogButtonProps = Omit<ButtonProps, 'title' | 'onClick' | 'children'> & {
  button: ReactNode
  title: string
  description?: string
  children: ReactNode
}
