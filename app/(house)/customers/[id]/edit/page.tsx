import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GroupForm } from '@/components/customer/group-form'
import { NotForYou } from '@/components/person/not-for-you'
import { ActForm } from '@/components/ui/act-form'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { whyNotArchiveGroup } from '@/lib/customer/archive'
import { customerModel } from '@/lib/customer/queries'
import { archive, save } from '@/lib/group/actions'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Change a group' }

type Route = { params: Promise<{ id: string }> }

export default async function EditGroupPage({ params }: Route) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return <NotForYou title="Change a group" reason={denied} />
  const { id } = await params
  const { groups } = await customerModel(actor)
  const group = groups.find((one) => one.id === id)
  if (!group) notFound()
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<TextLink href={`/customers/${id}`}>{group.name}</TextLink>}
        title="Change this group"
      />
      <GroupForm door={save} existing={group} others={groups.filter((one) => one.id !== id)} />
      <Section
        id="archive"
        title="Archive"
        description="New decisions are no longer judged for them. What was decided keeps their name, and they can be restored."
      >
        <ActForm
          door={archive}
          fields={{ groupId: id }}
          variant="danger"
          whyNot={whyNotArchiveGroup(groups, id)}
        >
          Archive it
        </ActForm>
      </Section>
    </Page>
  )
}
