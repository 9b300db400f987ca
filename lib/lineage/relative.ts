/** Another decision this one was merged with, split from, or that came from it. */
export type Relative = {
  number: number
  title: string
  how: 'merged' | 'split'
  /** This one came from it; else it went into, or came from, this one. */
  isOrigin: boolean
}

/** "Merged into D-10", "Split from D-4": as one decision says it of another. */
export function relationOf({ how, isOrigin }: Pick<Relative, 'how' | 'isOrigin'>): string {
  if (how === 'merged') return isOrigin ? 'Took in' : 'Merged into'
  return isOrigin ? 'Split from' : 'A part became'
}

/** The one that took this one in, with its evidence, its notes and what it was to initiatives. */
export function tookItIn(lineage: readonly Relative[]): Relative | undefined {
  return lineage.find(({ how, isOrigin }) => how === 'merged' && !isOrigin)
}
