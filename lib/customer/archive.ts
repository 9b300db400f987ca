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
