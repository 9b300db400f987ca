'use client'

import { clsx } from 'clsx'
import { type ReactNode, useId, useRef } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'
import { modalLook } from './modal'

/**
 * Sends its form after asking once more, for what can't be taken back. Before JavaScript arrives
 * it sends at once: say what it binds to beside it, too.
 */
export function ConfirmSubmit({ title, confirm, children, button, ...props }: ConfirmSubmitProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { pending } = useFormStatus()
  const id = useId()
  return (
    <>
      <Button
        variant="primary"
        {...props}
        type="submit"
        pending={pending}
        aria-haspopup="dialog"
        onClick={(event) => {
          event.preventDefault()
          if (!pending) dialog.current?.showModal()
        }}
      >
        {button}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        className={clsx(modalLook, 'max-w-lg')}
      >
        <div className="flex flex-col gap-4 p-5 sm:p-6">
          <h2 id={`${id}-title`} className="text-lg">
            {title}
          </h2>
          <div id={`${id}-text`} className="text-soft">
            {children}
          </div>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Button onClick={() => dialog.current?.close()}>Not yet</Button>
            <Button
              type="submit"
              variant={props.variant ?? 'primary'}
              onClick={() => dialog.current?.close()}
            >
              {confirm}
            </Button>
          </div>
        </div>
      </dialog>
    </>
  )
}

type ConfirmSubmitProps = Omit<
  ButtonProps,
  'title' | 'type' | 'onClick' | 'pending' | 'children'
> & {
  button: ReactNode
  /** The question, such as "Hand in your scorecard?" */
  title: string
  /** What it binds to. */
  children: ReactNode
  confirm: ReactNode
}
