import { EmptyState } from './empty-state'
import { LinkButton } from './link-button'

/** A page of a list beyond its end; the way back is its beginning. */
export function ListEnd({ href }: { href: string }) {
  return (
    <EmptyState
      title="The list ends here"
      action={<LinkButton href={href}>Back to the beginning</LinkButton>}
    >
      There is nothing further on in this direction.
    </EmptyState>
  )
}

/** A list in which nothing is what was looked for. */
export function NothingFits({ title, href, all }: { title: string; href: string; all: string }) {
  return (
    <EmptyState title={title} action={<LinkButton href={href}>{all}</LinkButton>}>
      Nothing matches all of these filters at once. Take one away, or look for fewer words.
    </EmptyState>
  )
}
