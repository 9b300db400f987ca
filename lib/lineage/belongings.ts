import type { Cell } from '@/lib/decision/schema'
import { counted, listed } from '@/lib/trail/telling'

/** What hangs on a draft besides its text. */
export type Belongings = {
  /** Evidence, and the claim it is cited for. */
  citations: (Cell & { evidenceId: string })[]
  /** How many there are of whom; those that name no group stand under null. */
  notes: { groupId: string | null; count: number }[]
  initiatives: { id: string; name: string }[]
}

/** How much of it. */
export type Counted = { citations: number; notes: number; initiatives: number }

/**
 * What a draft that is taken in brings along. What is cited at the same claim there already counts
 * once, and what the one that goes on says of an initiative itself stays as it says it.
 */
export function comingAlong(one: Belongings, other: Belongings) {
  const places = new Set(one.citations.map(placeOf))
  const ids = new Set(one.initiatives.map(({ id }) => id))
  const citations = other.citations.filter((citation) => !places.has(placeOf(citation)))
  return {
    along: {
      citations,
      notes: other.notes,
      initiatives: other.initiatives.filter(({ id }) => !ids.has(id)),
    },
    citedAlready: other.citations.length - citations.length,
    saidAlready: other.initiatives.filter(({ id }) => ids.has(id)),
  }
}

/**
 * What goes with the groups that leave: the evidence cited for them, and the notes about them. What
 * the whole is to initiatives stays, for it is said of the whole.
 */
export function partedBelongings(all: Belongings, groupIds: readonly string[]) {
  const goes = ({ groupId }: { groupId: string | null }) => groupIds.includes(groupId ?? '')
  const stays = (one: { groupId: string | null }) => !goes(one)
  return {
    stays: {
      citations: all.citations.filter(stays),
      notes: all.notes.filter(stays),
      initiatives: all.initiatives,
    },
    goes: {
      citations: all.citations.filter(goes),
      notes: all.notes.filter(goes),
      initiatives: [],
    },
  }
}

export function countedOf({ citations, notes, initiatives }: Belongings): Counted {
  return {
    citations: citations.length,
    notes: notes.reduce((sum, { count }) => sum + count, 0),
    initiatives: initiatives.length,
  }
}

/** "three citations, two notes and one link to an initiative"; empty when there is nothing. */
export function countedInWords({ citations, notes, initiatives }: Counted): string {
  return listed([
    ...(citations > 0 ? [counted(citations, 'citation')] : []),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
    ...(initiatives > 0
      ? [counted(initiatives, 'link to an initiative', 'links to initiatives')]
      : []),
  ])
}

/** One piece of evidence counts once at one claim. */
export function placeOf(one: Belongings['citations'][number]): string {
  return `${one.evidenceId}/${one.groupId}/${one.stageId}`
}
