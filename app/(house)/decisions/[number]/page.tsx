import { clsx } from 'clsx'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChainSection } from '@/components/customer/chain-section'
import { DecisionHeader } from '@/components/decision/decision-header'
import { GatesSection } from '@/components/decision/gates-section'
import { HandOverForm } from '@/components/decision/hand-over-form'
import { heirsAmong } from '@/components/decision/heirs'
import { ImportedText } from '@/components/decision/imported-text'
import { InBrief } from '@/components/decision/in-brief'
import { NotesSection } from '@/components/decision/notes-section'
import { placesOf } from '@/components/decision/places'
import { ProposalSection } from '@/components/decision/proposal-section'
import { QuestionsSection } from '@/components/decision/questions-section'
import { SectionNav } from '@/components/decision/section-nav'
import { WithdrawForm } from '@/components/decision/withdraw-form'
import { EvidenceSection } from '@/components/evidence/evidence-section'
import { AroundSection } from '@/components/initiative/around-section'
import { LineageLine } from '@/components/lineage/lineage-line'
import { HarmSection } from '@/components/mitigation/harm-section'
import { PrecedentList } from '@/components/precedent/precedent-list'
import { RulingCard } from '@/components/ruling/ruling-card'
import { TurnPanel } from '@/components/ruling/turn-panel'
import { ScoreSection } from '@/components/score/score-section'
import { SignOffSection } from '@/components/sign-off/sign-off-section'
import { DecisionTrail } from '@/components/trail/decision-trail'
import { Page } from '@/components/ui/page'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { ExceptionsSection } from '@/components/waiver/exceptions-section'
import { atOnce } from '@/lib/at-once'
import { now } from '@/lib/clock'
import { modelOfToday } from '@/lib/customer/queries'
import { giveAway } from '@/lib/decision/actions'
import { numberIn } from '@/lib/decision/number'
import { newestNotes } from '@/lib/note/queries'
import { whyNotPermitted } from '@/lib/person/permission'
import { peopleForDecision } from '@/lib/person/queries'
import { requireActor } from '@/lib/person/session'
import { similarToDecision } from '@/lib/precedent/queries'
import { precedentTold } from '@/lib/precedent/told'
import { takeBack } from '@/lib/ruling/actions'
import { requiredOf, textOf } from '@/lib/ruling/case'
import { isSettledElsewhere } from '@/lib/ruling/elsewhere'
import { evidenceOfCase } from '@/lib/ruling/evidence'
import { caseOfNumber } from '@/lib/ruling/queries'
import { questionsOfCase } from '@/lib/ruling/questions-of-case'
import { scoresAreOlder } from '@/lib/ruling/readiness'
import { reviewOf } from '@/lib/ruling/review'
import { dayIn } from '@/lib/time'
import { decisionTrail } from '@/lib/trail/queries'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `D-${(await params).number}` }
}

// A board pack has room for two pages. Once it is no draft, the question stands at their head.
const columnsOnPaper = 'contents print:block print:columns-2 print:gap-10 print:[&>*+*]:mt-7'

