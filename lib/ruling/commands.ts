import { keepAsCounted } from '@/lib/citation/commands'
import { now } from '@/lib/clock'
import { write } from '@/lib/db'
import { keyOf, lockDecision, notThere } from '@/lib/decision/commands'
import { byField } from '@/lib/decision/missing'
import type { DecideInput, Outcome } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { whyNotTheseOwners } from '@/lib/sign-off/commands'
import { dayIn } from '@/lib/time'
import { record } from '@/lib/trail/record'
import { lockedCase } from './queries'
import { gatesFor, whyNotWithdrawThis } from './readiness'
import { whyNotRuling } from './ruling'

/** The decider's word. Refused with every gate that is still open for it. */
export async function decide(
  actor: Actor,
  input: DecideInput,
): Promise<Result<{ number: number }>> {
  const denied = whyNotPermitted(actor, 'decide')
  if (denied) return refuse(denied)
  const { decisionId, digest, outcome, reason, scoresStillHold } = input
  // A form sends the conditions it offers, whatever is decided.
  const conditions = outcome === 'approved-with-conditions' ? input.conditions : []
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    if (!found) return refuse(notThere)
    const { number, revision } = found
    if (!revision) return refuse('There is no text to decide yet.')
    const today = dayIn(now(), actor.timeZone)
    const missing = [
      ...whyNotRuling(input, today),
      ...(await whyNotTheseOwners(tx, actor, conditions)),
    ]
    if (missing.length > 0) return refuse('Something is missing.', byField(missing))
    const word = { digestSeen: digest, outcome, conditions, scoresStillHold }
    const open = gatesFor(found, { actor, today, word }).filter(({ cleared }) => !cleared)
    const [first] = open
    if (first) return refuse(whyNotYet(open.length, first.reason), { gates: open.map(asLine) })

    const at = now()
    await tx.decision.update({
      where: keyOf(actor, decisionId),
      data: {
        status: 'decided',
        outcome,
        outcomeReason: reason,
        conditions,
        deferredUntil:
          outcome === 'deferred' && input.deferredUntil
            ? new Date(`${input.deferredUntil}T00:00:00Z`)
            : null,
        reopenWhen: comesBack.includes(outcome) ? input.reopenWhen : '',
        decidedAt: at,
        decidedById: actor.personId,
      },
      select: { id: true },
    })
    await keepAsCounted(tx, actor, found.citations)
    const told = { number, outcome, reason, revision: revision.number, digest }
    await record(tx, actor, { kind: 'decision.decided', data: told }, { decisionId })
    return done({ number })
  })
}

/** Takes a proposal back, with the reason: the proposer's or the CX lead's word. */
export async function withdraw(actor: Actor, number: number, reason: string): Promise<Result> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const decision = await lockDecision(tx, actor, { number })
    const found = decision && (await lockedCase(tx, actor, decision.id))
    if (!found) return refuse(notThere)
    const whyNot = whyNotWithdrawThis(found, actor)
    if (whyNot) return refuse(whyNot)
    const { id: decisionId, citations } = found
    await tx.decision.update({
      where: keyOf(actor, decisionId),
      data: { status: 'withdrawn', withdrawnAt: now(), withdrawnReason: reason },
      select: { id: true },
    })
    await keepAsCounted(tx, actor, citations)
    const told = { number, reason }
    await record(tx, actor, { kind: 'decision.withdrawn', data: told }, { decisionId })
    return done()
  })
}

/** The outcomes after which it may be looked at again. */
const comesBack: readonly Outcome[] = ['rejected', 'deferred']

function whyNotYet(count: number, first: string): string {
  return count === 1 ? first : `It can’t be decided yet: ${count} things are missing.`
}

function asLine({ reason, whoCanClear }: { reason: string; whoCanClear: string | null }): string {
  return whoCanClear ? `${reason} Can be cleared by ${whoCanClear}.` : reason
}
