import type { Outcome, Status } from '@/lib/decision/schema'

/** What a status of another system can mean here. Nothing arrives half-way: scores can't be imported. */
export const meanings = {
  approved: { label: 'Decided: approved', status: 'decided', outcome: 'approved' },
  'approved-with-conditions': {
    label: 'Decided: approved with conditions',
    status: 'decided',
    outcome: 'approved-with-conditions',
  },
  rejected: { label: 'Decided: rejected', status: 'decided', outcome: 'rejected' },
  deferred: { label: 'Decided: deferred', status: 'decided', outcome: 'deferred' },
  withdrawn: { label: 'Withdrawn', status: 'withdrawn', outcome: null },
  draft: { label: 'Draft', status: 'draft', outcome: null },
} as const satisfies Record<string, { label: string; status: Status; outcome: Outcome | null }>

export type Meaning = keyof typeof meanings
export const meaningNames = Object.keys(meanings) as Meaning[]

/**
 * What common words mean, the first that fits. "Filed (End of Session)" is a proposal that ran out of
 * time without a yes: nobody took it back, so it counts as rejected. Whoever imports can say otherwise.
 */
const usual: [RegExp, Meaning][] = [
  [/withdr[ae]wn?|cancel|retract|abandon/i, 'withdrawn'],
  [/condition|amended/i, 'approved-with-conditions'],
  [/\bnot (approved|adopted|passed)|disapprov|unapproved/i, 'rejected'],
  [/reject|denied|declined|refused|failed|vetoed|lost|\bfiled\b|expired|lapsed/i, 'rejected'],
  [/defer|postpone|tabled|on hold|parked|adjourned/i, 'deferred'],
  [
    /enacted|adopted|approved|accepted|passed|agreed|signed|granted|\bdone\b|^decided$/i,
    'approved',
  ],
  [/draft|proposed|introduced|committee|laid over|pending|open|new|in progress|review/i, 'draft'],
]

/** Of these statuses, what each means; null when somebody has to say. No status at all is a draft. */
export function meaningOf(
  sourceStatus: string,
  chosen: ReadonlyMap<string, Meaning> = new Map(),
): Meaning | null {
  const said = chosen.get(sourceStatus)
  if (said) return said
  if (sourceStatus === '') return 'draft'
  return usual.find(([pattern]) => pattern.test(sourceStatus))?.[1] ?? null
}

/** "Enacted=approved" → its two halves; the reason when it isn't of that form. */
export function readStatusRule(text: string): { from: string; to: Meaning } | string {
  const at = text.lastIndexOf('=')
  const to = text.slice(at + 1).trim()
  if (at < 1 || !isMeaning(to))
    return `“${text}” is not of the form Status=meaning. Meanings: ${meaningNames.join(', ')}.`
  return { from: text.slice(0, at).trim(), to }
}

export function isMeaning(text: string): text is Meaning {
  return Object.hasOwn(meanings, text)
}
