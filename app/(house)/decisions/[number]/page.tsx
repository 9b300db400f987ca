import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DecisionHeader } from '@/components/decision/decision-header'
import { GateChecklist } from '@/components/decision/gate-checklist'
import { InBrief } from '@/components/decision/in-brief'
import { Proposal } from '@/components/decision/proposal'
import { SectionNav } from '@/components/decision/section-nav'
import { HarmSection } from '@/components/mitigation/harm-section'
import { NoteList } from '@/components/note/note-list'
import { RulingCard } from '@/components/ruling/ruling-card'
import { TurnPanel } from '@/components/ruling/turn-panel'
import { ScoreSection } from '@/components/score/score-section'
import { SignOffSection } from '@/components/sign-off/sign-off-section'
import { DecisionTrail } from '@/components/trail/decision-trail'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { customerModel } from '@/lib/customer/queries'
import { whyNotOpenScoring } from '@/lib/decision/framing'
import type { Gate } from '@/lib/decision/gates'
import { notesOfDecision } from '@/lib/note/queries'
import { whyNotPermitted } from '@/lib/person/permission'
import { listPeople } from '@/lib/person/queries'
import { requireActor } from '@/lib/person/session'
import { numberFrom } from '@/lib/ruling/address'
import { requiredOf, standingsOf, textOf } from '@/lib/ruling/case'
import { turnOf } from '@/lib/ruling/next-step'
import { caseOf } from '@/lib/ruling/queries'
import {
  gatesFor,
  scoresAreOlder,
  whyNotAccept,
  whyNotMitigate,
  whyNotStartSigning,
} from '@/lib/ruling/readiness'
import { dayIn } from '@/lib/time'
import { decisionTrail } from '@/lib/trail/queries'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `D-${(await params).number}` }
}

export default async function DecisionPage({ params }: Props) {
  const actor = await requireActor()
  const one = await caseOf(actor, numberFrom((await params).number))
  if (!one) notFound()

  const { timeZone, currency } = actor
  const today = dayIn(now(), timeZone)
  const cannotMitigate = whyNotMitigate(one, actor)
  const [notes, trail, current, people] = await Promise.all([
    notesOfDecision(actor, one.id),
    decisionTrail(actor, one.id),
    one.round ? null : customerModel(actor),
    cannotMitigate ? [] : listPeople(actor),
  ])
  const model = one.round?.model ?? current
  if (!model) throw new Error('a decision without a round is shown with the model of today')

  const missing = current && one.status === 'draft' ? whyNotOpenScoring(one.draft, current) : []
  const turn = turnOf(one, { actor, missing: missing.length, today })
  const standings = standingsOf(one)
  const isDraft = one.status === 'draft'
  const isOver = one.ruling !== null || one.withdrawn !== null
  const gates = isDraft || isOver ? [] : gatesFor(one, { actor, today }).filter(isForEverybody)
  const open = gates.filter(({ cleared }) => !cleared).length
  const hasHarm = (one.round?.result?.harm.length ?? 0) > 0
  const signed = standings.filter(({ state }) => state === 'current').length
  return (
    <Page>
      <DecisionHeader one={one} timeZone={timeZone} today={today} />
      <TurnPanel
        turn={turn}
        number={one.number}
        decisionId={one.id}
        asked={requiredOf(one).map(({ name }) => name)}
      />
      <RulingCard one={one} timeZone={timeZone} />
      <InBrief sections={textOf(one)} />
      <SectionNav
        places={[
          { id: 'impact', label: 'Impact', note: one.round?.result?.index?.toString() },
          ...(hasHarm ? [{ id: 'harm', label: 'Harm' }] : []),
          {
            id: 'sign-offs',
            label: 'Sign-offs',
            note: standings.length > 0 ? `${signed} of ${standings.length}` : undefined,
          },
          ...(gates.length > 0
            ? [{ id: 'gates', label: 'Gates', note: open > 0 ? `${open} open` : undefined }]
            : []),
          { id: 'proposal', label: 'Proposal' },
          { id: 'notes', label: 'Notes', note: notes.rows.length.toString() },
          { id: 'trail', label: 'Trail' },
        ]}
      />
      <ScoreSection one={one} timeZone={timeZone} isOlder={scoresAreOlder(one)} />
      <HarmSection
        one={one}
        whyNotMitigate={cannotMitigate}
        whyNotAccept={whyNotAccept(one, actor)}
        owners={people
          .filter(({ disabled }) => !disabled)
          .map(({ id, name }) => ({ value: id, label: name }))}
        timeZone={timeZone}
        today={today}
      />
      <SignOffSection
        one={one}
        standings={standings}
        timeZone={timeZone}
        mayStart={
          turn.others.some(({ kind }) => kind === 'start-sign-off')
            ? { whyNot: whyNotStartSigning(one, actor) }
            : null
        }
      />
      {gates.length > 0 && (
        <Section
          id="gates"
          title="Before it is decided"
          description="Everything that has to be so, and who can clear what is open."
        >
          <GateChecklist gates={gates} />
        </Section>
      )}
      <div id="proposal" className="flex scroll-mt-14 flex-col gap-6">
        {missing.length > 0 && (
          <Notice
            tone="caution"
            title={`The framing lacks ${missing.length === 1 ? 'one answer' : `${missing.length} answers`}`}
          >
            <ul className="list-disc pl-4">
              {missing.map(({ path, reason }) => (
                <li key={path + reason}>{reason}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Proposal
          sections={textOf(one)}
          names={one.names}
          groups={model.groups}
          stages={model.stages}
          currency={currency}
        />
      </div>
      <div className="flex flex-col gap-10 print:hidden">
        <Section
          id="notes"
          title="Notes from the front line"
          actions={
            !whyNotPermitted(actor, 'write-note') && (
              <LinkButton href={`/notes/new?decision=${one.number}`} size="small">
                Write a note
              </LinkButton>
            )
          }
        >
          {notes.rows.length === 0 ? (
            <EmptyState title="No notes yet.">
              What this does to customers, told by those who meet them, shows up here.
            </EmptyState>
          ) : (
            <NoteList notes={notes.rows} timeZone={timeZone} now={now()} hideDecision />
          )}
          {notes.older && (
            <TextLink href={`/notes?decision=${one.number}`}>All notes about it</TextLink>
          )}
        </Section>
        <Section
          id="trail"
          title="Trail"
          description="Who did what, and when. Nobody can change it."
        >
          <DecisionTrail number={one.number} page={trail} timeZone={timeZone} />
        </Section>
      </div>
    </Page>
  )
}

/** Whether the reader is the decider is said above, not among what is missing. */
function isForEverybody({ key }: Gate) {
  return key !== 'you'
}
