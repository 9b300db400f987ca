import type { Metadata } from 'next'
import { ChainFigure } from '@/components/customer/chain-figure'
import { GroupCard } from '@/components/customer/group-card'
import { JourneyList, type Moved } from '@/components/customer/journey-list'
import { NoModel } from '@/components/customer/no-model'
import { ArchivedList } from '@/components/ui/archived-list'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { archivedOfModel } from '@/lib/customer/queries'
import { sharesWarning } from '@/lib/customer/shares'
import { customerLife } from '@/lib/experience/queries'
import { restore as restoreGroup } from '@/lib/group/actions'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { restore as restoreStage } from '@/lib/stage/actions'

export const metadata: Metadata = { title: 'Customers' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CustomersPage({ searchParams }: Props) {
  const actor = await requireActor()
  const mayEdit = !whyNotPermitted(actor, 'customer-model')
  const [{ groups, stages, experiences }, archived] = await Promise.all([
    customerLife(actor),
    archivedOfModel(actor),
  ])
  const warning = sharesWarning(groups)
  const hasChain = groups.some(({ isInternal }) => isInternal)
  return (
    <Page>
      <PageHeader
        title="Customers"
        description="Who they are, what they live through with us, and what their journey is. Every decision is judged group by group and stage by stage."
      />
      {!mayEdit && (
        <p className="-mt-4 text-sm text-faint">The CX lead keeps this. Everybody reads it.</p>
      )}
      <Section
        id="groups"
        title="Groups"
        actions={
          mayEdit &&
          groups.length > 0 && <AddButton href="/customers/groups/new">Add a group</AddButton>
        }
      >
        {warning && mayEdit && <Notice tone="caution">{warning}</Notice>}
        {groups.length === 0 && <NoModel lacks="groups" mayEdit={mayEdit} />}
        <ul className="grid gap-4 empty:hidden lg:grid-cols-2">
          {groups.map((group) => (
            <GroupCard
              key={group.id}
              group={group}
              experiences={experiences.filter(({ groupId }) => groupId === group.id)}
            />
          ))}
        </ul>
        <ArchivedList
          items={archived.groups}
          restore={mayEdit ? restoreGroup : undefined}
          field="groupId"
          hrefOf={(id) => `/customers/${id}`}
        />
      </Section>
      {hasChain && (
        <Section
          id="chain"
          title="Who serves whom"
          description="What happens to colleagues reaches customers in the end."
        >
          <ChainFigure groups={groups} />
        </Section>
      )}
      <Section
        id="journey"
        title="Journey"
        description="From the customer’s side: what they do, how they should feel, what they need to get done."
        actions={
          mayEdit &&
          stages.length > 0 && <AddButton href="/customers/stages/new">Add a stage</AddButton>
        }
      >
        {stages.length === 0 && <NoModel lacks="stages" mayEdit={mayEdit} />}
        <JourneyList stages={stages} editable={mayEdit} moved={movedIn(await searchParams)} />
        <ArchivedList
          items={archived.stages}
          restore={mayEdit ? restoreStage : undefined}
          field="stageId"
          hrefOf={(id) => `/customers/stages/${id}`}
        />
      </Section>
    </Page>
  )
}

function movedIn({ moved, direction }: Awaited<Props['searchParams']>): Moved {
  const isKnown = direction === 'up' || direction === 'down'
  return typeof moved === 'string' && isKnown ? { stageId: moved, direction } : null
}

function AddButton({ href, children }: { href: string; children: string }) {
  return (
    <LinkButton href={href} size="small" icon={<Icon name="plus" />}>
      {children}
    </LinkButton>
  )
}
