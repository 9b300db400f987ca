import { listed } from '@/lib/decision/missing'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { progressOf } from '@/lib/score/reveal'
import type { Verdict } from '@/lib/sign-off/schema'
import { currentVerdict } from '@/lib/sign-off/staleness'
import { formatDay } from '@/lib/time'
import { actsFor, type Case, standingsOf, type WaiverOfCase } from './case'
import { waiversOver, whyNotSettleThis } from './exceptions'
import {
  gatesFor,
  whyNotAccept,
  whyNotHandInThis,
  whyNotMitigate,
  whyNotOpenRound,
  whyNotSignThis,
  whyNotStartSigning,
} from './readiness'

export type StepKind =
  | 'frame'
  | 'open-scoring'
  | 'score'
  | 'steer'
  | 'mitigate'
  | 'accept-harm'
  | 'start-sign-off'
  | 'sign'
  | 'sign-again'
  | 'decide'
  | 'look-again'

/** One thing to do, why it is this person's turn, and why it can't be done yet. */
export type Step = { kind: StepKind; label: string; reason: string; whyNot: string | null }

/** Where a decision stands for one person: what they can do now, else what everybody waits for. */
export type Turn = { primary: Step | null; others: Step[]; waiting: string }

type Facts = {
  actor: Actor
  /** How many things the framing lacks. */
  missing: number
  /** The reader's calendar day, YYYY-MM-DD. */
  today: string
}

export function turnOf(one: Case, facts: Facts): Turn {
  const steps = stepsFor(one, facts)
  const ready = steps.findIndex(({ whyNot }) => whyNot === null)
  const [primary] = steps.splice(Math.max(0, ready), 1)
  // Whoever is waited for needn't read that others wait for them.
  const waiting = primary && one.status !== 'scoring' ? '' : waitingFor(one, facts)
  return { primary: primary ?? null, others: steps, waiting }
}

function stepsFor(one: Case, facts: Facts): Step[] {
  const { actor } = facts
  switch (one.status) {
    case 'draft':
      return draftSteps(one, facts)
    case 'scoring':
      return [...scoreStep(one, actor), ...steerStep(one, actor)]
    case 'discussion':
      return [
        ...lookAgainStep(one, facts),
        ...harmSteps(one, actor),
        ...signingStep(one, actor),
        ...scoreStep(one, actor),
      ]
    case 'sign-off':
      return [
        ...lookAgainStep(one, facts),
        ...signStep(one, actor),
        ...harmSteps(one, actor),
        ...decideStep(one, facts),
      ]
    default:
      return lookAgainStep(one, facts)
  }
}

function lookAgainStep(one: Case, { actor, today }: Facts): Step[] {
  const over = waiversOver(one, { actor, today })
  const [mine] = over.filter((waiver) => !whyNotSettleThis(one, waiver, actor))
  if (!mine) return []
  const reason = `${isOver(mine)} Renew it, or settle it with a reason.`
  return [{ kind: 'look-again', label: 'Look at it again', reason, whyNot: null }]
}

function isOver({ line, expiresOn }: WaiverOfCase): string {
  const what = line ? `The waiver for “${line}”` : 'The waiver for standing on no evidence'
  return `${what} held until ${formatDay(expiresOn)}.`
}

function draftSteps(one: Case, { actor, missing }: Facts): Step[] {
  const isProposer = actor.personId === one.proposer.id
  if (!actsFor(one, actor) || whyNotPermitted(actor, 'propose')) return []
  const frame: Step = {
    kind: 'frame',
    label: missing > 0 ? 'Go on framing' : 'Edit the proposal',
    reason: missing > 0 ? `${things(missing)} still missing before others may judge it.` : '',
    whyNot: null,
  }
  const open: Step = {
    kind: 'open-scoring',
    label: 'Open for scoring',
    reason:
      missing > 0
        ? 'Once it is framed, people are invited to score it blind.'
        : 'It is framed. Invite people to score it blind.',
    whyNot:
      whyNotOpenRound(one, actor) ??
      (missing > 0 ? `${things(missing)} missing in the framing.` : null),
  }
  if (!isProposer) return [open]
  return missing > 0 ? [frame, open] : [open, frame]
}

function scoreStep(one: Case, actor: Actor): Step[] {
  const { round } = one
  if (!round?.own.isInvited || whyNotHandInThis(one, actor)) return []
  const reason = round.revealedAt
    ? 'The scores are revealed. A card handed in now is kept, marked late and left out of the result.'
    : 'You are invited to score. Nobody sees your card before the reveal.'
  const label = round.own.savedAt ? 'Go on scoring' : 'Score it'
  return [{ kind: 'score', label, reason, whyNot: null }]
}

function steerStep(one: Case, actor: Actor): Step[] {
  if (!actsFor(one, actor) || whyNotPermitted(actor, 'propose') || !one.round) return []
  if (one.round.isClosedEmpty) {
    const reason = 'The closing date is over and no card is in. Scorers can’t hand in any more.'
    return [{ kind: 'steer', label: 'Move the closing date', reason, whyNot: null }]
  }
  const reason = 'You can invite more people or take somebody off.'
  return [{ kind: 'steer', label: 'See who is invited', reason, whyNot: null }]
}

