import type { Proposal } from './schema'

/** What a proposal may point at, what was archived too. */
export type KnownFacts = {
  groups: readonly { id: string }[]
  stages: readonly { id: string }[]
  functions: readonly { id: string }[]
  /** The sponsor is one of the organization's people, or there is none. */
  isSponsorKnown: boolean
}

/**
 * Why a text that points at something the organization never had can't be kept; null when it can.
 * Groups, stages and functions are archived, never deleted, so only a wrong form comes here.
 */
export function whyNotKnown(proposal: Proposal, facts: KnownFacts): string | null {
  const groups = idsOf(facts.groups)
  const stages = idsOf(facts.stages)
  const functions = idsOf(facts.functions)
  const { cells, drive, gain } = proposal
  const functionIds = [...drive.functionIds, ...(gain.gainingFunctionIds ?? [])]
  if (![...proposal.groups, ...cells].every(({ groupId }) => groups.has(groupId))) {
    return gone('group')
  }
  if (!cells.every(({ stageId }) => stages.has(stageId))) return gone('stage')
  if (!functionIds.every((id) => functions.has(id))) return gone('function')
  return facts.isSponsorKnown ? null : gone('person')
}

function gone(what: string): string {
  return `A ${what} chosen here is not there any more. Load the page again.`
}

function idsOf(all: readonly { id: string }[]): Set<string> {
  return new Set(all.map(({ id }) => id))
}
