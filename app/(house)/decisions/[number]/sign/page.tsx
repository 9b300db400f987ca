import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Proposal } from '@/components/decision/proposal'
import { QuestionsSection } from '@/components/decision/questions-section'
import { conditionLines } from '@/components/ruling/condition-lines'
import { ownersAmong } from '@/components/ruling/owners'
import { comparison } from '@/components/score/score-section'
import { SignOffForm } from '@/components/sign-off/sign-off-form'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { numberIn } from '@/lib/decision/number'
import { limits } from '@/lib/decision/schema'
import { listPeople } from '@/lib/person/queries'
import { requireActor } from '@/lib/person/session'
import { type Case, standingsOf } from '@/lib/ruling/case'
import { caseOf } from '@/lib/ruling/queries'
import { questionsOfCase } from '@/lib/ruling/questions-of-case'
import { whyNotSignThis } from '@/lib/ruling/readiness'
import { verdictHints, verdictLabels, verdicts } from '@/lib/sign-off/schema'
import type { Standing } from '@/lib/sign-off/staleness'
import { dayIn, formatDate } from '@/lib/time'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Sign D-${(await params).number}` }
}

/** The exact text, and one function's verdict on it. */
export default async function SignPage({ params }: Props) {
  const actor = await requireActor()
  const one = await caseOf(actor, numberIn((await params).number) ?? notFound())
  if (!one) notFound()
  const { number, revision, round } = one
  const whyNot = whyNotSignThis(one, actor)
  const eyebrow = <TextLink href={`/decisions/${number}`}>D-{number}</TextLink>
  if (whyNot || !revision || !round)
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
  const functionName = actor.functionName ?? ''
  const mine = standingsOf(one).find(({ functionId }) => functionId === actor.functionId)
  return (
    <Page width="wide">
      <PageHeader
        eyebrow={eyebrow}
        title={`Sign: ${one.title}`}
        description={`Revision ${revision.number}, for ${functionName}.`}
      />
      {mine?.latest && <Before standing={mine} one={one} timeZone={actor.timeZone} />}
      <QuestionsSection questions={questionsOfCase(one, round.model.groups, actor.timeZone)} />
      <div className="grid items-start gap-10 xl:grid-cols-[minmax(0,1fr)_28rem]">
        <article
          aria-label={`Revision ${revision.number}`}
          className="rounded-lg border border-line bg-surface p-5 sm:p-8"
        >
          <p className="mb-8 text-sm text-soft">
            This is the exact text you sign: revision {revision.number} of{' '}
            {formatDate(revision.at, actor.timeZone)}, fingerprint{' '}
            <code className="font-mono text-xs break-all">{revision.digest.slice(0, 16)}</code>.
          </p>
          <Proposal
            sections={revision.sections}
            names={one.names}
            groups={round.model.groups}
            stages={round.model.stages}
            currency={actor.currency}
          />
        </article>
        <section
          aria-label="Your verdict"
          className="xl:sticky xl:top-6 xl:-m-2 xl:max-h-[calc(100dvh-3rem)] xl:overflow-y-auto xl:p-2"
        >
          <SignOffForm
            decisionId={one.id}
            digest={revision.digest}
            revision={revision.number}
            revisionsHref={`/decisions/${number}/revisions`}
            functionName={functionName}
            verdicts={verdicts.map((value) => ({
              value,
              label: verdictLabels[value],
              hint: verdictHints[value],
            }))}
            owners={ownersAmong(people)}
            today={dayIn(now(), actor.timeZone)}
            longest={{ reason: limits.reason.max, conditions: limits.conditions }}
          />
        </section>
      </div>
    </Page>
  )
}

type BeforeProps = { standing: Standing; one: Case; timeZone: string }

/** What this function said before, and what has changed since. */
function Before({ standing, one, timeZone }: BeforeProps) {
  const { latest, state, functionName, sentence } = standing
  if (!latest) return null
  const isStale = state === 'stale'
  return (
    <Notice
      tone={isStale ? 'caution' : 'neutral'}
      title={
        isStale
          ? `${functionName} ${sentence}. The signature no longer counts.`
          : `${functionName} ${sentence} on ${formatDate(latest.at, timeZone)}.`
      }
      action={
        isStale && (
          <LinkButton
            href={comparison(one.number, latest.revisionNumber, one.revision?.number)}
            size="small"
          >
            See what changed
          </LinkButton>
        )
      }
    >
      {isStale ? `Signed by ${latest.personName} on ${formatDate(latest.at, timeZone)}. ` : ''}
      {!isStale && 'You can sign anew; the last word counts. '}
      {latest.reason && <span className="whitespace-pre-line">“{latest.reason}” </span>}
      {conditionLines(latest.conditions, one.names).map(({ text, by }) => (
        <span key={text} className="block">
          Condition: {text} <span className="text-soft">{by}</span>
        </span>
      ))}
    </Notice>
  )
}