export default async function DecisionPage({ params }: Props) {
  const actor = await requireActor()
  const number = numberIn((await params).number) ?? notFound()
  const [{ one, notes, trail, modelToday, people }, similar] = await Promise.all([
    atOnce(actor, {
      one: caseOfNumber(actor, number),
      notes: newestNotes(actor, { decision: number }),
      trail: decisionTrail(actor, number),
      modelToday: modelOfToday(actor),
      people: peopleForDecision(actor, number),
    }),
    similarToDecision(actor, number),
  ])
  if (!one) notFound()

  const { timeZone, currency } = actor
  const today = dayIn(now(), timeZone)
  const model = one.round?.model ?? modelToday
  const review = reviewOf(one, { actor, today, model: one.round ? null : modelToday })

  const text = (
    <ProposalSection
      missing={review.missing}
      sections={textOf(one)}
      names={one.names}
      groups={model.groups}
      stages={model.stages}
      currency={currency}
    />
  )
  const evidence = (
    <EvidenceSection
      one={one}
      actor={actor}
      today={today}
      groups={model.groups}
      stages={model.stages}
      from="page"
    />
  )
  const { strength } = evidenceOfCase(one, { today, timeZone })
  const isDraft = one.status === 'draft'
  const questions = questionsOfCase(one, model.groups, timeZone)
  const isFromElsewhere = isSettledElsewhere(one)
  return (
    <Page className="board-pack">
      <DecisionHeader one={one} timeZone={timeZone} today={today} />
      <TurnPanel
        turn={review.turn}
        number={one.number}
        decisionId={one.id}
        asked={requiredOf(one).map(({ name }) => name)}
      />
      <RulingCard one={one} timeZone={timeZone} />
      <LineageLine lineage={one.lineage} />
      {!isDraft && !isFromElsewhere && <InBrief sections={textOf(one)} />}
      <SectionNav
        places={placesOf(one, review, {
          notes: notes.rows.length,
          questions: questions.length,
          strength: strength?.value ?? null,
        })}
      />
      {isDraft && (
        <div className={columnsOnPaper}>
          {text}
          {evidence}
        </div>
      )}
      {isFromElsewhere ? (
        <ImportedText sections={textOf(one)} />
      ) : (
        <>
          <ScoreSection one={one} timeZone={timeZone} today={today} isOlder={scoresAreOlder(one)} />
          <div className={clsx(columnsOnPaper, !isDraft && 'print:[&_#question]:hidden')}>
            <HarmSection
              one={one}
              review={review}
              people={people}
              timeZone={timeZone}
              today={today}
            />
            {!isDraft && evidence}
            <ExceptionsSection one={one} actor={actor} today={today} />
            <QuestionsSection questions={questions} />
            {!isDraft && (
              <>
                <SignOffSection
                  one={one}
                  standings={review.standings}
                  timeZone={timeZone}
                  mayStart={review.mayStartSigning}
                />
                <GatesSection
                  one={one}
                  gates={review.gates}
                  people={review.mayNameDecider ? people : null}
                />
                {text}
              </>
            )}
          </div>
        </>
      )}
      <div className="flex flex-col gap-10 print:hidden">
        {similar.length > 0 && (
          <Section
            id="similar"
            title="What it resembles"
            description="Earlier decisions, what they turned down, and when to look at it again."
          >
            <PrecedentList similar={similar.map(precedentTold)} />
          </Section>
        )}
        <ChainSection
          touchedIds={textOf(one).groups.map(({ groupId }) => groupId)}
          groups={model.groups}
        />
        <AroundSection one={one} mayLink={!whyNotPermitted(actor, 'propose')} timeZone={timeZone} />
        <NotesSection
          number={one.number}
          notes={notes.rows}
          hasMore={notes.older !== null}
          mayWrite={!whyNotPermitted(actor, 'write-note')}
          mayKeep={!whyNotPermitted(actor, 'add-evidence')}
          timeZone={timeZone}
          now={now()}
        />
        <Section
          id="trail"
          title="Trail"
          description="Who did what, and when. Nobody can change it."
        >
          <DecisionTrail number={one.number} page={trail} timeZone={timeZone} />
        </Section>
        {isDraft && review.mayWithdraw && (
          <p className="flex flex-wrap gap-x-6 gap-y-3 text-sm">
            <TextLink href={`/decisions/${one.number}/merge`} alone>
              Merge another draft into it
            </TextLink>
            <TextLink href={`/decisions/${one.number}/split`} alone>
              Split it in two
            </TextLink>
          </p>
        )}
        {(review.mayHandOver || review.mayWithdraw) && (
          <div className="flex max-w-2xl flex-col gap-1">
            {review.mayHandOver && (
              <HandOverForm action={giveAway} number={one.number} heirs={heirsAmong(people, one)} />
            )}
            {review.mayWithdraw && (
              <div id="withdraw">
                <WithdrawForm action={takeBack} number={one.number} />
              </div>
            )}
          </div>
        )}
      </div>
    </Page>
  )
}