function harmSteps(one: Case, actor: Actor): Step[] {
  const steps: Step[] = []
  if (!whyNotMitigate(one, actor) && !one.mitigation) {
    const reason = 'The scores show harm. It needs a named mitigation before anything is approved.'
    steps.push({ kind: 'mitigate', label: 'Name a mitigation', reason, whyNot: null })
  }
  if (!whyNotAccept(one, actor)) {
    const reason = 'A mitigation is named. The customer seat says whether the harm is acceptable.'
    steps.push({ kind: 'accept-harm', label: 'Look at the harm', reason, whyNot: null })
  }
  return steps
}

function signingStep(one: Case, actor: Actor): Step[] {
  if (!actsFor(one, actor)) return []
  const whyNot = whyNotStartSigning(one, actor)
  const reason = 'The scores are revealed. Once they are talked over, ask the functions to sign.'
  return [{ kind: 'start-sign-off', label: 'Start sign-off', reason, whyNot }]
}

function signStep(one: Case, actor: Actor): Step[] {
  if (whyNotSignThis(one, actor)) return []
  const mine = standingsOf(one).find(({ functionId }) => functionId === actor.functionId)
  const name = actor.functionName ?? 'your function'
  if (mine?.state === 'current') return []
  if (mine?.state !== 'stale') {
    const reason = `${name} is asked to sign this text.`
    return [{ kind: 'sign', label: `Sign for ${name}`, reason, whyNot: null }]
  }
  const reason = `${name} ${mine.sentence}. Your signature no longer counts.`
  return [{ kind: 'sign-again', label: 'Read what changed and sign again', reason, whyNot: null }]
}

function decideStep(one: Case, { actor, today }: Facts): Step[] {
  if (one.decider?.id !== actor.personId) return []
  const open = gatesFor(one, { actor, today }).filter(({ cleared }) => !cleared)
  const whyNot = open.length > 0 ? `${things(open.length)} still open. See the gates.` : null
  const reason =
    open.length > 0
      ? 'You are named to decide. You can reject or defer it before everybody agrees.'
      : 'Nothing is missing. It is yours to decide.'
  return [
    {
      kind: 'decide',
      label: 'Decide',
      reason: whyNot ? `${whyNot} ${reason}` : reason,
      whyNot: null,
    },
  ]
}

function waitingFor(one: Case, { actor, today }: Facts): string {
  switch (one.status) {
    case 'draft':
      return `${one.proposer.name} is still framing this. Nobody has scored it yet.`
    case 'scoring':
      if (one.round?.isClosedEmpty)
        return `Scoring closed with no card in. ${one.proposer.name} can move the date.`
      return one.round
        ? `${progressOf(one.round)}. Scores stay blind until all are in or the closing date comes.`
        : ''
    case 'discussion':
      return `The scores are revealed. ${one.proposer.name} starts sign-off once they are talked over.`
    case 'sign-off':
      return waitingForDecision(one, { actor, today })
    default: {
      const [over] = waiversOver(one, { actor, today })
      if (!over || actor.personId !== one.proposer.id) return ''
      return `${isOver(over)} Mend what it breaks, or ask a CX lead to renew it.`
    }
  }
}

function waitingForDecision(one: Case, reader: Pick<Facts, 'actor' | 'today'>): string {
  const standings = standingsOf(one)
  const silent = standings.filter(({ state }) => state !== 'current')
  if (silent.length > 0)
    return `Waiting for ${listed(silent.map(({ functionName }) => functionName))} to sign.`
  return `${howItStands(one, reader)} ${whoDecides(one)}`
}

/** Signed is not agreed: what stands against it comes before who decides. */
function howItStands(one: Case, reader: Pick<Facts, 'actor' | 'today'>): string {
  const against = standingsOf(one).flatMap((standing) => {
    const word = againstIt[currentVerdict(standing) ?? 'approve']
    return word ? `${standing.functionName} ${word}` : []
  })
  const open = gatesFor(one, reader).filter(({ cleared, key }) => !cleared && !isAboutWho(key))
  const signed = against.length > 0 ? `${listed(against)}.` : 'Every function has signed.'
  return open.length > 0 ? `${signed} ${things(open.length)} still open. See the gates.` : signed
}

const againstIt: Partial<Record<Verdict, string>> = { object: 'objected', hold: 'asked for time' }

function isAboutWho(key: string): boolean {
  return key === 'you' || key === 'decider'
}

function whoDecides({ decider }: Case): string {
  if (!decider) return 'Nobody is named to decide yet.'
  return decider.isLeader
    ? `${decider.name} decides.`
    : `${decider.name}, named to decide, is no longer a leader here.`
}

function things(count: number): string {
  return count === 1 ? '1 thing is' : `${count} things are`
}
