import { clsx } from 'clsx'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icons'
import { Initials } from '../ui/initials'
import { Menu, MenuButton, MenuLink } from '../ui/menu'
import { KeysButton } from './keys-button'

export type Theme = 'light' | 'dark' | 'system'

/** Who one is here, and one's own few things. Every line works before JavaScript arrives. */
export function PersonMenu({
  actorName,
  roleLabel,
  accountHref,
  theme,
  chooseTheme,
  signOut,
  compact,
}: PersonMenuProps) {
  return (
    <Menu
      label={`${actorName}, ${roleLabel}: your menu`}
      size={compact ? 'icon' : 'person'}
      button={
        <>
          <Initials name={actorName} className="size-8 text-xs" />
          {!compact && <Who name={actorName} role={roleLabel} />}
        </>
      }
    >
      {compact && (
        <div className="px-2.5 py-2 text-sm">
          <Who name={actorName} role={roleLabel} />
        </div>
      )}
      <MenuLink href={accountHref} icon={<Icon name="sessions" className="size-4 text-faint" />}>
        My sessions
      </MenuLink>
      {!compact && <KeysButton icon={<Icon name="keyboard" className="size-4 text-faint" />} />}
      <form action={chooseTheme} className="flex items-center gap-1 px-2.5 py-1.5">
        <span className="mr-auto pr-4 text-sm text-soft">Theme</span>
        <ThemeButton theme="light" label="Light" icon="sun" current={theme} />
        <ThemeButton theme="dark" label="Dark" icon="moon" current={theme} />
        <ThemeButton theme="system" label="As the system" icon="system" current={theme} />
      </form>
      <form action={signOut} className="mt-1 border-t border-line pt-1">
        <MenuButton icon={<Icon name="sign-out" className="size-4 text-faint" />}>
          Sign out
        </MenuButton>
      </form>
    </Menu>
  )
}

export type PersonMenuProps = {
  actorName: string
  roleLabel: string
  accountHref: string
  /** From the `theme` cookie; without one, the system's. */
  theme: Theme
  /** Gets `theme`: light, dark or system. */
  chooseTheme: (form: FormData) => void | Promise<void>
  signOut: (form: FormData) => void | Promise<void>
  compact?: boolean
}

function Who({ name, role }: { name: string; role: string }) {
  return (
    <span className="flex min-w-0 flex-col text-left leading-tight">
      <span className="truncate font-medium">{name}</span>
      <span className="truncate text-xs font-normal text-faint">{role}</span>
    </span>
  )
}

function ThemeButton({ theme, label, icon, current }: ThemeButtonProps) {
  return (
    <button
      type="submit"
      name="theme"
      value={theme}
      aria-pressed={theme === current}
      title={label}
      className={clsx(
        'control-height flex w-11 items-center justify-center rounded-md md:w-9',
        theme === current ? 'bg-accent-soft text-accent' : 'text-soft hover:bg-hover',
      )}
    >
      <Icon name={icon} label={label} />
    </button>
  )
}

type ThemeButtonProps = { theme: Theme; label: string; icon: IconName; current: Theme }
