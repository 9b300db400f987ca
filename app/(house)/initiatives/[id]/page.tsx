import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { when } from '@/components/initiative/initiative-list'
import { Meetings } from '@/components/initiative/meetings'
import { StatusBadge } from '@/components/register/status-badge'
import { Badge } from '@/components/ui/badge'
import { Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { idIn } from '@/lib/customer/id'
import { decisionsNear, initiativeLife, type LinkedDecision } from '@/lib/initiative/queries'
import { type State, stateOn } from '@/lib/initiative/state'
import { meetingsOf } from '@/lib/initiative/surroundings'
import { relationLabels, stateLabels } from '@/lib/initiative/words'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { dayIn } from '@/lib/time'

export const metadata: Metadata = { title: 'Initiative' }

type Route = { params: Promise<{ id: string }> }

export default async function InitiativePage({ params }: Route) {
  const actor = await requireActor()
  const life = await initiativeLife(actor, idIn((await params).id) ?? notFound())
  if (!life) notFound()
  const { one, others, links, names } = life
  const today = dayIn(now(), actor.timeZone)
  const decisions = await decisionsNear(actor, one, today)
  const meets = meetingsOf(one, { initiatives: others, decisions })
  const unsaid = meets.decisions.filter(
    ({ with: near }) => !links.some(({ number }) => number === near.number),
  )
  const mayChange = !whyNotPermitted(actor, 'initiatives') && !one.isArchived
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={
          <>
            <TextLink href="/initiatives">Initiatives</TextLink>
            {one.isArchived ? <Badge>Archived</Badge> : <StateBadge state={stateOn(today, one)} />}
          </>
        }
        title={one.name}
        description={
          one.description && <span className="whitespace-pre-line">{one.description}</span>
        }
        actions={mayChange && <LinkButton href={`/initiatives/${one.id}/edit`}>Change</LinkButton>}
      />
      <Facts
        facts={[
          { name: 'For whom', value: <Links ids={one.groupIds} names={names} to="/customers" /> },
          {
            name: 'Where they notice',
            value: <Links ids={one.stageIds} names={names} to="/customers/stages" />,
          },
          { name: 'Who answers for it', value: one.ownerName },
          { name: 'When', value: when(one) },
        ]}
      />
      <Section id="decisions" title="Decisions that serve it or collide with it">
        {links.length > 0 ? (
          <LinkedDecisions links={links} />
        ) : (
          <p className="max-w-prose text-soft">
            None says so yet. It is said on the page of a decision, by whoever proposes.
          </p>
        )}
      </Section>
      <Section
        id="overlaps"
        title="What else touches the same people"
        description="The same group at the same stage in the same quarter. They feel all of it at once: talk to each other."
      >
        {meets.initiatives.length + unsaid.length > 0 ? (
          <Meetings initiatives={meets.initiatives} decisions={unsaid} names={names} />
        ) : (
          <p className="text-soft">Nothing else that we know of.</p>
        )}
      </Section>
    </Page>
  )
}

const tones = { running: 'accent', coming: 'neutral', over: 'neutral' } as const

function StateBadge({ state }: { state: State }) {
  return <Badge tone={tones[state]}>{stateLabels[state]}</Badge>
}

type LinksProps = { ids: readonly string[]; names: Record<string, string>; to: string }

function Links({ ids, names, to }: LinksProps) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 max-lg:-my-2.5 max-lg:gap-y-0">
      {ids.map((id) => (
        <li key={id}>
          <TextLink href={`${to}/${id}`} className="max-lg:inline-block max-lg:py-3">
            {names[id] ?? 'Unknown'}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}

function LinkedDecisions({ links }: { links: LinkedDecision[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {links.map((link) => (
        <li key={link.number} className="flex flex-col gap-1 py-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone={link.relation === 'serves' ? 'good' : 'caution'}>
              {relationLabels[link.relation]} it
            </Badge>
            <TextLink href={`/decisions/${link.number}`} plain className="min-w-0">
              <span className="text-soft tabular-nums">D-{link.number}</span>{' '}
              {link.title || 'Untitled'}
            </TextLink>
            <StatusBadge status={link.status} outcome={link.outcome} />
          </div>
          <p className="max-w-prose text-sm text-soft">
            {link.why} <span className="text-faint">({link.byName})</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
