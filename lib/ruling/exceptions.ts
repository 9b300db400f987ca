import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { type Day, dayIn } from '@/lib/time'
import {
  allAbout,
  type Exception,
  isMoot,
  needsRenewal,
  type WaiverFact,
  waiverHolds,
  whyNotGrantWaiver,
  whyNotSettle,
} from '@/lib/waiver/waiver'
import { type Case, isOwn, type WaiverOfCase } from './case'
import { standsInVacuum } from './evidence'

/**
 * What stops this decision unless it is mended or waived: every *never* the scores say it breaks,
 * known only once they are revealed; and that it stands on no evidence, once others judge it. What
 * was turned down, put off or taken back breaks nothing.
 */
export function exceptionsOf(one: Case): Exception[] {
  if (isMoot({ status: one.status, outcome: one.ruling?.outcome ?? null })) return []
  const broken = one.round?.result?.journey?.brokenNevers ?? []
  const nevers = broken.map(
    ({ commitmentId, line }): Exception => ({ about: 'broken-never', commitmentId, line }),
  )
  // A draft may still find its evidence.
  return one.status !== 'draft' && standsInVacuum(one) ? [...nevers, vacuum] : nevers
}

const vacuum: Exception = { about: 'vacuum', commitmentId: null, line: '' }

/** Where they stand on its page; null where there is nothing to say of them. */
export function exceptionsHrefOf(one: Case): string | null {
  const isThere = exceptionsOf(one).length > 0 || one.waivers.length > 0
  return isThere ? `/decisions/${one.number}#exceptions` : null
}

type WithDays = WaiverOfCase & WaiverFact

/** The waivers of a decision with their days on the reader's calendar. */
export function waiversOf({ waivers }: Case, { timeZone }: Pick<Actor, 'timeZone'>): WithDays[] {
  return waivers.map((one) => ({
    ...one,
    grantedOn: dayIn(one.grantedAt, timeZone),
    isSettled: one.settledAt !== null,
  }))
}

/** Those whose last day is over, and nobody has looked again while the decision stands. */
export function waiversOver(
  one: Case,
  { actor, today }: { actor: Pick<Actor, 'timeZone'>; today: Day },
): WithDays[] {
  const { status, ruling } = one
  const outcome = ruling?.outcome ?? null
  return waiversOf(one, actor).filter((waiver) => needsRenewal(waiver, { status, outcome, today }))
}

type When = { timeZone: string; today: Day }

/** The waiver that holds today for standing on no evidence, if there is one. */
export function vacuumWaiver(one: Case, when: When): WithDays | null {
  return standsInVacuum(one) ? holding(one, vacuum, when) : null
}

/** What is said beside a broken *never*: where the exceptions stand, and until when it is waived. */
export function shownExceptions(one: Case, when: When) {
  const waivedUntil = (commitmentId: string): Day | null =>
    holding(one, { about: 'broken-never', commitmentId }, when)?.expiresOn ?? null
  return { href: exceptionsHrefOf(one), waivedUntil }
}

function holding(one: Case, asked: Asked, { timeZone, today }: When): WithDays | null {
  const made = allAbout(asked, waiversOf(one, { timeZone }))
  return made.find((waiver) => waiverHolds(waiver, today)) ?? null
}

type Asked = Pick<Exception, 'about' | 'commitmentId'>
type Reader = { actor: Actor; today: Day }

/** Why this person can't waive that for this decision. */
export function whyNotWaive(one: Case, asked: Asked, { actor, today }: Reader): string | null {
  const { status, ruling } = one
  const made = allAbout(asked, waiversOf(one, actor))
  return (
    whyNotPermitted(actor, 'waive') ??
    whyNotGrantWaiver({
      about: asked.about,
      status,
      outcome: ruling?.outcome ?? null,
      isProposer: isOwn(one, actor),
      isNeeded: allAbout(asked, exceptionsOf(one)).length > 0,
      holds: made.some((waiver) => waiverHolds(waiver, today)),
    })
  )
}

/** Why this person can't settle that waiver. */
export function whyNotSettleThis(one: Case, waiver: WaiverOfCase, actor: Actor): string | null {
  return (
    whyNotPermitted(actor, 'waive') ??
    whyNotSettle({
      isProposer: isOwn(one, actor),
      isSettled: waiver.settledAt !== null,
    })
  )
}
