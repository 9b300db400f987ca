import { digestOf } from '@/lib/decision/canonical'
import { emptyProposal, type Proposal } from '@/lib/decision/schema'
import { searchTextOf } from '@/lib/decision/search-text'
import { startOfDay } from '@/lib/time'
import type { ImportedDecision } from './row'

export const decisionColumns = {
  organizationId: 'uuid',
  id: 'uuid',
  number: 'int',
  status: 'text',
  title: 'text',
  proposerId: 'uuid',
  functionId: 'uuid',
  draft: 'jsonb',
  draftSavedAt: 'timestamptz',
  currentRevision: 'int',
  currentDigest: 'text',
  outcome: 'text',
  outcomeReason: 'text',
  conditions: 'jsonb',
  hasHarm: 'bool',
  decidedAt: 'timestamptz',
  withdrawnAt: 'timestamptz',
  withdrawnReason: 'text',
  reference: 'text',
  sourceStatus: 'text',
  importedAt: 'timestamptz',
  createdAt: 'timestamptz',
  activityAt: 'timestamptz',
  searchText: 'text',
} as const

type Facts = {
  organizationId: string
  id: string
  number: number
  proposerId: string
  functionId: string | null
  timeZone: string
  importedAt: Date
}

/**
 * An imported decision as the register keeps it: a text of title and question, frozen as its first
 * revision, at the place in the list that its own dates give it. Nobody here decided it, so it names
 * no decider, and the reason says where it comes from.
 */
export function decisionRow(decision: ImportedDecision, facts: Facts) {
  const { timeZone, ...own } = facts
  const { title, question, status, outcome, sourceStatus, reference } = decision
  const nothing = emptyOne()
  const draft: Proposal = { ...nothing, question: { ...nothing.question, title, question } }
  const proposedAt = noonOf(decision.proposedOn, timeZone)
  const settledAt = decision.settledOn === null ? null : noonOf(decision.settledOn, timeZone)
  const told = `Imported as “${sourceStatus || 'no status'}”.`
  return {
    ...own,
    status,
    title,
    draft,
    draftSavedAt: proposedAt,
    currentRevision: 1,
    currentDigest: digestOf(draft),
    outcome,
    outcomeReason: status === 'decided' ? told : null,
    conditions: [],
    hasHarm: false,
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

/** A day has no hour; at noon it stays the same day for readers east and west. */
function noonOf(day: string, timeZone: string): Date {
  return new Date(startOfDay(day, timeZone).getTime() + 12 * 3_600_000)
}

let empty: Proposal | undefined

/** Made once: a file has a hundred thousand of them. */
function emptyOne(): Proposal {
  empty ??= emptyProposal()
  return empty
}
