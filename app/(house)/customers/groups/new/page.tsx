import type { Metadata } from 'next'
import { GroupForm } from '@/components/customer/group-form'
import { NotForYou } from '@/components/person/not-for-you'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { customerModel } from '@/lib/customer/queries'
import { add } from '@/lib/group/actions'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Add a group' }

export default async function NewGroupPage() {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return <NotForYou title="Add a group" reason={denied} />
  const { groups } = await customerModel(actor)
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<TextLink href="/customers#groups">Customers</TextLink>}
        title="Add a group"
      />
      <GroupForm door={add} others={groups} />
    </Page>
  )
}
