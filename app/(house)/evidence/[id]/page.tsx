import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EvidenceCard } from '@/components/evidence/evidence-card'
import { EvidenceFinder } from '@/components/evidence/evidence-finder'
import { SiblingList } from '@/components/evidence/sibling-list'
import { WithdrawForm } from '@/components/evidence/withdraw-form'
import { TrailList } from '@/components/trail/trail-list'
import { ActForm } from '@/components/ui/act-form'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { atOnce } from '@/lib/at-once'
import { now } from '@/lib/clock'
import { cursorFrom, type ListPage } from '@/lib/cursor'
import { merge, restore, separate, takeOut } from '@/lib/evidence/actions'
import { kindLabels } from '@/lib/evidence/grade'
import { type Evidence, evidenceOf, findEvidence } from '@/lib/evidence/queries'
import { findSchema } from '@/lib/evidence/schema'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { type Day, dayIn } from '@/lib/time'
import { evidenceTrail, type TrailLine } from '@/lib/trail/queries'
import { uuid } from '@/lib/uuid'

export const metadata: Metadata = { title: 'Evidence' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ q?: string | string[]; older?: string; newer?: string }>
}

export default async function EvidencePiecePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  if (!uuid.safeParse(id).success) notFound()
  const search = await searchParams
  const { words } = findSchema.catch(findSchema.parse({})).parse(search)
  const [one, { trail }, found] = await Promise.all([
    evidenceOf(actor, id),
    atOnce(actor, { trail: evidenceTrail(actor, id, cursorFrom(search)) }),
    words ? findEvidence(actor, { words, exceptId: id }) : [],
  ])
  if (!one) notFound()
  const today = dayIn(now(), actor.timeZone)
  const mayChange = !whyNotPermitted(actor, 'add-evidence')
  const isInUse = one.withdrawn === null
  const place = [one.groupName, one.stageName].filter(Boolean).join(' · ')
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<TextLink href="/evidence">Evidence</TextLink>}
        title={place ? `${kindLabels[one.kind]}: ${place}` : kindLabels[one.kind]}
        actions={
          mayChange && isInUse && <LinkButton href={`/evidence/${id}/edit`}>Change</LinkButton>
        }
      />
      {one.withdrawn && (
        <Notice
          tone="caution"
          title="Out of use"
          action={
            mayChange && (
              <ActForm door={restore} fields={{ evidenceId: id }} size="small">
                Take it back into use
              </ActForm>
            )
          }
        >
          {one.withdrawn.reason}
        </Notice>
      )}
      <EvidenceCard one={one} today={today} timeZone={actor.timeZone} />
      <CitedBy one={one} />
      {one.experiences.length > 0 && <Behind one={one} />}
      <Duplicates one={one} today={today} mayChange={mayChange} />
      {mayChange && isInUse && (
        <div className="flex flex-col gap-1 print:hidden">
          {!one.duplicateOf && one.duplicates.length === 0 && (
            <Disclosure summary="Another piece says the same" open={words !== ''}>
              <div id="merge" className="py-3 text-base">
                <EvidenceFinder
                  id="merge"
                  label="Which one was there first?"
                  hint="This one becomes its duplicate, and keeps its own group and day. Cited at one claim, both count once."
                  page={`/evidence/${id}`}
                  start={{ isAsked: words !== '', words, cell: '', found }}
                  exceptId={id}
                  act={{
                    door: merge,
                    fields: { evidenceId: id },
                    idName: 'originalId',
                    label: 'The same as this',
                  }}
                />
              </div>
            </Disclosure>
          )}
          <WithdrawForm
            door={takeOut}
            evidenceId={id}
            cited={one.citations.filter(({ duplicateId }) => !duplicateId).length}
          />
        </div>
      )}
      <Trail id={id} page={trail} timeZone={actor.timeZone} />
    </Page>
  )
}

function Trail({
  id,
  page,
  timeZone,
}: {
  id: string
  page: ListPage<TrailLine>
  timeZone: string
}) {
  const here = `/evidence/${id}`
  return (
    <Section id="trail" title="Trail" description="Who did what, and when. Nobody can change it.">
      {page.rows.length > 0 ? (
        <TrailList lines={page.rows} timeZone={timeZone} />
      ) : (
        <p className="text-sm text-soft">Nothing was recorded of it.</p>
      )}
      <Pager
        label="Trail of this evidence"
        newerHref={page.newer && `${here}?newer=${page.newer}#trail`}
        olderHref={page.older && `${here}?older=${page.older}#trail`}
      />
    </Section>
  )
}

function CitedBy({ one: { citations } }: { one: Evidence }) {
  return (
    <Section
      id="cited"
      title="Cited by"
      description="The decisions that stand on it, claim by claim."
    >
      {citations.length === 0 ? (
        <p className="text-sm text-soft">
          No decision cites it yet. It is cited on the page of a decision, at the claim it supports.
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {citations.map((one) => (
            <li
              key={`${one.decisionNumber} ${one.groupName} ${one.stageName} ${one.duplicateId}`}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-2.5"
            >
              <TextLink href={`/decisions/${one.decisionNumber}#evidence`} plain>
                D-{one.decisionNumber} {one.decisionTitle}
              </TextLink>
              <span className="text-sm text-soft">
                {one.groupName} · {one.stageName}
                {one.duplicateId && (
                  <>
                    , through <TextLink href={`/evidence/${one.duplicateId}`}>a duplicate</TextLink>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Behind({ one: { experiences } }: { one: Evidence }) {
  return (
    <Section
      id="behind"
      title="Stands behind"
      description="What was learned about a group from it."
    >
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {experiences.map(({ id, text, feeling, groupId, groupName }) => (
          <li key={id} className="flex flex-col gap-0.5 py-2.5">
            <span className="max-w-prose">{text}</span>
            <span className="text-sm text-soft">
              {feeling === 'delight' ? 'A delight' : 'A frustration'} of{' '}
              <TextLink href={`/customers/${groupId}`}>{groupName}</TextLink>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Duplicates({ one, today, mayChange }: { one: Evidence; today: Day; mayChange: boolean }) {
  const { duplicateOf, duplicates } = one
  if (!duplicateOf && duplicates.length === 0) return null
  return (
    <Section
      id="duplicates"
      title={duplicateOf ? 'A duplicate of' : 'Found again'}
      description={
        duplicateOf
          ? 'Both say the same. This one keeps its own group and day; cited at one claim, they count once.'
          : 'These say the same, each for the group and on the day it was found. Cited at one claim, they count once.'
      }
      actions={
        duplicateOf &&
        mayChange && (
          <ActForm door={separate} fields={{ evidenceId: one.id }} size="small">
            It stands for itself
          </ActForm>
        )
      }
    >
      <SiblingList siblings={duplicateOf ? [duplicateOf] : duplicates} today={today} />
    </Section>
  )
}
