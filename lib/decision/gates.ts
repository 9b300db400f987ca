import { seatName } from '@/lib/function/customer-seat'
import { currentVerdict, type Standing } from '@/lib/sign-off/staleness'
import { missingInConditions } from '@/lib/sign-off/verdict'
import { formatDay } from '@/lib/time'
import {
  allAbout,
  type Exception,
  type WaiverFact,
  waiverHolds,
  whyNoWaiver,
} from '@/lib/waiver/waiver'
import { listed } from './missing'
import { type Condition, type Outcome, type Status, statusLabels } from './schema'
import { type Tier, tierLabels, tierRequirements } from './tier'

/** One thing that has to be so before anything is decided. Open or cleared, it says how things are. */
export type Gate = {
  /** Stable name; one per function for signatures: `signature:<functionId>`. */
  key: string
  cleared: boolean
  /** Open: what is missing and how to mend it. Cleared: what fulfils it. */
  reason: string
  /** Who can clear it, by name or part; null once cleared. */
  whoCanClear: string | null
}

export type DecideFacts = {
  status: Status
  /** Who looks at the checklist or presses the button. */
  actor: { personId: string; isLeader: boolean }
  proposer: { personId: string; name: string }
  /** Those it belonged to before; they are bound like the owner. */
  formerOwnerIds: readonly string[]
  /** `isLeader` while they are one and can sign in. */
  decider: { personId: string; name: string; isLeader: boolean } | null
  revision: { number: number; digest: string }
  /** Digest of the text the decider had on screen; null for the checklist alone. */
  digestSeen: string | null
  /** The latest round; cards handed in late are not counted. */
  round: { isRevealed: boolean; handedIn: number; revisionNumber: number; digest: string } | null
  /** The tier that sets the number of scorecards: the larger of then, when scoring opened, and now. */
  tier: Tier
  /** The decider says that scores of an earlier revision hold for this one. */
  scoresStillHold: boolean
  /** Of every required function, from `standing`. */
  standings: readonly Standing[]
  /** The answer of `whyNotEnoughFunctions` for today's tier. */
  whyNotEnoughFunctions: string | null
  /** In words, from `harmIn`; and what is done about it. */
  harm: readonly { reason: string }[]
  mitigation: { text: string; isAccepted: boolean } | null
  /** What it breaks, or stands without; and the waivers granted for it, oldest first. */
  exceptions: readonly Exception[]
  waivers: readonly (WaiverFact & { reason: string })[]
  /** What is about to be decided; null for the checklist alone, which is judged as an approval. */
  outcome: Outcome | null
  /** The decider's own conditions. */
  conditions: readonly Condition[]
  /** The decider's calendar day, YYYY-MM-DD. */
  today: string
}

/**
 * All gates before a decision, cleared ones too, in the order they are shown (policy: Sign-off, "Gates").
 * Rejecting and deferring need the same voices to be heard but nobody's consent: an objection,
 * a hold or a harm doesn't stand in their way.
 */
export function gatesOf(facts: DecideFacts): Gate[] {
  const needsConsent = facts.outcome !== 'rejected' && facts.outcome !== 'deferred'
  return [
    statusGate(facts),
    deciderGate(facts),
    actorGate(facts),
    ...textGate(facts),
    revealGate(facts),
    scorecardsGate(facts),
    scoresGate(facts),
    ...functionsGate(facts),
    ...facts.standings.map((one) => signatureGate(one, needsConsent)),
    ...conditionsGate(facts),
    ...(needsConsent ? harmGates(facts) : []),
    ...(needsConsent ? facts.exceptions.map((one) => exceptionGate(one, facts)) : []),
  ]
}

/** Every gate still open; empty when the decision can be made. The button shows these same words. */
export function whyNotDecide(facts: DecideFacts): Gate[] {
  return gatesOf(facts).filter(({ cleared }) => !cleared)
}

function statusGate({ status, proposer }: DecideFacts): Gate {
  if (status === 'sign-off') return clear('status', 'It is in sign-off.')
  if (status === 'decided' || status === 'withdrawn') {
    return open('status', `It is ${statusLabels[status].toLowerCase()} already.`, 'nobody')
  }
  const reason = `It is in ${statusLabels[status].toLowerCase()}. It can be decided once sign-off has started.`
  return open('status', reason, proposer.name)
}

