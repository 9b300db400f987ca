import type { Metadata } from 'next'
import { InvitationTable } from '@/components/person/invitation-table'
import { PeopleTable } from '@/components/person/people-table'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { now } from '@/lib/clock'
import { listInvitations } from '@/lib/invitation/queries'
import { whyNotPermitted } from '@/lib/person/permission'
import { listPeople } from '@/lib/person/queries'
import { requireActor } from '@/lib/person/session'
import { formatDate, relativeTo } from '@/lib/time'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  const actor = await requireActor()
  const editable = !whyNotPermitted(actor, 'people')
  const people = await listPeople(actor)
  const invitations = editable ? await listInvitations(actor) : []
  const moment = now()
  return (
    <Page>
      <PageHeader
        title="People"
        description={`Everybody at ${actor.organizationName}, what they do here, and for whom they speak.`}
        actions={
          editable && (
            <LinkButton href="/people/invite" variant="primary" icon={<Icon name="plus" />}>
              Invite somebody
            </LinkButton>
          )
        }
      />
      <PeopleTable
        people={people}
        editable={editable}
        seenOf={(seen) => relativeTo(seen, moment, actor.timeZone)}
      />
      {invitations.length > 0 && (
        <Section
          id="invitations"
          title="Invitations"
          description="Links that were made and not used yet. To send a new link, invite the same e-mail again: the old one stops working."
        >
          <InvitationTable
            invitations={invitations.map((invitation) => ({
              ...invitation,
              isExpired: invitation.expiresAt <= moment,
              until: formatDate(invitation.expiresAt, actor.timeZone),
            }))}
          />
        </Section>
      )}
    </Page>
  )
}
