import { clsx } from 'clsx'
import Link from 'next/link'

/** Views of one thing, each with its own address. */
export function Tabs({
  label,
  tabs,
}: {
  label: string
  tabs: { href: string; label: string; count?: number; current?: boolean }[]
}) {
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <ul className="-mb-px flex gap-1 overflow-x-auto">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.current ? 'page' : undefined}
              className={clsx(
                'control-height flex items-center gap-2 border-b-2 px-3 text-sm whitespace-nowrap -outline-offset-2',
                tab.current
                  ? 'border-accent font-medium text-ink'
                  : 'border-transparent text-soft hover:border-line hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="text-xs text-faint tabular-nums">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
