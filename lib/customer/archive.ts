type Group = { id: string; name: string; isInternal: boolean }

/** A decision is scored for somebody: one group of customers must be left. */
export function whyNotArchiveGroup(groups: Group[], id: string): string | null {
  const left = groups.filter((group) => group.id !== id && !group.isInternal)
  return left.length > 0
    ? null
    : 'This is the only group of customers. Add another first, or there would be nobody to decide for.'
}

/** And at some step of their journey. */
export function whyNotArchiveStage(stages: { id: string }[], id: string): string | null {
  return stages.some((stage) => stage.id !== id)
    ? null
    : 'This is the only stage of the journey. Add another first.'
}

export type GroupUses = {
  /** Not decided yet, and not withdrawn. */
  decisions: number
  initiatives: number
  /** Groups of our own staff that serve it. */
  servedBy: number
}

/** What goes on with a group, for whoever is about to archive it. */
export function usesOfGroupInWords({ decisions, initiatives, servedBy }: GroupUses): string {
  return told([
    [
      decisions,
      'open decision touches them and keeps them',
      'open decisions touch them and keep them',
    ],
    [
      initiatives,
      'initiative is for them and keeps them',
      'initiatives are for them and keep them',
    ],
    [servedBy, 'group of our own staff serves them', 'groups of our own staff serve them'],
  ])
}

export type StageUses = {
  decisions: number
  initiatives: number
  /** In force. */
  commitments: number
}

/** And with a stage. */
export function usesOfStageInWords({ decisions, initiatives, commitments }: StageUses): string {
  return told([
    [decisions, 'open decision touches it and keeps it', 'open decisions touch it and keep it'],
    [
      initiatives,
      'initiative is noticed there and keeps it',
      'initiatives are noticed there and keep it',
    ],
    [
      commitments,
      'commitment stands there until it is moved or retired',
      'commitments stand there until they are moved or retired',
    ],
  ])
}

function told(uses: [count: number, one: string, many: string][]): string {
  const sentences = uses
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}.`)
  return sentences.join(' ') || 'Nothing that still goes on uses it.'
}
