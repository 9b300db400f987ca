import { now } from '@/lib/clock'
import { write } from '@/lib/db'
import { keyOf, notThere } from '@/lib/decision/commands'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { lockedCase } from '@/lib/ruling/queries'
import { whyNotAccept, whyNotMitigate } from '@/lib/ruling/readiness'
import type { AcceptHarmInput, MitigationInput } from '@/lib/score/schema'
import { dayIn } from '@/lib/time'
import { record } from '@/lib/trail/record'

/** Says what will be done for those who are hurt. A new one replaces the last, and its acceptance. */
export async function nameMitigation(
  actor: Actor,
  { decisionId, text, ownerId, due }: MitigationInput,
): Promise<Result<{ number: number }>> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    if (!found) return refuse(notThere)
    const whyNot = whyNotMitigate(found, actor)
    const { number, round } = found
    if (whyNot || !round) return refuse(whyNot ?? notThere)
    const owner = await tx.person.findUnique({
      where: keyOf(actor, ownerId),
      select: { name: true, disabledAt: true },
    })
    if (!owner || owner.disabledAt)
      return refuse('Choose who sees to it.', { ownerId: ['This person is not there any more.'] })
    if (due && due < dayIn(now(), actor.timeZone))
      return refuse('Choose another date.', { due: ['Say by when: today or a later day.'] })

    const named = found.mitigation
    if (named && named.text === text && named.ownerName === owner.name && named.due === due)
      return done({ number })

    const { organizationId, personId } = actor
    await tx.mitigation.create({
      data: {
        organizationId,
        decisionId,
        roundId: round.id,
        text,
        ownerId,
        due: due && new Date(`${due}T00:00:00Z`),
        namedById: personId,
        createdAt: now(),
      },
      select: { id: true },
    })
    const told = { number, text, ownerName: owner.name }
    await record(tx, actor, { kind: 'mitigation.named', data: told }, { decisionId })
    return done({ number })
  })
}

/** The customer seat accepts the harm that is left with exactly this mitigation. */
export async function acceptHarm(
  actor: Actor,
  { decisionId, mitigationId }: AcceptHarmInput,
): Promise<Result<{ number: number }>> {
  const denied = whyNotPermitted(actor, 'sign')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    if (!found) return refuse(notThere)
    const whyNot = whyNotAccept(found, actor)
    const { number, mitigation } = found
    if (whyNot || !mitigation) return refuse(whyNot ?? notThere)
    if (mitigation.id !== mitigationId)
      return refuse(
        'The mitigation was changed while you were reading. Read it, then answer again.',
      )

    await tx.mitigation.update({
      where: keyOf(actor, mitigationId),
      data: { acceptedById: actor.personId, acceptedAt: now() },
      select: { id: true },
    })
    const told = { number, text: mitigation.text }
    await record(tx, actor, { kind: 'harm.accepted', data: told }, { decisionId })
    return done({ number })
  })
}
