import { outcomeLabels, statusLabels } from '@/lib/decision/schema'
import { formatDay } from '@/lib/time'
import type { Precedent } from './similar'

/** A precedent in words, ready to be shown where no label of the schema is known. */
export type PrecedentTold = {
  number: number
  title: string
  /** "Rejected on 3 May 2026". */
  standing: string
  tone: 'neutral' | 'good' | 'caution' | 'danger'
  reopenWhen: string
  turnedDown: { name: string; because: string; reopenWhen: string }[]
}

export function precedentTold(precedent: Precedent): PrecedentTold {
  const { number, title, status, outcome, decidedOn, reopenWhen, rejectedOptions } = precedent
  const word = outcome ? outcomeLabels[outcome] : statusLabels[status]
  return {
    number,
    title,
    standing: decidedOn ? `${word} on ${formatDay(decidedOn)}` : word,
    tone: outcome ? tones[outcome] : 'neutral',
    reopenWhen,
    turnedDown: rejectedOptions.map(({ name, rejectedBecause, reopenWhen }) => ({
      name,
      because: rejectedBecause,
      reopenWhen,
    })),
  }
}

const tones = {
  approved: 'good',
  'approved-with-conditions': 'good',
  rejected: 'danger',
  deferred: 'caution',
} as const