function deciderGate({ decider, proposer, formerOwnerIds }: DecideFacts): Gate {
  const who = `${proposer.name} or the CX lead`
  if (!decider) return open('decider', 'Nobody is named to decide. Name a leader.', who)
  if (decider.personId === proposer.personId) {
    const reason = `${decider.name} proposed this, and nobody decides their own proposal. Name another leader.`
    return open('decider', reason, who)
  }
  if (formerOwnerIds.includes(decider.personId)) {
    const reason = `It was ${decider.name}’s own before, and nobody decides their own proposal. Name another leader.`
    return open('decider', reason, who)
  }
  if (!decider.isLeader) {
    return open('decider', `${decider.name} is no longer a leader here. Name somebody else.`, who)
  }
  return clear('decider', `${decider.name} decides.`)
}

function actorGate({ actor, decider, proposer, formerOwnerIds }: DecideFacts): Gate {
  if (actor.personId === proposer.personId) {
    return open('you', 'You proposed this, so somebody else decides.', decider?.name ?? 'a leader')
  }
  if (formerOwnerIds.includes(actor.personId)) {
    const reason = 'It was your own before, so somebody else decides.'
    return open('you', reason, decider?.name ?? 'a leader')
  }
  if (actor.personId !== decider?.personId) {
    const reason = decider
      ? `Only ${decider.name} decides this.`
      : 'You are not named to decide this.'
    return open('you', reason, decider?.name ?? 'a leader')
  }
  if (!actor.isLeader) {
    return open('you', 'Only a leader decides, and you are not one any more.', 'an admin')
  }
  return clear('you', 'You are the one to decide.')
}

function textGate({ digestSeen, revision }: DecideFacts): Gate[] {
  if (digestSeen === null) return []
  if (digestSeen === revision.digest) return [clear('text', 'You have read the current text.')]
  const reason = `The text changed while you were reading. Read revision ${revision.number}, then decide.`
  return [open('text', reason, 'you')]
}

function revealGate({ round, proposer }: DecideFacts): Gate {
  if (!round) {
    return open('revealed', 'Nobody has scored this yet. Invite scorers to open it.', proposer.name)
  }
  if (round.isRevealed) return clear('revealed', 'The scores are revealed.')
  const reason =
    'The scores are still blind. They are revealed when all are in or at the closing date.'
  return open('revealed', reason, 'the scorers, or the CX lead by revealing early')
}

function scorecardsGate({ round, tier, proposer }: DecideFacts): Gate {
  const needed = tierRequirements[tier].scorers
  const handedIn = round?.handedIn ?? 0
  const count = `${handedIn} of the ${needed} scorecards a ${tierLabels[tier].toLowerCase()} decision needs ${handedIn === 1 ? 'is' : 'are'} in`
  if (handedIn >= needed)
    return clear('scorecards', `${handedIn} scorecards are in; ${needed} are needed.`)
  return round?.isRevealed
    ? open('scorecards', `${count}. Open it for scoring again.`, proposer.name)
    : open('scorecards', `${count}.`, 'the scorers')
}

function scoresGate({ round, revision, scoresStillHold, decider }: DecideFacts): Gate {
  if (!round) return open('scores', 'No revision has been scored.', 'the scorers')
  if (round.digest === revision.digest) {
    return clear('scores', `The scores judge revision ${revision.number}, the current one.`)
  }
  const difference = `The scores judge revision ${round.revisionNumber}; revision ${revision.number} is current`
  if (scoresStillHold) return clear('scores', `${difference}. They are said to hold still.`)
  const reason = `${difference}. Say that they still hold, or have it scored again.`
  return open('scores', reason, decider ? `${decider.name} or the proposer` : 'the proposer')
}

function functionsGate({ whyNotEnoughFunctions, standings, proposer }: DecideFacts): Gate[] {
  if (whyNotEnoughFunctions) return [open('functions', whyNotEnoughFunctions, proposer.name)]
  // Before sign-off starts nobody is asked, and that it hasn't started is said already.
  if (standings.length === 0) return []
  const asked = `${standings.length} functions are asked, the customer seat among them.`
  return [clear('functions', standings.length === 1 ? 'The customer seat alone is asked.' : asked)]
}

