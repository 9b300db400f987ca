import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Not found' }

/** Inside the house, so that the way to everything else stays where it is. */
export default function NotFound() {
  return (
    <Page width="reading">
      <PageHeader
        title="There is nothing here"
        description="The address may be wrong, or it belongs to another organization."
        actions={<LinkButton href="/">Go to what needs you</LinkButton>}
      />
    </Page>
  )
}
