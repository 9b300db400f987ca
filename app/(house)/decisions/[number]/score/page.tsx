import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InBrief } from '@/components/decision/in-brief'
import { Proposal } from '@/components/decision/proposal'
import { OneCard } from '@/components/score/score-cards'
import { fieldsOfCard, wordsOfCard } from '@/components/score/scorecard-fields'
import { ScorecardForm } from '@/components/score/scorecard-form'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { numberIn } from '@/lib/decision/number'
import { requireActor } from '@/lib/person/session'
import { type Case, type RoundOfCase, textOf } from '@/lib/ruling/case'
import { caseOf } from '@/lib/ruling/queries'
import { whyNotHandInThis } from '@/lib/ruling/readiness'
import { type OwnScorecard, ownScorecard } from '@/lib/score/queries'
import { lastDayOf } from '@/lib/score/reveal'
import { scoreLimits } from '@/lib/score/schema'
import { isLateCard } from '@/lib/score/scorecard'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Score D-${(await params).number}` }
}

export default async function ScorePage({ params }: Props) {
  const actor = await requireActor()
  const one = await caseOf(actor, numberIn((await params).number) ?? notFound())
  if (!one) notFound()
  const { round, number } = one
  const own = round && (await ownScorecard(actor, round.id))
  const whyNot = whyNotHandInThis(one, actor)
  const text = one.texts.find((each) => each.number === round?.revisionNumber)?.sections
  const isOpen = round && !whyNot
  return (
    <Page width={isOpen ? 'wide' : 'reading'}>
      <PageHeader
        eyebrow={<TextLink href={`/decisions/${number}`}>D-{number}</TextLink>}
        title={isOpen ? `Score: ${one.title}` : one.title}
        description={isOpen ? introduction(round, actor.timeZone) : undefined}
      />
      {!isOpen && own?.handedInAt && round && (
        <HandedIn own={own} round={round} number={number} whyNot={whyNot} />
      )}
      {!isOpen && !own?.handedInAt && (
        <EmptyState
          title={whyNot ?? 'Scoring is not open yet.'}
          action={<LinkButton href={`/decisions/${number}`}>Back to the decision</LinkButton>}
        />
      )}
      {isOpen && (
        <div className="grid items-start gap-10 xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
          <div className="flex min-w-0 flex-col gap-8">
            <InBrief sections={text ?? textOf(one)} />
            <p className="text-sm xl:hidden">
              <a href="#what-is-proposed" className="text-accent underline underline-offset-3">
                Read all that is proposed
              </a>
            </p>
            <ScorecardForm
              decisionId={one.id}
              number={number}
              copyKey={`card ${actor.personId} ${round.id}`}
              basedOn={JSON.stringify([own?.answers ?? {}])}
              {...fieldsOfCard({ round, text: text ?? textOf(one), answers: own?.answers ?? null })}
              words={wordsOfCard}
              longest={scoreLimits.sentence}
              isLate={isLateCard(round)}
            />
          </div>
          <Reading one={one} round={round} currency={actor.currency} />
        </div>
      )}
    </Page>
  )
}

function introduction(round: RoundOfCase, timeZone: string) {
  const blind = 'You judge alone. Nobody sees your card before the reveal.'
  if (round.revealedAt) return 'The scores are revealed. Your card would be kept and marked late.'
  return `${blind} Hand in by the end of ${lastDayOf(round, timeZone)}.`
}

type ReadingProps = { one: Case; round: RoundOfCase; currency: string }

/** The frozen text that is judged: beside the card on a desktop, below it on a phone. */
function Reading({ one, round, currency }: ReadingProps) {
  const text = one.texts.find(({ number }) => number === round.revisionNumber)?.sections
  return (
    <aside
      id="what-is-proposed"
      aria-label="What is proposed"
      className="scroll-mt-16 rounded-lg border border-line bg-surface p-5 xl:sticky xl:top-6 xl:max-h-[calc(100dvh-3rem)] xl:overflow-y-auto"
    >
      <p className="mb-6 text-sm text-soft">Revision {round.revisionNumber}, as it is judged</p>
      <Proposal
        sections={text ?? textOf(one)}
        names={one.names}
        groups={round.model.groups}
        stages={round.model.stages}
        currency={currency}
      />
    </aside>
  )
}

type HandedInProps = {
  own: OwnScorecard
  round: RoundOfCase
  number: number
  whyNot: string | null
}

function HandedIn({ own, round, number, whyNot }: HandedInProps) {
  const { cells, emotions, commitments, credit } = own.answers
  const card = {
    credit,
    cells: cells.map((cell) => ({
      ...cell,
      impact: cell.impact === 'unknown' ? null : cell.impact,
    })),
    emotions: emotions.flatMap(({ stageId, emotion }) => (emotion ? [{ stageId, emotion }] : [])),
    commitments: commitments.flatMap(({ commitmentId, answer }) =>
      answer ? [{ commitmentId, answer }] : [],
    ),
  }
  return (
    <div className="flex flex-col items-start gap-6">
      <p>{whyNot}</p>
      <OneCard card={card} model={round.model} />
      <LinkButton href={`/decisions/${number}`}>Back to the decision</LinkButton>
    </div>
  )
}
