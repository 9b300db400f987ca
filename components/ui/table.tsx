import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { ScrollRegion } from './scroll-region'

/**
 * A real table. Wider than its place, it scrolls by itself and by keyboard.
 * With `stack`, each row becomes a small card on a phone: then give every Td its `label`.
 */
export function Table({ caption, showCaption, stack, className, children }: TableProps) {
  return (
    <ScrollRegion label={caption} className={className}>
      <table
        className={clsx(
          'table-rows w-full border-collapse text-left text-sm [&>tbody:last-child>tr:last-child>*]:border-b-0',
          stack && 'stack-on-phone',
        )}
      >
        <caption className={showCaption ? 'pb-3 text-left text-sm text-soft' : 'sr-only'}>
          {caption}
        </caption>
        {children}
      </table>
    </ScrollRegion>
  )
}

type TableProps = {
  caption: string
  showCaption?: boolean
  stack?: boolean
  className?: string
  children: ReactNode
}

export function Th({ className, numeric, ...props }: ComponentProps<'th'> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      {...props}
      className={clsx(
        'border-b border-line px-3 py-2.5 align-bottom text-xs font-medium text-faint first:pl-0 last:pr-0',
        numeric && 'text-right',
        className,
      )}
    />
  )
}

export function Td({
  className,
  numeric,
  label,
  ...props
}: ComponentProps<'td'> & { numeric?: boolean; label?: string }) {
  return (
    <td
      {...props}
      data-label={label}
      className={clsx(numeric && 'text-right tabular-nums', className) || undefined}
    />
  )
}
