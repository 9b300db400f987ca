import type { Kind } from '@/lib/evidence/grade'
import type { AddInput } from '@/lib/evidence/schema'
import type { GroupKey } from './customers'
import { evidenceAtTheDesk } from './evidence-at-the-desk'
import { evidenceElsewhere } from './evidence-elsewhere'
import type { PersonKey } from './people'
import type { CellName, DayFromNow } from './story'

/** One piece of evidence, who added it, and where it is cited. */
export type EvidenceTold = {
  kind: Kind
  /** A cell, a group alone, or nobody in particular. */
  of: CellName | GroupKey | null
  /** The day it was collected; it may be from before there was an Empty Chair. */
  day: DayFromNow
  quote: string
  by: PersonKey
  /** The decisions that cite it at its own cell, by title, and when. */
  cited?: [title: string, day: DayFromNow][]
  /** A word for others to point at. */
  key?: string
  /** The same thing, found before. */
  sameAs?: string
} & Partial<Pick<AddInput, 'feeling' | 'topic' | 'n' | 'method' | 'collector' | 'about' | 'link'>>

export const evidence: EvidenceTold[] = [...evidenceAtTheDesk, ...evidenceElsewhere]
