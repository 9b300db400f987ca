import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GateChecklist } from '@/components/decision/gate-checklist'
import { InBrief } from '@/components/decision/in-brief'
import { QuestionsSection } from '@/components/decision/questions-section'
import { ownersAmong } from '@/components/ruling/owners'
import { RulingForm } from '@/components/ruling/ruling-form'
import { ImpactIndex } from '@/components/score/impact-index'
import { widestOf } from '@/components/score/score-result'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { numberIn } from '@/lib/decision/number'
import { limits, type Outcome, outcomeLabels, outcomes } from '@/lib/decision/schema'
import { listPeople } from '@/lib/person/queries'
import { requireActor } from '@/lib/person/session'
import { standingsOf, textOf } from '@/lib/ruling/case'
import { caseOf } from '@/lib/ruling/queries'
import { questionsOfCase } from '@/lib/ruling/questions-of-case'
import { gatesFor, scoresAreOlder } from '@/lib/ruling/readiness'
import { offeredConditions } from '@/lib/sign-off/offered'
import { dayIn } from '@/lib/time'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Decide D-${(await params).number}` }
}

const hints: Record<Outcome, string> = {
  approved: 'We do it.',
  'approved-with-conditions': 'We do it if these things are done.',
  rejected: 'We don’t do it. Nobody has to agree to that, but everybody is heard first.',
  deferred: 'Not now. It comes back on a day you name.',
}

/** What is still open, and the decider’s word. */
export default async function DecidePage({ params }: Props) {
  const actor = await requireActor()
  const one = await caseOf(actor, numberIn((await params).number) ?? notFound())
  if (!one) notFound()
  const { number, revision, round } = one
  const today = dayIn(now(), actor.timeZone)
  const gates = gatesFor(one, { actor, today })
  const notYours = gates.find(({ key, cleared }) => key === 'you' && !cleared)
  const notNow = gates.find(({ key, cleared }) => key === 'status' && !cleared)
  const whyNot =
    (notNow ?? notYours)?.reason ?? (revision ? null : 'There is no text to decide yet.')
  const eyebrow = <TextLink href={`/decisions/${number}`}>D-{number}</TextLink>
  if (whyNot || !revision)
    return (
      <Page width="reading">
        <PageHeader eyebrow={eyebrow} title={one.title} />
        <EmptyState
          title={whyNot}
          action={<LinkButton href={`/decisions/${number}`}>Back to the decision</LinkButton>}
        />
      </Page>
    )
  const people = await listPeople(actor)
  const result = round?.result
  return (
    <Page>
      <PageHeader
        eyebrow={eyebrow}
        title={`Decide: ${one.title}`}
        description={
          <>
            Revision {revision.number}.{' '}
            <TextLink href={`/decisions/${number}#proposal`}>Read it whole</TextLink>
          </>
        }
      />
      <InBrief sections={textOf(one)} />
      {result && round && (
        <ImpactIndex
          index={result.index}
          worstOff={result.worstOff}
          widest={widestOf(result, round.model)}
          coverage={result.coverage}
        />
      )}
      <QuestionsSection
        questions={questionsOfCase(one, round?.model.groups ?? [], actor.timeZone)}
      />
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <RulingForm
          decisionId={one.id}
          digest={revision.digest}
          outcomes={outcomes.map((value) => ({
            value,
            label: outcomeLabels[value],
            hint: hints[value],
          }))}
          olderScores={
            scoresAreOlder(one) && round
              ? { scored: round.revisionNumber, current: revision.number }
              : null
          }
          owners={ownersAmong(people)}
          today={today}
          longest={{ reason: limits.reason.max, conditions: limits.conditions }}
          offered={offeredConditions(standingsOf(one))}
        />
        <Section
          id="gates"
          title="Before it is approved"
          description="Rejecting or deferring needs everybody’s voice, not everybody’s consent."
          className="order-first lg:order-last"
        >
          <GateChecklist gates={gates} />
        </Section>
      </div>
    </Page>
  )
}
