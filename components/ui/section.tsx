import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A part of a page with its own heading; `id` makes it a place to link to. */
export function Section({
  title,
  id,
  description,
  actions,
  className,
  children,
}: {
  title: ReactNode
  id: string
  description?: ReactNode
  actions?: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      id={id}
      className={clsx('flex scroll-mt-20 flex-col gap-4', className)}
    >
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="flex flex-col gap-0.5">
          <h2 id={`${id}-title`} className="text-lg">
            {title}
          </h2>
          {description && <p className="max-w-prose text-sm text-soft">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
