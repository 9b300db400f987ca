import type { ReactNode } from 'react'
import { PageHeader } from '../ui/page-header'
import { TextLink } from '../ui/text-link'

type Props = { here?: string; description?: ReactNode; actions?: ReactNode }

/** Where one is: the code, its versions, this page. */
export function VersionHeader({ here, description, actions }: Props) {
  return (
    <PageHeader
      eyebrow={
        <nav aria-label="The code of conduct" className="flex flex-wrap items-center gap-2">
          <TextLink href="/conduct">Code of conduct</TextLink>
          {here && (
            <>
              <span aria-hidden>/</span>
              <TextLink href="/conduct/versions">Versions</TextLink>
            </>
          )}
        </nav>
      }
      title={here ?? 'Versions'}
      description={description}
      actions={actions}
    />
  )
}
