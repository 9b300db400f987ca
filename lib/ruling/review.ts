import { whyNotNameDecider } from '@/lib/decision/decider'
import { type FramingFacts, whyNotOpenScoring } from '@/lib/decision/framing'
import type { Gate } from '@/lib/decision/gates'
import { whyNotGiveAway } from '@/lib/decision/hand-over'
import type { Missing } from '@/lib/decision/missing'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import type { Standing } from '@/lib/sign-off/staleness'
import { actsFor, type Case, standingsOf } from './case'
import { type Turn, turnOf } from './next-step'
import {
  gatesFor,
  whyNotAccept,
  whyNotMitigate,
  whyNotStartSigning,
  whyNotWithdrawThis,
} from './readiness'

/** What one reader sees of a decision, beside its text: where it stands and what they can do. */
export type Review = {
  turn: Turn
  /** What the framing of a draft lacks. */
  missing: Missing[]
  standings: Standing[]
  /** Empty for a draft and once it is over. */
  gates: Gate[]
  whyNotMitigate: string | null
  whyNotAccept: string | null
  /** For those who ask the functions to sign, unless it is the first thing they can do. */
  mayStartSigning: { whyNot: string | null } | null
  mayNameDecider: boolean
  mayHandOver: boolean
  mayWithdraw: boolean
}

/** @param model of today; only a draft is judged by it. */
export function reviewOf(
  one: Case,
  { actor, today, model }: { actor: Actor; today: string; model: FramingFacts | null },
): Review {
  const isDraft = one.status === 'draft'
  const isOver = one.ruling !== null || one.withdrawn !== null
  const missing = isDraft && model ? whyNotOpenScoring(one.draft, model, today) : []
  const turn = turnOf(one, { actor, today, missing: missing.length })
  const isLater = turn.others.some(({ kind }) => kind === 'start-sign-off')
  return {
    turn,
    missing,
    standings: standingsOf(one),
    gates: isDraft || isOver ? [] : gatesFor(one, { actor, today }).filter(isForEverybody),
    whyNotMitigate: whyNotMitigate(one, actor),
    whyNotAccept: whyNotAccept(one, actor),
    mayStartSigning: isLater ? { whyNot: whyNotStartSigning(one, actor) } : null,
    mayNameDecider: actsFor(one, actor) && !isDraft && isNameable(one),
    mayHandOver: mayGiveAway(one, actor),
    mayWithdraw: !whyNotWithdrawThis(one, actor),
  }
}

/** Whether the reader is the decider is said with what they can do, not among what is missing. */
function isForEverybody({ key }: Gate): boolean {
  return key !== 'you'
}

/** Whether anybody could be named now, were they a leader. */
function isNameable({ status }: Case): boolean {
  const candidate = { personId: '', isLeader: true, isDisabled: false }
  return whyNotNameDecider({ status, ownerIds: [], candidate }) === null
}

/** Whether the reader could hand it to somebody who is free to own it. */
function mayGiveAway(one: Case, actor: Actor): boolean {
  if (whyNotPermitted(actor, 'propose')) return false
  const isTheirs = actsFor(one, actor) || actor.role === 'admin'
  return whyNotGiveAway({ status: one.status, mayGiveAway: isTheirs }) === null
}
