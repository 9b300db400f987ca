import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { GroupForm } from '@/components/customer/group-form'
import { NotForYou } from '@/components/person/not-for-you'
import { ActForm } from '@/components/ui/act-form'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { atOnce } from '@/lib/at-once'
import { usesOfGroupInWords, whyNotArchiveGroup } from '@/lib/customer/archive'
import { idIn } from '@/lib/customer/id'
import { modelOfToday, usesOfGroup } from '@/lib/customer/queries'
import { archive, save } from '@/lib/group/actions'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Change a group' }

type Route = { params: Promise<{ id: string }> }

export default async function EditGroupPage({ params }: Route) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return <NotForYou title="Change a group" reason={denied} />
  const id = idIn((await params).id) ?? notFound()
  const { model, uses } = await atOnce(actor, {
    model: modelOfToday(actor),
    uses: usesOfGroup(actor, id),
  })
  const { groups } = model
  const group = groups.find((one) => one.id === id)
  // What is archived is read, and restored, on its own page.
  if (!group) redirect(`/customers/${id}`)
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<TextLink href={`/customers/${id}`}>{group.name}</TextLink>}
        title="Change this group"
      />
      <GroupForm door={save} existing={group} others={groups.filter((one) => one.id !== id)} />
      <Section
        id="archive"
        title="Archive this group"
        description="New decisions are no longer judged for them. What was decided keeps their name, and they can be restored."
      >
        <p className="max-w-prose">{usesOfGroupInWords(uses)}</p>
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
