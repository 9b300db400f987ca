import { listed, type Missing } from '@/lib/decision/missing'
import { limits, type Section, type Status, sectionLabels } from '@/lib/decision/schema'
import type { SignOffInput } from './schema'

/** What is known before the signer has said a word. Roles are the permission table's business. */
export type SignOffFacts = {
  status: Status
  personId: string
  /** The function the signer signs for: their own. */
  functionId: string | null
  functionName: string | null
  isSeat: boolean
  /** The proposer, and those it belonged to before. */
  ownerIds: readonly string[]
  requiredFunctionIds: readonly string[]
}

/** Why this person can't sign this decision now; null when they can (policy: Sign-off). */
export function whyNotSignOff(facts: SignOffFacts): string | null {
  const { status } = facts
  if (status === 'draft' || status === 'scoring' || status === 'discussion') {
    return 'Sign-off has not started yet. The proposer starts it after the scores are discussed.'
  }
  if (status !== 'sign-off') return `It is ${status}. Signing is over.`
  if (facts.ownerIds.includes(facts.personId)) {
    return facts.isSeat
      ? 'You proposed this, so you can’t hold the customer seat for it. Another holder of the seat signs.'
      : 'Nobody signs their own proposal. A colleague of your function can sign.'
  }
  if (facts.functionId === null) {
    return 'You sign for no function. An admin can give you one.'
  }
  if (!facts.requiredFunctionIds.includes(facts.functionId)) {
    return `${facts.functionName ?? 'Your function'} is not asked to sign this.`
  }
  return null
}

/**
 * Why a sign-off given on the text on screen can't stand: the text has changed meanwhile.
 * Null when the digests are equal. An empty `changed` says that the text changed and no more.
 * @param facts.changed the sections that differ between what was seen and the current revision.
 */
export function whyNotThisText(facts: {
  digestSeen: string
  revision: { number: number; digest: string }
  changed: readonly Section[]
}): string | null {
  if (facts.digestSeen === facts.revision.digest) return null
  const names = listed(facts.changed.map((section) => sectionLabels[section]))
  const what = names === '' ? 'it is another text now' : `${names} changed`
  return `The text changed while you were reading: ${what}. Read revision ${facts.revision.number}, then answer again.`
}

/**
 * What the verdict still lacks, with field paths; empty when nothing (policy: Sign-off).
 * A reason is required for all but approve; hold says until when; a condition has an owner and a date.
 * @param today the signer's calendar day, YYYY-MM-DD; days before it are refused.
 */
export function whyNotVerdict(input: SignOffInput, today: string): Missing[] {
  const { verdict } = input
  const missing: Missing[] = []
  if (verdict !== 'approve' && input.reason.length < limits.reason.min) {
    missing.push({ path: 'reason', reason: reasonWanted[verdict] })
  }
  if (verdict === 'hold' && (input.holdUntil === null || input.holdUntil < today)) {
    const reason = 'Say until when you need time: today or a later day.'
    missing.push({ path: 'holdUntil', reason })
  }
  if (verdict === 'approve-with-conditions') {
    missing.push(...missingInConditions(input.conditions, today))
  }
  return missing
}

/** What conditions lack, with field paths below `conditions`. At least one is wanted. */
export function missingInConditions(
  conditions: SignOffInput['conditions'],
  today: string,
): Missing[] {
  if (conditions.length === 0) {
    return [{ path: 'conditions', reason: 'Name at least one condition.' }]
  }
  return conditions.flatMap(({ text, ownerId, due }, index) => {
    const at = `conditions[${index}]`
    return [
      ...(text === '' ? [{ path: `${at}.text`, reason: 'Say what has to be done.' }] : []),
      ...(ownerId === null ? [{ path: `${at}.ownerId`, reason: 'Say who sees to it.' }] : []),
      ...(due === null || due < today
        ? [{ path: `${at}.due`, reason: 'Say by when: today or a later day.' }]
        : []),
    ]
  })
}

const reasonWanted: Record<Exclude<SignOffInput['verdict'], 'approve'>, string> = {
  'approve-with-conditions': 'Say why you set conditions.',
  hold: 'Say what you need the time for.',
  object: 'Say why you object, so that it can be mended.',
  abstain: 'Say which conflict of interest keeps you from judging.',
}
