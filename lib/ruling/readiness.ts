import { digestOf } from '@/lib/decision/canonical'
import { type DecideFacts, type Gate, gatesOf } from '@/lib/decision/gates'
import { whyNotStartScoring, whyNotStartSignOff, whyNotWithdraw } from '@/lib/decision/status'
import { whyNotAcceptHarm, whyNotNameMitigation } from '@/lib/mitigation/mitigation'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { lastDayOf } from '@/lib/score/reveal'
import { whyNotMoveClosing } from '@/lib/score/round'
import { whyNotHandInNow, whyNotScore } from '@/lib/score/scorecard'
import { whyNotEnoughFunctions } from '@/lib/sign-off/required'
import { whyNotSignOff } from '@/lib/sign-off/verdict'
import {
  actsFor,
  type Case,
  cardsShort,
  isOwn,
  ownersOf,
  requiredOf,
  standingsOf,
  textOf,
  tierOfCards,
  tierToday,
} from './case'
import { exceptionsOf, waiversOf } from './exceptions'

/**
 * What the rules answer about one decision for one person. Screens and commands both ask here, so
 * that a button and the refusal behind it never differ.
 */

/** Why this person can't open a round of scoring; what the framing lacks is asked apart. */
export function whyNotOpenRound(one: Case, actor: Actor): string | null {
  return (
    whyNotPermitted(actor, 'propose') ??
    whyNotStartScoring({
      status: one.status,
      actsForProposal: actsFor(one, actor),
      isProposer: actor.personId === one.proposer.id,
      hasUnsavedChanges: hasUnsavedChanges(one),
      scoredDigest: one.round?.digest ?? null,
      currentDigest: one.revision?.digest ?? null,
      cardsShort: cardsShort(one),
    })
  )
}

/** Why this person can't invite or remove scorers, null when they can. */
export function whyNotSteerRound(one: Case, actor: Actor): string | null {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return denied
  if (one.status !== 'scoring') return 'Scoring is not open.'
  return actsFor(one, actor) ? null : 'Only the proposer or the CX lead invites scorers.'
}

/** Why this person can't move the closing date, null when they can. */
export function whyNotMoveThisClosing(
  one: Case,
  { actor, now }: { actor: Actor; now: Date },
): string | null {
  const denied = whyNotPermitted(actor, 'propose')
  const { status, round } = one
  return denied ?? whyNotMoveClosing({ status, round, now, actsForProposal: actsFor(one, actor) })
}

/** Why this person can't fill in a card. */
export function whyNotScoreThis(one: Case, actor: Actor): string | null {
  return (
    whyNotPermitted(actor, 'score') ??
    whyNotScore({
      status: one.status,
      isInvited: one.round?.own.isInvited ?? false,
      isProposer: isOwn(one, actor),
      hasHandedIn: Boolean(one.round?.own.handedInAt),
    })
  )
}

/** Why this person can't hand a card in. What was filled in is kept until they can. */
export function whyNotHandInThis(one: Case, actor: Actor): string | null {
  const { round } = one
  const lastDay = round ? lastDayOf(round, actor.timeZone) : ''
  return (
    whyNotScoreThis(one, actor) ??
    whyNotHandInNow({ isClosedEmpty: round?.isClosedEmpty ?? false, lastDay })
  )
}

export function whyNotStartSigning(one: Case, actor: Actor): string | null {
  return (
    whyNotPermitted(actor, 'propose') ??
    whyNotStartSignOff({
      status: one.status,
      actsForProposal: actsFor(one, actor),
      isProposer: actor.personId === one.proposer.id,
      hasUnsavedChanges: hasUnsavedChanges(one),
      whyNotEnoughFunctions: notEnoughFunctions(one),
    })
  )
}

export function whyNotSignThis(one: Case, actor: Actor): string | null {
  return (
    whyNotPermitted(actor, 'sign') ??
    whyNotSignOff({
      status: one.status,
      personId: actor.personId,
      functionId: actor.functionId,
      functionName: actor.functionName,
      isSeat: actor.isSeat,
      ownerIds: ownersOf(one),
      requiredFunctionIds: requiredOf(one).map(({ id }) => id),
    })
  )
}

/** Why this person can't take the proposal back. */
export function whyNotWithdrawThis(one: Case, actor: Actor): string | null {
  const denied = whyNotPermitted(actor, 'propose')
  return denied ?? whyNotWithdraw({ status: one.status, actsForProposal: actsFor(one, actor) })
}

export function whyNotMitigate(one: Case, actor: Actor): string | null {
  const denied = whyNotPermitted(actor, 'propose')
  return denied ?? whyNotNameMitigation({ ...harmOf(one), actsForProposal: actsFor(one, actor) })
}

export function whyNotAccept(one: Case, actor: Actor): string | null {
  const { isSeat } = actor
  const denied = whyNotPermitted(actor, 'sign')
  const isProposer = isOwn(one, actor)
  return denied ?? whyNotAcceptHarm({ ...harmOf(one), isSeat, isProposer })
}

type Word = Pick<DecideFacts, 'digestSeen' | 'outcome' | 'conditions' | 'scoresStillHold'>
const nothingSaidYet: Word = {
  digestSeen: null,
  outcome: null,
  conditions: [],
  scoresStillHold: false,
}

/** The checklist for this person: every gate, cleared ones too. Null while there is no revision. */
export function gatesFor(
  one: Case,
  { actor, today, word = nothingSaidYet }: { actor: Actor; today: string; word?: Word },
): Gate[] {
  const { revision, round } = one
  if (!revision) return []
  return gatesOf({
    ...word,
    status: one.status,
    actor: { personId: actor.personId, isLeader: actor.role === 'leader' },
    proposer: person(one.proposer),
    formerOwnerIds: one.formerOwnerIds,
    decider: one.decider && { ...person(one.decider), isLeader: one.decider.isLeader },
    revision,
    round: round && {
      isRevealed: round.revealedAt !== null,
      handedIn: round.handedIn,
      revisionNumber: round.revisionNumber,
      digest: round.digest,
    },
    tier: tierOfCards(one),
    standings: standingsOf(one),
    whyNotEnoughFunctions: notEnoughFunctions(one),
    harm: round?.result?.harm ?? [],
    mitigation: one.mitigation && {
      text: one.mitigation.text,
      isAccepted: one.mitigation.acceptedAt !== null,
    },
    exceptions: exceptionsOf(one),
    waivers: waiversOf(one, actor),
    today,
  })
}

export function hasUnsavedChanges({ revision, draft }: Case): boolean {
  return revision !== null && digestOf(draft) !== revision.digest
}

/** The scores judge another text than the current one. */
export function scoresAreOlder({ round, revision }: Case): boolean {
  return round !== null && revision !== null && round.digest !== revision.digest
}

/** The cells the scored revision touches. */
export function touchedCells(one: Case) {
  const text = one.texts.find(({ number }) => number === one.round?.revisionNumber)
  return (text?.sections ?? textOf(one)).cells
}

function harmOf({ status, round, mitigation }: Case) {
  const isAccepted = Boolean(mitigation?.acceptedAt)
  return { status, harm: round?.result?.harm ?? [], mitigation: mitigation && { isAccepted } }
}

function notEnoughFunctions(one: Case): string | null {
  return whyNotEnoughFunctions(tierToday(one), requiredOf(one), one.functions)
}

function person({ id, name }: { id: string; name: string }) {
  return { personId: id, name }
}
