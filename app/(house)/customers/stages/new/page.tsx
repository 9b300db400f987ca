import type { Metadata } from 'next'
import { StageForm } from '@/components/customer/stage-form'
import { NotForYou } from '@/components/person/not-for-you'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { add } from '@/lib/stage/actions'

export const metadata: Metadata = { title: 'Add a stage' }

export default async function NewStagePage() {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return <NotForYou title="Add a stage" reason={denied} />
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<TextLink href="/customers#journey">Customers</TextLink>}
        title="Add a stage"
      />
      <StageForm door={add} />
    </Page>
  )
}
