import type { Metadata } from 'next'
import { PlainPage } from '@/components/shell/plain-page'
import { LinkButton } from '@/components/ui/link-button'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <PlainPage
      title="There is nothing here"
      action={<LinkButton href="/">Go to what needs you</LinkButton>}
    >
      The address may be wrong, or it belongs to another organization.
    </PlainPage>
  )
}
