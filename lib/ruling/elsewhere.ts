import type { Case } from './case'

/**
 * Settled before it was brought in: nobody here framed, scored or signed it, and its page says so
 * instead of drawing steps it never took. An imported draft lives like any other.
 */
export function isSettledElsewhere({ imported, ruling, withdrawn }: Facts): boolean {
  const settledAt = ruling?.at ?? withdrawn?.at
  return imported !== null && settledAt !== undefined && settledAt < imported.at
}

type Facts = {
  imported: Pick<NonNullable<Case['imported']>, 'at'> | null
  ruling: Pick<NonNullable<Case['ruling']>, 'at'> | null
  withdrawn: Pick<NonNullable<Case['withdrawn']>, 'at'> | null
}
