'use client'

import { clsx } from 'clsx'
import { type MouseEvent, type ReactNode, useId, useRef } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'
import { modalLook } from './modal'

/**
 * Sends its form after asking once more, for what can't be taken back. Before JavaScript arrives the
 * browser asks by itself, with the same dialog as a popover; with it, nothing else can be reached
 * meanwhile.
 */
export function ConfirmSubmit({ title, confirm, children, button, ...props }: ConfirmSubmitProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { pending } = useFormStatus()
  const id = useId()
  const mayAsk = !pending && !props.whyNot?.length

  function ask(event: MouseEvent) {
    event.preventDefault()
    if (!mayAsk) return
    // What was pressed before JavaScript came is open as a popover.
    close()
    dialog.current?.showModal()
  }

  function close() {
    dialog.current?.hidePopover()
    dialog.current?.close()
  }

  return (
    <>
      {/* Enter in a field presses the first button that submits: this one asks, and sends nothing. */}
      <button type="submit" formMethod="dialog" formNoValidate hidden onClick={ask} />
      <Button
        variant="primary"
        {...props}
        pending={pending}
        aria-haspopup="dialog"
        popoverTarget={mayAsk ? id : undefined}
        popoverTargetAction="show"
        onClick={ask}
      >
        {button}
      </Button>
      <dialog
        ref={dialog}
        id={id}
        popover="auto"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        className={clsx(modalLook, 'max-w-lg text-base print:hidden')}
      >
        <div className="flex flex-col gap-4 p-5 sm:p-6">
          <h2 id={`${id}-title`} className="text-lg">
            {title}
          </h2>
          <div id={`${id}-text`} className="text-soft">
            {children}
          </div>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Button popoverTarget={id} popoverTargetAction="hide" onClick={close}>
              Not yet
            </Button>
            {/* What is wrong is said beside its field: the browser's own words would be behind. */}
            <Button
              type="submit"
              formNoValidate
              variant={props.variant === 'danger' ? 'danger' : 'primary'}
              onClick={close}
            >
              {confirm}
            </Button>
          </div>
        </div>
      </dialog>
    </>
  )
}

export type ConfirmSubmitProps = Omit<
  ButtonProps,
  'title' | 'type' | 'name' | 'value' | 'formAction' | 'onClick' | 'pending' | 'children'
> & {
  button: ReactNode
  /** The question, such as "Hand in your scorecard?" */
  title: string
  /** What it binds to. */
  children: ReactNode
  confirm: ReactNode
}
