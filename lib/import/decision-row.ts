import { digestOf } from '@/lib/decision/canonical'
import { emptyProposal, type Proposal } from '@/lib/decision/schema'
import { searchTextOf } from '@/lib/decision/search-text'
import { startOfDay } from '@/lib/time'
import type { ImportedDecision } from './row'

/** What differs from row to row. */
export const decisionColumns = {
  id: 'uuid',
  number: 'int',
  status: 'text',
  title: 'text',
  functionId: 'uuid',
  currentDigest: 'text',
  outcome: 'text',
  outcomeReason: 'text',
  decidedAt: 'timestamptz',
  withdrawnAt: 'timestamptz',
  withdrawnReason: 'text',
  reference: 'text',
  sourceStatus: 'text',
  createdAt: 'timestamptz',
  activityAt: 'timestamptz',
  searchText: 'text',
} as const

type Facts = { id: string; number: number; functionId: string | null }

/**
 * An imported decision as the register keeps it: a text of title and question, frozen as its first
 * revision, at the place in the list that its own dates give it. Nobody here decided it, so it names
 * no decider, and the reason says where it comes from. The text itself is made of title and searched
 * words by the database: nothing else is in it, and sending it would be most of the work.
 */
export function decisionRow(decision: ImportedDecision, facts: Facts, noonOf: NoonOf) {
  const { title, status, outcome, sourceStatus, reference } = decision
  const draft = draftOf(decision)
  const proposedAt = noonOf(decision.proposedOn)
  const settledAt = decision.settledOn === null ? null : noonOf(decision.settledOn)
  const told = `Imported as “${sourceStatus || 'no status'}”.`
  return {
    ...facts,
    status,
    title,
    currentDigest: digestOf(draft),
    outcome,
    outcomeReason: status === 'decided' ? told : null,
    decidedAt: status === 'decided' ? settledAt : null,
    withdrawnAt: status === 'withdrawn' ? settledAt : null,
    withdrawnReason: status === 'withdrawn' ? told : null,
    reference,
    sourceStatus,
    createdAt: proposedAt,
    activityAt: settledAt ?? proposedAt,
    searchText: searchTextOf(draft),
  }
}

function draftOf({ title, question }: Pick<ImportedDecision, 'title' | 'question'>): Proposal {
  const nothing = emptyOne()
  return { ...nothing, question: { ...nothing.question, title, question } }
}

/** The moment of a day. It has no hour; at noon it stays the same day for readers east and west. */
export type NoonOf = (day: string) => Date

/** A file has far more rows than days, and asking the calendar costs more than anything else in a row. */
export function noons(timeZone: string): NoonOf {
  const known = new Map<string, Date>()
  return (day) => {
    const noon = known.get(day) ?? new Date(startOfDay(day, timeZone).getTime() + 12 * 3_600_000)
    known.set(day, noon)
    return noon
  }
}

let empty: Proposal | undefined

/** A text in which nothing is said. Made once: a file has a hundred thousand of them. */
export function emptyOne(): Proposal {
  empty ??= emptyProposal()
  return empty
}
