import { canonicalJson, type Json } from '@/lib/decision/canonical'
import { listed } from '@/lib/decision/missing'
import { type Condition, type Section, sectionLabels } from '@/lib/decision/schema'
import type { SigningFunction } from './required'
import { type Verdict, verdictPast } from './schema'

/** One sign-off row with the number of the revision it was given on. */
export type SignOffFact = {
  id: string
  functionId: string
  personName: string
  verdict: Verdict
  reason: string
  holdUntil: string | null
  conditions: readonly Condition[]
  revisionNumber: number
  /** Of the exact text that was signed. */
  digest: string
  at: Date
}

/** Where one required function stands on the current text. */
export type Standing = {
  functionId: string
  functionName: string
  isSeat: boolean
  /** `current` signed this exact text, `stale` an earlier one, `missing` none. Stale counts as missing. */
  state: 'current' | 'stale' | 'missing'
  /** The function's last word, kept readable when stale. */
  latest: SignOffFact | null
  /** The sections changed since, when stale. */
  changed: readonly Section[]
  /** "approved revision 3; revision 5 changed Options", ready after the function's name. */
  sentence: string
}

/**
 * The standing of every required function, in their order (policy: Sign-off).
 * A sign-off is bound to the digest, not to the number: text put back as it was is current again.
 * Sign-offs of functions that are not required are passed over.
 * @param facts.changedSince the sections that differ between that revision and the current one.
 */
export function standing(facts: {
  required: readonly SigningFunction[]
  signOffs: readonly SignOffFact[]
  revision: { number: number; digest: string }
  changedSince: (revisionNumber: number) => readonly Section[]
}): Standing[] {
  const { revision } = facts
  return facts.required.map(({ id, name, isSeat }) => {
    const who = { functionId: id, functionName: name, isSeat }
    const latest = latestOf(facts.signOffs.filter(({ functionId }) => functionId === id))
    if (!latest) {
      return { ...who, state: 'missing', latest, changed: [], sentence: 'has not signed yet' }
    }
    if (latest.digest === revision.digest) {
      return { ...who, state: 'current', latest, changed: [], sentence: wordOf(latest) }
    }
    const changed = facts.changedSince(latest.revisionNumber)
    const what = listed(changed.map((section) => sectionLabels[section])) || 'the text'
    const sentence = `${wordOf(latest)}; revision ${revision.number} changed ${what}`
    return { ...who, state: 'stale', latest, changed, sentence }
  })
}

/** The verdict a function has on the current text, null when missing or stale. */
export function currentVerdict({ state, latest }: Standing): Verdict | null {
  return state === 'current' && latest ? latest.verdict : null
}

type Word = Pick<
  SignOffFact,
  'personName' | 'verdict' | 'reason' | 'holdUntil' | 'conditions' | 'digest'
>

/** Whether a function's last word is this very one: a form sent twice says nothing new. */
export function isSaidAlready(latest: SignOffFact | null, said: Word): boolean {
  return latest !== null && canonicalJson(contentOf(latest)) === canonicalJson(contentOf(said))
}

function contentOf({ personName, verdict, reason, holdUntil, conditions, digest }: Word): Json {
  return {
    ...{ personName, verdict, reason, digest },
    holdUntil: verdict === 'hold' ? holdUntil : null,
    conditions:
      verdict === 'approve-with-conditions'
        ? conditions.map(({ text, ownerId, due }) => ({ text, ownerId, due }))
        : [],
  }
}

function wordOf({ verdict, revisionNumber }: SignOffFact): string {
  const signed = `revision ${revisionNumber}`
  if (verdict === 'approve-with-conditions') return `approved ${signed} with conditions`
  return `${verdictPast[verdict]} ${signed}`
}

function latestOf(signOffs: readonly SignOffFact[]): SignOffFact | null {
  const [latest] = [...signOffs].sort(
    (a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1),
  )
  return latest ?? null
}
