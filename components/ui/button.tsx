import { clsx } from 'clsx'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { type ButtonLook, buttonLook } from './button-look'
import { Spinner } from './spinner'

export type ButtonProps = ComponentProps<'button'> &
  ButtonLook & {
    /** An element, not a name: a client button then carries no icon data to the browser. */
    icon?: ReactNode
    pending?: boolean
    /** Why this can't be pressed now. Shown under the button; the button stays reachable. */
    whyNot?: string | string[] | null
  }

/** A button that can't be pressed says why, in the words the command would refuse with. */
export function Button({ whyNot, ...props }: ButtonProps) {
  const reasonId = useId()
  const reasons = [whyNot ?? []].flat()
  if (reasons.length === 0) return <PressableButton {...props} />
  return (
    <span className={clsx('flex flex-col gap-1.5', !props.wide && 'items-start')}>
      <PressableButton
        {...props}
        type="button"
        onClick={undefined}
        formAction={undefined}
        aria-disabled
        aria-describedby={reasonId}
      />
      <span id={reasonId} className="flex flex-col gap-0.5 text-sm text-soft">
        {reasons.map((reason) => (
          <span key={reason}>{reason}</span>
        ))}
      </span>
    </span>
  )
}

function PressableButton({
  variant,
  size,
  wide,
  icon,
  pending,
  className,
  children,
  ...props
}: Omit<ButtonProps, 'whyNot'>) {
  return (
    <button
      type="button"
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      {...props}
      className={clsx(buttonLook({ variant, size, wide }), className)}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  )
}
