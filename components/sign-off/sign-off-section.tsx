import { type Case, requiredOf } from '@/lib/ruling/case'
import type { Standing } from '@/lib/sign-off/staleness'
import { unity } from '@/lib/sign-off/unity'
import { formatDate } from '@/lib/time'
import { conditionLines } from '../ruling/condition-lines'
import { comparison } from '../score/score-section'
import { EmptyState } from '../ui/empty-state'
import { Section } from '../ui/section'
import { HowUnited } from './how-united'
import { SignOffList } from './sign-off-list'
import { StartSignOffForm } from './start-sign-off-form'

type Props = {
  one: Case
  standings: readonly Standing[]
  timeZone: string
  /** For those who ask the functions to sign, unless it is the first thing they can do here. */
  mayStart: { whyNot: string | null } | null
}

/** Who stands behind this exact text. */
export function SignOffSection({ one, standings, timeZone, mayStart }: Props) {
  const asked = requiredOf(one).map(({ name }) => name)
  const together = unity(standings)
  return (
    <Section
      id="sign-offs"
      title="Sign-offs"
      description={
        together === null
          ? undefined
          : `Unity ${together} of 100: how far the functions asked stand behind the current text.`
      }
    >
      {standings.length > 0 ? (
        <>
          <SignOffList signOffs={standings.map((standing) => lineOf(standing, one, timeZone))} />
          {together !== null && <HowUnited standings={standings} unity={together} />}
        </>
      ) : (
        <EmptyState
          title="Nobody is asked to sign yet."
          action={
            mayStart && (
              <StartSignOffForm decisionId={one.id} asked={asked} whyNot={mayStart.whyNot} />
            )
          }
        >
          {asked.length > 0 && `${asked.join(', ')} will be asked once the scores are talked over.`}
        </EmptyState>
      )}
    </Section>
  )
}

function lineOf(standing: Standing, one: Case, timeZone: string) {
  const { latest, state, functionId } = standing
  const signers = one.functions.find(({ id }) => id === functionId)?.signers ?? []
  return {
    standing,
    when: latest ? formatDate(latest.at, timeZone) : undefined,
    asked: state === 'missing' ? signers.join(', ') || 'nobody can sign for it yet' : undefined,
    differenceHref:
      latest && state === 'stale'
        ? comparison(one.number, latest.revisionNumber, one.revision?.number)
        : undefined,
    conditions: latest ? conditionLines(latest.conditions, one.names) : [],
  }
}
