import { now } from '@/lib/clock'
import { type Tx, write } from '@/lib/db'
import { keyOf, notThere } from '@/lib/decision/commands'
import { sectionsChanged } from '@/lib/decision/difference'
import { byField, type Missing } from '@/lib/decision/missing'
import { type Condition, proposalSchema } from '@/lib/decision/schema'
import { statusOf } from '@/lib/decision/status'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { type Case, requiredOf, standingsOf, type TextOfCase } from '@/lib/ruling/case'
import { lockedCase } from '@/lib/ruling/queries'
import { whyNotSignThis, whyNotStartSigning } from '@/lib/ruling/readiness'
import { dayIn } from '@/lib/time'
import { record } from '@/lib/trail/record'
import type { SignOffInput, StartSignOffInput } from './schema'
import { isSaidAlready } from './staleness'
import { whyNotThisText, whyNotVerdict } from './verdict'

/** Asks the functions it touches, and the customer seat, to sign the current revision. */
export async function startSignOff(
  actor: Actor,
  { decisionId }: StartSignOffInput,
): Promise<Result<{ number: number }>> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    if (!found) return refuse(notThere)
    const whyNot = whyNotStartSigning(found, actor)
    const { number, revision, round } = found
    if (whyNot || !revision) return refuse(whyNot ?? notThere)

    const { organizationId } = actor
    const at = now()
    const required = requiredOf(found)
    await tx.signOffRequest.createMany({
      data: required.map(({ id: functionId }) => ({
        organizationId,
        decisionId,
        functionId,
        askedAt: at,
      })),
      skipDuplicates: true,
    })
    const status = statusOf({ withdrawnAt: null, decidedAt: null, signOffStartedAt: at, round })
    await tx.decision.update({
      where: keyOf(actor, decisionId),
      data: { signOffStartedAt: at, status },
      select: { id: true },
    })
    const functions = required.map(({ name }) => name)
    const told = { number, revision: revision.number, functions }
    await record(tx, actor, { kind: 'sign-off.started', data: told }, { decisionId })
    return done({ number })
  })
}

/**
 * One function's verdict, bound to the digest of the text the signer had on screen. If the text
 * changed meanwhile, nothing is signed and the refusal says what changed.
 */
export async function signOff(
  actor: Actor,
  input: SignOffInput,
): Promise<Result<{ number: number }>> {
  const denied = whyNotPermitted(actor, 'sign')
  if (denied) return refuse(denied)
  const { decisionId, digest, verdict, reason } = input
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    if (!found) return refuse(notThere)
    const whyNot = whyNotSignThis(found, actor)
    const { number, revision } = found
    const { organizationId, personId, functionId, functionName } = actor
    if (whyNot || !revision || !functionId || !functionName) return refuse(whyNot ?? notThere)
    const changed = await whyNotSeen(tx, actor, { found, revision, digest })
    if (changed) return refuse(changed, { digest: [changed] })
    const missing = [
      ...whyNotVerdict(input, dayIn(now(), actor.timeZone)),
      ...(await whyNotTheseOwners(tx, actor, input.conditions)),
    ]
    if (missing.length > 0) return refuse('Something is missing.', byField(missing))
    const mine = standingsOf(found).find((one) => one.functionId === functionId)
    if (isSaidAlready(mine?.latest ?? null, { ...input, personName: actor.name }))
      return done({ number })

    await tx.signOff.create({
      data: {
        organizationId,
        decisionId,
        revisionId: revision.id,
        functionId,
        personId,
        verdict,
        reason,
        digest,
        holdUntil:
          verdict === 'hold' && input.holdUntil ? new Date(`${input.holdUntil}T00:00:00Z`) : null,
        conditions: verdict === 'approve-with-conditions' ? input.conditions : [],
        createdAt: now(),
      },
      select: { id: true },
    })
    const told = { number, functionName, verdict, reason, digest }
    const signed = { revision: revision.number, revisionId: revision.id }
    await record(
      tx,
      actor,
      { kind: 'sign-off.given', data: { ...told, ...signed } },
      { decisionId },
    )
    return done({ number })
  })
}

/** Conditions are given to people who are there. */
export async function whyNotTheseOwners(
  tx: Tx,
  actor: Actor,
  conditions: readonly Condition[],
): Promise<Missing[]> {
  const ids = [...new Set(conditions.flatMap(({ ownerId }) => ownerId ?? []))]
  if (ids.length === 0) return []
  const people = await tx.person.findMany({
    where: { organizationId: actor.organizationId, id: { in: ids }, disabledAt: null },
    select: { id: true },
  })
  const there = new Set(people.map(({ id }) => id))
  return conditions.flatMap(({ ownerId }, index) =>
    ownerId === null || there.has(ownerId)
      ? []
      : [{ path: `conditions[${index}].ownerId`, reason: 'This person is not there any more.' }],
  )
}

type Seen = { found: Case; revision: TextOfCase; digest: string }

async function whyNotSeen(tx: Tx, actor: Actor, { found, revision, digest }: Seen) {
  if (digest === revision.digest) return null
  const seen = await tx.revision.findFirst({
    where: { organizationId: actor.organizationId, decisionId: found.id, digest },
    select: { sections: true },
    orderBy: { number: 'desc' },
  })
  const changed = seen
    ? sectionsChanged(proposalSchema.parse(seen.sections), revision.sections)
    : []
  return whyNotThisText({ digestSeen: digest, revision, changed })
}
