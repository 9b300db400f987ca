import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InitiativeForm } from '@/components/initiative/initiative-form'
import { NotForYou } from '@/components/person/not-for-you'
import { ActForm } from '@/components/ui/act-form'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { idIn } from '@/lib/customer/id'
import { archive, save } from '@/lib/initiative/actions'
import { type InitiativeLife, initiativeLife } from '@/lib/initiative/queries'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Change an initiative' }

type Route = { params: Promise<{ id: string }> }

export default async function EditInitiativePage({ params }: Route) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'initiatives')
  if (denied) return <NotForYou title="Change an initiative" reason={denied} />
  const life = await initiativeLife(actor, idIn((await params).id) ?? notFound())
  if (!life || life.one.isArchived) notFound()
  const { one } = life
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<TextLink href={`/initiatives/${one.id}`}>{one.name}</TextLink>}
        title="Change this initiative"
      />
      <InitiativeForm
        door={save}
        existing={one}
        choices={withWhatItHas(life)}
        self={actor.personId}
      />
      <Section
        id="archive"
        title="Archive"
        description="When it was given up or never began. What decisions said about it stays with them, and it can be restored."
      >
        <ActForm door={archive} fields={{ initiativeId: one.id }} variant="danger">
          Archive it
        </ActForm>
      </Section>
    </Page>
  )
}

/** What was archived since it was chosen stays ticked, or saving would take it away unseen. */
function withWhatItHas({ one, choices, names }: InitiativeLife) {
  const gone = (ids: readonly string[], all: { id: string }[]) =>
    ids
      .filter((id) => !all.some((choice) => choice.id === id))
      .map((id) => ({ id, name: `${names[id] ?? 'Unknown'} (archived)` }))
  const isOwnerGone = !choices.people.some(({ id }) => id === one.ownerId)
  const owner = isOwnerGone ? [{ id: one.ownerId, name: `${one.ownerName} (has left)` }] : []
  return {
    groups: [...choices.groups, ...gone(one.groupIds, choices.groups)],
    stages: [...choices.stages, ...gone(one.stageIds, choices.stages)],
    people: [...choices.people, ...owner],
  }
}
