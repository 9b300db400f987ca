import { emptyProposal, type Proposal } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import type { Role } from '@/lib/person/permission'
import type { SignOffFact } from '@/lib/sign-off/staleness'
import type { Case, RoundOfCase, TextOfCase } from './case'

const day = new Date('2026-11-20T10:00:00Z')

/** Examples of a decision in each of its states, for the tests of its rules. */
const functions = {
  seat: { id: 'seat', name: 'Readers', isSeat: true, signers: ['Cleo'] },
  sales: { id: 'sales', name: 'Sales', isSeat: false, signers: ['Sam'] },
  it: { id: 'it', name: 'IT', isSeat: false, signers: ['Ivo'] },
  legal: { id: 'legal', name: 'Legal', isSeat: false, signers: ['Lea'] },
}

/** Paul’s light proposal, which touches families when they join, and asks Sales and IT. */
export function aText(change: Partial<Proposal> = {}): Proposal {
  const empty = emptyProposal()
  const group = { touch: 'direct' as const, useful: 'Calm', loses: 'Nothing', bar: 2 }
  return {
    ...empty,
    drive: { ...empty.drive, functionIds: ['sales', 'it'] },
    groups: [{ ...group, groupId: 'families' }],
    cells: [{ groupId: 'families', stageId: 'join' }],
    size: { ...empty.size, door: 'two-way', reach: 'few', cost: 0 },
    ...change,
  }
}

export function aRevision(number: number, sections = aText()): TextOfCase {
  return { id: `r${number}`, number, digest: `digest ${number}`, sections, at: day }
}

/** Two are invited, one card is in, nothing is revealed. */
export function aRound(change: Partial<RoundOfCase> = {}): RoundOfCase {
  const group = { isInternal: false, share: null, serves: [] }
  return {
    ...{ id: 'round', number: 1, revisionNumber: 1, digest: 'digest 1', openedAt: day },
    ...{ closesAt: new Date('2026-11-29T18:15:00Z'), revealedAt: null, revealCause: null },
    ...{ revealedByName: null, invited: 2, handedIn: 1, isClosedEmpty: false },
    scorers: [
      { id: 'sam', name: 'Sam' },
      { id: 'ivo', name: 'Ivo' },
    ],
    model: {
      groups: [
        { ...group, id: 'families', name: 'Families', isVulnerable: false },
        { ...group, id: 'older', name: 'Older readers', isVulnerable: true },
      ],
      stages: [{ id: 'join', name: 'Join', emotion: '', need: '' }],
    },
    ...{ result: null, cards: [] },
    own: { isInvited: false, savedAt: null, handedInAt: null },
    ...change,
  }
}

/** A draft of Paul’s; Lena is named to decide. */
export function aCase(change: Partial<Case> = {}): Case {
  return {
    ...{ id: 'decision', number: 7, title: 'Drop fines', status: 'draft' },
    proposer: { id: 'paul', name: 'Paul', functionId: 'sales' },
    formerOwnerIds: [],
    sponsorFunctionId: null,
    decider: { id: 'lena', name: 'Lena', isLeader: true },
    ...{ functionName: 'Sales', core: null, deadline: null, door: null, reach: null },
    ...{ draft: aText(), draftSavedAt: day, revision: null, texts: [], round: null },
    ...{ signOffStartedAt: null, asked: [], functions: Object.values(functions) },
    ...{ signOffs: [], mitigation: null, citations: [], waivers: [], ruling: null },
    ...{ withdrawn: null, imported: null, surroundings: null, createdAt: day },
    ...{ lineage: [], names: {} },
    ...change,
  }
}

/** Revision 1 of it, scored by whoever was invited. */
export function aRevealedCase(change: Partial<Case> = {}): Case {
  const revision = aRevision(1)
  const round = aRound({ revealedAt: day, revealCause: 'all-in', handedIn: 2 })
  return aCase({ status: 'discussion', revision, texts: [revision], round, ...change })
}

export function aSignature(functionId: string, change: Partial<SignOffFact> = {}): SignOffFact {
  return {
    ...{ id: `by ${functionId}`, functionId, personName: 'Sam', verdict: 'approve', reason: '' },
    ...{ holdUntil: null, conditions: [], revisionNumber: 1, digest: 'digest 1', at: day },
    ...change,
  }
}

export function aReader(personId: string, role: Role, change: Partial<Actor> = {}): Actor {
  return {
    ...{ kind: 'person', organizationId: 'town', organizationName: 'Town', isExample: false },
    ...{ currency: 'EUR', timeZone: 'Asia/Kathmandu', personId, sessionId: '', name: personId },
    ...{ email: '', role, functionId: null, functionName: null, isSeat: false },
    shortcutsOff: false,
    ...change,
  }
}