function signatureGate(standing: Standing, needsConsent: boolean): Gate {
  const { functionId, functionName, isSeat, latest, sentence } = standing
  const key = `signature:${functionId}`
  const who = isSeat && functionName !== seatName ? `${functionName} (customer seat)` : functionName
  const verdict = currentVerdict(standing)
  const said = `${who} ${sentence}.`
  if (standing.state === 'stale') return open(key, `${said} Sign again.`, who)
  if (verdict === null) return open(key, said, who)
  if (verdict === 'abstain' && isSeat) {
    const reason = `${said} The seat signs every decision: another holder of it has to sign.`
    return open(key, reason, who)
  }
  if (needsConsent && verdict === 'hold') {
    const until = latest?.holdUntil ? formatDay(latest.holdUntil) : 'a day not named'
    const reason = `${said} They need time until ${until}.`
    return open(key, reason, who)
  }
  if (needsConsent && verdict === 'object') {
    const reason = `${said} Mend the text and have it signed again, or ask them to sign anew.`
    return open(key, reason, `${who} or the proposer`)
  }
  return clear(key, said)
}

/** Conditions of the current signatures and, when approving with conditions, the decider's own. */
function conditionsGate(facts: DecideFacts): Gate[] {
  const isConditional = facts.outcome === 'approved-with-conditions'
  const conditional = facts.standings.filter(
    (one) => currentVerdict(one) === 'approve-with-conditions',
  )
  if (!isConditional && conditional.length === 0) return []
  const loose = conditional.filter(({ latest }) =>
    (latest?.conditions ?? []).some(({ ownerId, due }) => ownerId === null || due === null),
  )
  if (loose.length > 0) {
    const names = listed(loose.map(({ functionName }) => functionName))
    const reason = `A condition of ${names} has no owner or no date. Sign again with both.`
    return [open('conditions', reason, names)]
  }
  if (isConditional && missingInConditions([...facts.conditions], facts.today).length > 0) {
    const reason = 'Name your conditions, each with an owner and a date that is not over.'
    return [open('conditions', reason, facts.decider?.name ?? 'the decider')]
  }
  return [clear('conditions', 'Every condition has an owner and a date.')]
}

function harmGates({ harm, mitigation, proposer, standings }: DecideFacts): Gate[] {
  if (harm.length === 0) return []
  const what = harm.map(({ reason }) => reason).join(' ')
  const seat = standings.find(({ isSeat }) => isSeat)?.functionName ?? 'the customer seat'
  const named = mitigation && mitigation.text.trim() !== ''
  return [
    named
      ? clear('mitigation', `Harm: ${what} Mitigation: ${mitigation.text}`)
      : open('mitigation', `Harm: ${what} Name what will be done about it.`, proposer.name),
    named && mitigation.isAccepted
      ? clear('harm-accepted', 'The customer seat has accepted the harm with this mitigation.')
      : open(
          'harm-accepted',
          'The customer seat has not accepted the harm. It accepts once a mitigation is named.',
          seat,
        ),
  ]
}

/** One for each *never* it breaks, `never:<commitmentId>`, and `vacuum` for standing on no evidence. */
function exceptionGate(
  exception: Exception,
  { waivers, today, proposer }: Pick<DecideFacts, 'waivers' | 'today' | 'proposer'>,
): Gate {
  const { about, commitmentId, line } = exception
  const isVacuum = about === 'vacuum'
  const key = isVacuum ? 'vacuum' : `never:${commitmentId}`
  const what = isVacuum ? 'It stands on no evidence.' : `It breaks “${line}”.`
  const waiver = allAbout(exception, waivers).findLast((one) => waiverHolds(one, today))
  if (!waiver) {
    const mend = isVacuum ? 'Add evidence' : 'Mend it and have it scored again'
    const who = `${proposer.name}, or a CX lead with a waiver`
    return open(
      key,
      `${what} ${whyNoWaiver(exception, { waivers, today })} ${mend}, or have it waived.`,
      who,
    )
  }
  const until = `${formatDay(waiver.expiresOn)}: ${waiver.reason}`
  return clear(key, `${what} It is waived until ${until}`)
}

function open(key: string, reason: string, whoCanClear: string): Gate {
  return { key, cleared: false, reason, whoCanClear }
}

function clear(key: string, reason: string): Gate {
  return { key, cleared: true, reason, whoCanClear: null }
}
