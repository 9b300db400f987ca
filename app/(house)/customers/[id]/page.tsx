import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChainFigure } from '@/components/customer/chain-figure'
import { ExperienceList } from '@/components/customer/experience-list'
import { GroupMarks, partsInWords, shareInWords } from '@/components/customer/group-marks'
import { NoteList } from '@/components/note/note-list'
import { StatusBadge } from '@/components/register/status-badge'
import { ActForm } from '@/components/ui/act-form'
import { ArchivedList } from '@/components/ui/archived-list'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { atOnce } from '@/lib/at-once'
import { now } from '@/lib/clock'
import { chainAround } from '@/lib/customer/chain'
import { idIn } from '@/lib/customer/id'
import { archivedGroup } from '@/lib/customer/queries'
import { restore } from '@/lib/experience/actions'
import { type Experience, lifeOf } from '@/lib/experience/queries'
import { restore as restoreGroup } from '@/lib/group/actions'
import { newestNotes } from '@/lib/note/queries'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { listDecisions, type RegisteredDecision } from '@/lib/register/queries'
import { formatDate, formatDateTime, relativeTo } from '@/lib/time'

export const metadata: Metadata = { title: 'Group' }

type Route = { params: Promise<{ id: string }> }

/** Of decisions and notes the newest; the rest is in their own lists. */
const mostShown = 6

export default async function GroupPage({ params }: Route) {
  const actor = await requireActor()
  const groupId = idIn((await params).id) ?? notFound()
  const [{ life, notes, archived }, decisions] = await Promise.all([
    atOnce(actor, {
      life: lifeOf(actor, groupId),
      notes: newestNotes(actor, { groupId }),
      archived: archivedGroup(actor, groupId),
    }),
    listDecisions(actor, { groupId }, null),
  ])
  const group = archived ?? life.groups.find(({ id }) => id === groupId)
  if (!group) notFound()
  const mayKeep = !whyNotPermitted(actor, 'customer-model')
  const mayEdit = mayKeep && !archived
  const chain = chainAround(groupId, life.groups)
  const parts = partsInWords(group)
  const facts = [parts ?? 'Nobody has said yet which parts they play', shareInWords(group)]
  const { timeZone } = actor
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={
          <>
            <TextLink href="/customers">Customers</TextLink>
            <GroupMarks group={group} />
            {archived && <Badge>Archived {formatDate(archived.archivedAt, timeZone)}</Badge>}
          </>
        }
        title={group.name}
        description={
          <>
            {group.description && <p>{group.description}</p>}
            <p className="text-sm text-faint">{facts.filter(Boolean).join(' · ')}</p>
          </>
        }
        actions={
          mayKeep &&
          (archived ? (
            <ActForm door={restoreGroup} fields={{ groupId }}>
              Restore
            </ActForm>
          ) : (
            <LinkButton href={`/customers/${groupId}/edit`}>Change</LinkButton>
          ))
        }
      />
      <Lived
        {...{ groupId, mayEdit, timeZone }}
        experiences={life.experiences.filter(({ isArchived }) => !isArchived)}
        archived={life.experiences.filter(({ isArchived }) => isArchived)}
      />
      {chain.length > 1 && (
        <Section
          id="chain"
          title={group.isInternal ? 'Whom they serve' : 'Who serves them'}
          description={
            group.isInternal
              ? 'A decision about them reaches those they serve, too.'
              : 'A decision about those who serve them reaches them, too.'
          }
        >
          <ChainFigure groups={chain} markedIds={[groupId]} />
        </Section>
      )}
      <Section id="decisions" title="Decisions that touch them lately">
        {decisions.rows.length > 0 ? (
          <Decisions rows={decisions.rows} groupId={groupId} timeZone={timeZone} />
        ) : (
          <p className="text-soft">No decision touches them yet.</p>
        )}
      </Section>
      <Section id="notes" title="Notes from the front line">
        {notes.rows.length > 0 ? (
          <>
            <NoteList notes={notes.rows.slice(0, mostShown)} timeZone={timeZone} now={now()} />
            {notes.rows.length > mostShown && (
              <TextLink href={`/notes?groupId=${groupId}`} alone>
                All notes about them
              </TextLink>
            )}
          </>
        ) : (
          <p className="text-soft">Nobody has written a note about them yet.</p>
        )}
      </Section>
    </Page>
  )
}

type LivedProps = {
  groupId: string
  experiences: Experience[]
  archived: Experience[]
  mayEdit: boolean
  timeZone: string
}

function Lived({ groupId, experiences, archived, mayEdit, timeZone }: LivedProps) {
  const addHref = `/customers/experiences/new?group=${groupId}`
  const frustrations = experiences.filter(({ feeling }) => feeling === 'frustration')
  const delights = experiences.filter(({ feeling }) => feeling === 'delight')
  return (
    <Section
      id="lived"
      title="What they live through with us"
      description="As learned: with the stage, who learned it, and the evidence behind it."
      actions={
        mayEdit &&
        experiences.length > 0 && (
          <LinkButton href={addHref} size="small" icon={<Icon name="plus" />}>
            Add
          </LinkButton>
        )
      }
    >
      {experiences.length === 0 && (
        <EmptyState
          title="Nothing is written down yet"
          action={mayEdit && <LinkButton href={addHref}>Write down the first</LinkButton>}
        >
          What frustrates and what delights them, in a sentence each, so that a decision can be
          judged by it.{!mayEdit && ' The CX lead writes it down.'}
        </EmptyState>
      )}
      {[
        { title: 'What frustrates them', all: frustrations },
        { title: 'What delights them', all: delights },
      ].map(
        ({ title, all }) =>
          all.length > 0 && (
            <div key={title} className="flex flex-col gap-2">
              <h3 className="text-base">{title}</h3>
              <ExperienceList
                experiences={all}
                timeZone={timeZone}
                editable={mayEdit}
                about="stage"
              />
            </div>
          ),
      )}
      <ArchivedList
        items={archived.map(({ id, text }) => ({ id, name: text }))}
        restore={mayEdit ? restore : undefined}
        field="experienceId"
      />
    </Section>
  )
}

type DecisionsProps = { rows: RegisteredDecision[]; groupId: string; timeZone: string }

function Decisions({ rows, groupId, timeZone }: DecisionsProps) {
  return (
    <>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {rows.slice(0, mostShown).map(({ number, title, status, outcome, at }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3">
            <TextLink href={`/decisions/${number}`} plain className="min-w-0 flex-1 basis-64">
              <span className="text-soft tabular-nums">D-{number}</span> {title || 'Untitled'}
            </TextLink>
            <StatusBadge status={status} outcome={outcome} />
            <span className="text-sm text-faint">
              <Time at={at} exact={formatDateTime(at, timeZone)}>
                {relativeTo(at, now(), timeZone)}
              </Time>
            </span>
          </li>
        ))}
      </ul>
      {rows.length > mostShown && (
        <TextLink href={`/decisions?group=${groupId}`} alone>
          All decisions that touch them
        </TextLink>
      )}
    </>
  )
}
