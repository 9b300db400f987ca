import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BarList } from '@/components/score/bar-list'
import { BlindRound } from '@/components/score/blind-round'
import { InviteForm } from '@/components/score/invite-form'
import { JourneyFit } from '@/components/score/journey-fit'
import { MoveClosingForm } from '@/components/score/move-closing-form'
import { OpenScoringForm } from '@/components/score/open-scoring-form'
import type { Person } from '@/components/score/people-choice'
import { RevealEarlyForm } from '@/components/score/reveal-early-form'
import { ScoreCards } from '@/components/score/score-cards'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { atOnce } from '@/lib/at-once'
import { now } from '@/lib/clock'
import { modelOfToday } from '@/lib/customer/queries'
import { whyNotOpenScoring } from '@/lib/decision/framing'
import { numberIn } from '@/lib/decision/number'
import { limits } from '@/lib/decision/schema'
import { framedTier, tierLabels, tierRequirements } from '@/lib/decision/tier'
import type { Actor } from '@/lib/person/actor'
import { permissions, type Role, roles, whyNotPermitted } from '@/lib/person/permission'
import { type ListedPerson, listPeople, peopleToChoose } from '@/lib/person/queries'
import { requireActor } from '@/lib/person/session'
import { barsOfCase } from '@/lib/ruling/bars-of-case'
import type { Case, RoundOfCase } from '@/lib/ruling/case'
import { shownExceptions } from '@/lib/ruling/exceptions'
import { caseOf } from '@/lib/ruling/queries'
import {
  touchedCells,
  whyNotMoveThisClosing,
  whyNotOpenRound,
  whyNotSteerRound,
} from '@/lib/ruling/readiness'
import { takeOff } from '@/lib/score/actions'
import { addDays, type Day, dayIn } from '@/lib/time'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Scores of D-${(await params).number}` }
}

/** Who scores, while it is open; who scored what, once it is revealed. */
export default async function ScoresPage({ params }: Props) {
  const actor = await requireActor()
  const one = await caseOf(actor, numberIn((await params).number) ?? notFound())
  if (!one) notFound()
  const { round, number } = one
  const whyNotOpen = whyNotOpenRound(one, actor)
  const when = { timeZone: actor.timeZone, today: dayIn(now(), actor.timeZone) }
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<TextLink href={`/decisions/${number}`}>D-{number}</TextLink>}
        title={`Scores: ${one.title}`}
      />
      {round && !round.revealedAt && <OpenRound one={one} round={round} actor={actor} />}
      {round?.revealedAt && (
        <Section
          id="cards"
          title="Every scorecard"
          description={`On revision ${round.revisionNumber}, as they were handed in.`}
        >
          <BarList bars={barsOfCase(one)} names={one.names} />
          <ScoreCards cards={round.cards} model={round.model} />
        </Section>
      )}
      {round?.result?.journey && (
        <Section id="journey" title="What they say of the journey">
          <JourneyFit
            journey={round.result.journey}
            model={round.model}
            exceptions={shownExceptions(one, when)}
          />
        </Section>
      )}
      {!round && whyNotOpen && (
        <EmptyState title="Nobody has scored this yet.">{whyNotOpen}</EmptyState>
      )}
      {!whyNotOpen && <NewRound one={one} actor={actor} />}
    </Page>
  )
}

async function NewRound({ one, actor }: { one: Case; actor: Actor }) {
  const { model, people } = await atOnce(actor, {
    model: modelOfToday(actor),
    people: peopleToChoose(actor),
  })
  const text = one.draft
  const vulnerable = model.groups.filter(({ isVulnerable }) => isVulnerable).map(({ id }) => id)
  const tier = framedTier(text, vulnerable)
  const today = dayIn(now(), actor.timeZone)
  const missing = whyNotOpenScoring(text, model, today)
  return (
    <Section
      id="open"
      title={one.round ? 'Have it scored again' : 'Open it for scoring'}
      description="Each scorer judges alone every group and stage it touches. Nobody, whatever their role, sees a score before the reveal."
    >
      {missing.length > 0 && (
        <Notice
          tone="caution"
          title="The framing is not complete"
          action={
            actor.personId === one.proposer.id && (
              <LinkButton href={`/decisions/${one.number}/edit`} size="small">
                Complete it
              </LinkButton>
            )
          }
        >
          <ul className="list-disc pl-4">
            {missing.map(({ path, reason }) => (
              <li key={path + reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      <OpenScoringForm
        decisionId={one.id}
        people={invitable(people, one.proposer.id, [])}
        needed={`A ${tierLabels[tier].toLowerCase()} decision needs at least ${tierRequirements[tier].scorers} scorers. The proposer doesn’t score.`}
        today={today}
        proposedDay={addDays(today, 7)}
        whyNot={missing.length > 0 ? 'Complete the framing first.' : null}
      />
    </Section>
  )
}

type RoundProps = { one: Case; round: RoundOfCase; actor: Actor }

async function OpenRound({ one, round, actor }: RoundProps) {
  const { timeZone } = actor
  const at = now()
  const maySteer = !whyNotSteerRound(one, actor)
  const people = maySteer ? await listPeople(actor) : []
  const others = invitable(people, one.proposer.id, round.scorers)
  return (
    <>
      <BlindRound round={round} cells={touchedCells(one)} timeZone={timeZone} />
      <Section
        id="invited"
        title="Invited to score"
        description="Only how many are in. The trail names who, never what they judged."
      >
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {round.scorers.map(({ id, name }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-1.5"
            >
              <span className="control-height flex items-center">{name}</span>
              {maySteer && (
                <ConfirmForm
                  door={takeOff}
                  fields={{ decisionId: one.id, personId: id }}
                  button="Take off"
                  variant="quiet"
                  size="small"
                  aria-label={`Take ${name} off the scorers`}
                  title={`Take ${name} off the scorers?`}
                  confirm="Take them off"
                >
                  They aren’t asked any more. If everybody else is in, the scores are revealed at
                  once.
                </ConfirmForm>
              )}
            </li>
          ))}
        </ul>
        {maySteer && others.length > 0 && <InviteForm decisionId={one.id} people={others} />}
        {!whyNotMoveThisClosing(one, { actor, now: at }) && (
          <MoveClosingForm
            decisionId={one.id}
            isClosed={round.isClosedEmpty}
            {...closingDays(round, dayIn(at, timeZone), timeZone)}
          />
        )}
      </Section>
      {!whyNotPermitted(actor, 'reveal-early') && (
        <Section
          id="reveal"
          title="Reveal early"
          description="Only if it can’t wait. The blind part ends for everybody."
        >
          <RevealEarlyForm
            decisionId={one.id}
            whyNot={
              round.handedIn === 0 ? 'No scorecard is in yet, so there is nothing to reveal.' : null
            }
            longest={limits.reason.max}
          />
        </Section>
      )}
    </>
  )
}

/** A date that is over is no proposal: then it is a week, as at the opening. */
function closingDays({ closesAt, isClosedEmpty }: RoundOfCase, today: Day, timeZone: string) {
  const lastDay = dayIn(new Date(closesAt.getTime() - 1), timeZone)
  return { today, proposedDay: isClosedEmpty ? addDays(today, 7) : lastDay }
}

function invitable(
  people: readonly ListedPerson[],
  proposerId: string,
  invited: readonly { id: string }[],
): Person[] {
  const scorers: readonly Role[] = permissions.score.who
  return people
    .filter(({ id, role, disabled }) => {
      const isOut = disabled || id === proposerId || invited.some((one) => one.id === id)
      return !isOut && scorers.includes(role)
    })
    .map(({ id, name, role, functionName }) => ({
      id,
      name,
      about: [roles[role], functionName].filter(Boolean).join(', '),
    }))
}
