import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** Names and values. `columns` lays them side by side where there is room. */
export function Facts({
  facts,
  columns,
  className,
}: {
  facts: { name: ReactNode; value: ReactNode }[]
  columns?: boolean
  className?: string
}) {
  return (
    <dl
      className={clsx(
        'text-sm',
        columns
          ? 'grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-6 gap-y-4 sm:gap-x-8'
          : 'flex flex-col divide-y divide-line',
        className,
      )}
    >
      {facts.map((fact, position) => (
        <div
          key={typeof fact.name === 'string' ? fact.name : position}
          className={
            columns ? 'flex flex-col gap-0.5' : 'grid gap-x-6 py-2.5 sm:grid-cols-[11rem_1fr]'
          }
        >
          <dt className="text-faint">{fact.name}</dt>
          <dd className="min-w-0">{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
