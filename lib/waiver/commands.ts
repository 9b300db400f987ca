import { v7 } from 'uuid'
import { now } from '@/lib/clock'
import { type Tx, write } from '@/lib/db'
import { keyOf, notThere } from '@/lib/decision/commands'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { exceptionsOf, whyNotSettleThis, whyNotWaive } from '@/lib/ruling/exceptions'
import { lockedCase } from '@/lib/ruling/queries'
import { type Day, dayIn, formatDay } from '@/lib/time'
import { record } from '@/lib/trail/record'
import type { SettleWaiverInput, WaiverInput } from './schema'
import { allAbout, whyNotUntil } from './waiver'

/** An exception, with its reason and its last day. One that was over before it is settled by it. */
export async function grantWaiver(
  actor: Actor,
  { decisionId, about, commitmentId, reason, expiresOn }: WaiverInput,
): Promise<Result<{ number: number }>> {
  const denied = whyNotPermitted(actor, 'waive')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    if (!found) return refuse(notThere)
    const today = dayIn(now(), actor.timeZone)
    const asked = { about, commitmentId }
    const whyNot = whyNotWaive(found, asked, { actor, today })
    if (whyNot) return refuse(whyNot)
    const wrong = whyNotUntil(expiresOn, today)
    if (wrong) return refuse('Choose another day.', { expiresOn: [wrong] })

    const open = allAbout(asked, found.waivers).filter(({ settledAt }) => settledAt === null)
    for (const { id } of open)
      await settle(tx, actor, { id, reason: `Renewed until ${formatDay(expiresOn)}.` })
    const { organizationId, personId } = actor
    const line = allAbout(asked, exceptionsOf(found))[0]?.line ?? ''
    await tx.waiver.create({
      data: {
        ...{ organizationId, decisionId, about, commitmentId, line, reason },
        id: v7(),
        grantedById: personId,
        grantedAt: now(),
        expiresOn: dateOf(expiresOn),
      },
      select: { id: true },
    })
    const { number } = found
    const told = { number, line, reason, expiresOn, renews: open.length > 0 }
    await record(tx, actor, { kind: 'waiver.granted', data: told }, { decisionId })
    return done({ number })
  })
}

/** Somebody looked again: it isn't needed any more, and here is why. */
export async function settleWaiver(
  actor: Actor,
  { decisionId, waiverId, reason }: SettleWaiverInput,
): Promise<Result<{ number: number }>> {
  const denied = whyNotPermitted(actor, 'waive')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    const waiver = found?.waivers.find(({ id }) => id === waiverId)
    if (!found || !waiver) return refuse('This waiver is not there any more.')
    const whyNot = whyNotSettleThis(found, waiver, actor)
    if (whyNot) return refuse(whyNot)
    await settle(tx, actor, { id: waiverId, reason })
    const { number } = found
    const told = { number, line: waiver.line, reason }
    await record(tx, actor, { kind: 'waiver.settled', data: told }, { decisionId })
    return done({ number })
  })
}

async function settle(tx: Tx, actor: Actor, { id, reason }: { id: string; reason: string }) {
  await tx.waiver.update({
    where: keyOf(actor, id),
    data: { settledAt: now(), settledById: actor.personId, settledReason: reason },
    select: { id: true },
  })
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
