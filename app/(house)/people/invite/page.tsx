import type { Metadata } from 'next'
import { InviteForm } from '@/components/person/invite-form'
import { NotForYou } from '@/components/person/not-for-you'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { customerModel } from '@/lib/customer/queries'
import { invite } from '@/lib/invitation/actions'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Invite somebody' }

export default async function InvitePage() {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'people')
  if (denied) return <NotForYou title="Invite somebody" reason={denied} />
  const { functions } = await customerModel(actor)
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<TextLink href="/people">People</TextLink>}
        title="Invite somebody"
        description="You get a link to send to them. They choose their own password."
      />
      <InviteForm invite={invite} functions={functions} />
    </Page>
  )
}
