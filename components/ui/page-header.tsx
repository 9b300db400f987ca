import type { ReactNode } from 'react'

/** What this page is, in one line, and the one or two things to do here. */
export function PageHeader({
  title,
  eyebrow,
  description,
  actions,
}: {
  title: ReactNode
  eyebrow?: ReactNode
  description?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="flex max-w-3xl min-w-0 flex-col gap-1.5 sm:flex-1 sm:basis-80">
        {eyebrow && (
          <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-sm wrap-anywhere text-soft [&_a]:-my-3 [&_a]:inline-block [&_a]:py-3">
            {eyebrow}
          </div>
        )}
        <h1 className={isLong(title) ? 'text-xl sm:text-2xl' : 'text-2xl sm:text-3xl'}>{title}</h1>
        {description && <div className="max-w-prose text-soft">{description}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-start gap-2 print:hidden">{actions}</div>}
    </header>
  )
}

/** A title of three lines or more speaks loud enough in a smaller size. */
function isLong(title: ReactNode) {
  return typeof title === 'string' && title.length > 80
}
