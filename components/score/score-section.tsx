import { barsOfCase } from '@/lib/ruling/bars-of-case'
import { type Case, textOf } from '@/lib/ruling/case'
import { shownExceptions } from '@/lib/ruling/exceptions'
import { revealCauseLabels } from '@/lib/score/reveal'
import { type Day, formatDate } from '@/lib/time'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'
import { TextLink } from '../ui/text-link'
import { BarList } from './bar-list'
import { BlindRound } from './blind-round'
import { ScoreResult } from './score-result'

type Props = {
  one: Case
  timeZone: string
  today: Day
  /** The scores judge another text than the current one. */
  isOlder: boolean
}

/** What it does to each group at each stage: blind first, then with everything it came from. */
export function ScoreSection({ one, timeZone, today, isOlder }: Props) {
  const { round, number, revision } = one
  return (
    <Section
      id="impact"
      title="What it does to customers"
      description={round?.result ? storyOf(one, timeZone) : undefined}
      actions={
        round && (
          <TextLink
            href={`/decisions/${number}/scores`}
            className="-my-3 inline-block py-3 text-sm print:hidden"
          >
            {round.revealedAt ? 'Every scorecard' : 'Who is invited'}
          </TextLink>
        )
      }
    >
      {isOlder && round?.result && (
        <Notice tone="caution" title={`These scores judge revision ${round.revisionNumber}`}>
          Revision {revision?.number} is current.{' '}
          <TextLink href={comparison(number, round.revisionNumber, revision?.number)}>
            See what changed
          </TextLink>
        </Notice>
      )}
      {!round && (
        <EmptyState title="Nobody has scored this yet.">
          {textOf(one).cells.length > 0
            ? 'Invite scorers to open it. They judge every group and stage it touches, each alone.'
            : 'Once it is framed, invited people judge every group and stage it touches, each alone.'}
        </EmptyState>
      )}
      {round && !round.result && (
        <BlindRound round={round} cells={touched(one)} timeZone={timeZone} />
      )}
      {round?.result && (
        <ScoreResult
          round={round}
          result={round.result}
          exceptions={shownExceptions(one, { timeZone, today })}
        />
      )}
      <BarList bars={barsOfCase(one)} names={one.names} />
    </Section>
  )
}

export function comparison(number: number, from: number, to: number | undefined) {
  return `/decisions/${number}/revisions/compare?from=${from}&to=${to ?? from}`
}

function touched({ round, texts, ...one }: Case) {
  const scored = texts.find(({ number }) => number === round?.revisionNumber)
  return (scored?.sections ?? one.draft).cells
}

function storyOf({ round }: Case, timeZone: string) {
  if (!round?.revealedAt || !round.revealCause) return undefined
  const by = round.revealedByName ? `, ${round.revealedByName}` : ''
  const cards = round.handedIn === 1 ? '1 scorecard' : `${round.handedIn} scorecards`
  return `${cards} on revision ${round.revisionNumber}, revealed ${formatDate(round.revealedAt, timeZone)}. ${revealCauseLabels[round.revealCause]}${by}.`
}
