import Link from 'next/link'
import { type ReactNode, useId } from 'react'
import { type ButtonLook, buttonLook } from './button-look'
import { Icon } from './icon'
import { lineLook } from './menu-look'

/** A short list of acts behind one button. The browser's own popover: no script, Escape closes it. */
export function Menu({
  label,
  button,
  variant = 'quiet',
  size = 'icon',
  children,
}: ButtonLook & {
  /** The button's name; shown when there is no `button` of your own. */
  label: string
  button?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className={buttonLook({ variant, size })}
      >
        {button ?? <Icon name="more" />}
      </button>
      <div id={id} popover="auto" className="menu">
        {children}
      </div>
    </>
  )
}

export function MenuLink({
  href,
  icon,
  children,
}: {
  href: string
  icon?: ReactNode
  children: ReactNode
}) {
  return (
    <Link href={href} prefetch={false} className={lineLook}>
      {icon}
      {children}
    </Link>
  )
}

/** A line that does something: put it in a form with an action, or give it an onClick. */
export function MenuButton({
  icon,
  type = 'submit',
  name,
  value,
  children,
}: {
  icon?: ReactNode
  type?: 'submit' | 'button'
  name?: string
  value?: string
  children: ReactNode
}) {
  return (
    <button type={type} name={name} value={value} className={lineLook}>
      {icon}
      {children}
    </button>
  )
}
