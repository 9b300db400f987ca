import type { ReactNode } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'

/** Where one is: the decision, its revisions, this page. */
export function RevisionHeader({ number, title, here, description, actions }: RevisionHeaderProps) {
  return (
    <PageHeader
      eyebrow={
        <nav aria-label="The decision" className="flex flex-wrap items-center gap-2">
          <TextLink href={`/decisions/${number}`}>
            D-{number} {title}
          </TextLink>
          {here && (
            <>
              <span aria-hidden>/</span>
              <TextLink href={`/decisions/${number}/revisions`}>Revisions</TextLink>
            </>
          )}
        </nav>
      }
      title={here ?? 'Revisions'}
      description={description}
      actions={actions}
    />
  )
}

type RevisionHeaderProps = {
  number: number
  title: string
  /** Left out on the list itself. */
  here?: string
  description?: ReactNode
  actions?: ReactNode
}
