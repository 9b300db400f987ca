/** What a commitment says we do, or don't. */
export const sides = ['always', 'never'] as const
export type Side = (typeof sides)[number]
export const sideLabels: Record<Side, string> = { always: 'Always', never: 'Never' }

/** Whom it is made to. */
export const towardsKinds = ['customers', 'employees'] as const
export type Towards = (typeof towardsKinds)[number]
export const towardsLabels: Record<Towards, string> = {
  customers: 'Customers',
  employees: 'Employees',
}

/** Lengths in characters, months, rows: the schema refuses with them, the fields stop at them. */
export const commitmentLimits = { text: 200, proof: 1000, link: 500, reason: 500, lines: 400 }

/** Months between two affirmations. */
export const cadences = [1, 3, 6, 12, 24] as const
export type Cadence = (typeof cadences)[number]
export const cadenceLabels: Record<Cadence, string> = {
  1: 'Every month',
  3: 'Every three months',
  6: 'Every half year',
  12: 'Every year',
  24: 'Every two years',
}

/** One line of the code of conduct as a version keeps it, with the names of that day. */
export type CodeLine = {
  commitmentId: string
  stageId: string
  stageName: string
  side: Side
  towards: Towards
  text: string
  ownerName: string
}

/** "Never ask a child for papers": the line as people say it. */
export function lineOf({ side, text }: Pick<CodeLine, 'side' | 'text'>): string {
  return `${sideLabels[side]} ${text}`
}

/** People begin to write with the word that stands before the field already. */
export function withoutSide(text: string): string {
  return text.replace(/^\s*(we\s+)?(always|never)\s+/i, '')
}
