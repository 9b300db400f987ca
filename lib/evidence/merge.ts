/** A piece of evidence, as far as merging asks. */
export type Mergeable = {
  id: string
  isWithdrawn: boolean
  /** It repeats another one. */
  isDuplicate: boolean
  /** Others repeat it. */
  hasDuplicates: boolean
}

/**
 * Why one piece can't be kept as a duplicate of another; null when it can. A duplicate keeps its own
 * group and day, and points at the original itself: there are no chains to follow.
 */
export function whyNotMerge(one: Mergeable, original: Mergeable): string | null {
  if (one.id === original.id) return 'It can’t be a duplicate of itself. Choose another one.'
  if (one.isWithdrawn) return 'It is out of use. Take it back into use first.'
  if (one.isDuplicate) return 'It is a duplicate already. Separate it first.'
  if (one.hasDuplicates)
    return 'Others are duplicates of this one. Make the other one a duplicate of it instead.'
  if (original.isWithdrawn) return 'The other one is out of use. Choose one that is in use.'
  if (original.isDuplicate)
    return 'The other one is a duplicate itself. Choose the one that it repeats.'
  return null
}

export function whyNotSeparate(one: Pick<Mergeable, 'isDuplicate'>): string | null {
  return one.isDuplicate ? null : 'It is not a duplicate of anything.'
}

/** Why it can't be changed or taken out of use. */
export function whyNotChange(one: Pick<Mergeable, 'isWithdrawn'>): string | null {
  return one.isWithdrawn ? 'It is out of use. Take it back into use first.' : null
}

export function whyNotRestore(one: Pick<Mergeable, 'isWithdrawn'>): string | null {
  return one.isWithdrawn ? null : 'It is in use.'
}

/** Nobody collects what is still to come; `today` is the reader's day. */
export function whyNotCollectedOn(day: string, today: string): string | null {
  return day > today ? 'This day is still to come. Give the day it was collected.' : null
}
