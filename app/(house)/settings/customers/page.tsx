import type { Metadata } from 'next'
import { GroupTable } from '@/components/customer/group-table'
import { JourneyList } from '@/components/customer/journey-list'
import { ArchivedList } from '@/components/ui/archived-list'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { archivedGroups, archivedStages, customerModel } from '@/lib/customer/queries'
import { sharesWarning } from '@/lib/customer/shares'
import { restore as restoreGroup } from '@/lib/group/actions'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { restore as restoreStage } from '@/lib/stage/actions'

export const metadata: Metadata = { title: 'Customers' }

export default async function CustomersPage() {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'customer-model')
  const { groups, stages } = await customerModel(actor)
  const warning = sharesWarning(groups)
  return (
    <Page>
      <PageHeader
        title="Customers"
        description="Who they are, and what their time with us is like. Every decision is judged group by group and stage by stage."
      />
      {denied && <Notice>{denied}</Notice>}
      <Section
        id="groups"
        title="Groups"
        actions={
          !denied && <AddButton href="/settings/customers/groups/new">Add a group</AddButton>
        }
      >
        {warning && <Notice tone="caution">{warning}</Notice>}
        <GroupTable groups={groups} editable={!denied} />
        <ArchivedList
          items={await archivedGroups(actor)}
          restore={denied ? undefined : restoreGroup}
          field="groupId"
        />
      </Section>
      <Section
        id="journey"
        title="Journey"
        description="From the customer’s side: what they do, how they should feel, what they need to get done."
        actions={
          !denied && <AddButton href="/settings/customers/stages/new">Add a stage</AddButton>
        }
      >
        <JourneyList stages={stages} editable={!denied} />
        <ArchivedList
          items={await archivedStages(actor)}
          restore={denied ? undefined : restoreStage}
          field="stageId"
        />
      </Section>
    </Page>
  )
}

function AddButton({ href, children }: { href: string; children: string }) {
  return (
    <LinkButton href={href} size="small" icon={<Icon name="plus" />}>
      {children}
    </LinkButton>
  )
}
