import { LinkButton } from './link-button'

/** Back and on through a list that has no page numbers. */
export function Pager({
  label,
  newerHref,
  olderHref,
}: {
  label: string
  newerHref?: string | null
  olderHref?: string | null
}) {
  if (!newerHref && !olderHref) return null
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-3 print:hidden">
      {newerHref ? <LinkButton href={newerHref}>Newer</LinkButton> : <span />}
      {olderHref ? <LinkButton href={olderHref}>Older</LinkButton> : <span />}
    </nav>
  )
}
