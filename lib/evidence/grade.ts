/** How something about customers came to be known (policy: Evidence, "Kinds"). */
export const kinds = [
  'trial',
  'observed',
  'interview',
  'survey',
  'complaint',
  'support-contact',
  'note',
  'opinion',
] as const
export type Kind = (typeof kinds)[number]

export const kindLabels: Record<Kind, string> = {
  trial: 'Trial',
  observed: 'Observed behaviour',
  interview: 'Interview',
  survey: 'Survey answer',
  complaint: 'Complaint',
  'support-contact': 'Support contact',
  note: 'Front-line note',
  opinion: 'Opinion',
}

/**
 * How much one piece is worth on the day it is collected (policy: Score, "evidence strength"). The
 * policy names no grade for a support contact: a customer turning to us, like a complaint.
 */
const grades: Record<Kind, number> = {
  trial: 1,
  observed: 1,
  interview: 0.8,
  survey: 0.7,
  complaint: 0.7,
  'support-contact': 0.7,
  note: 0.6,
  opinion: 0.2,
}

export function gradeOf(kind: Kind): number {
  return grades[kind]
}

/** Told by one of us about customers, rather than by them or by what they did. */
export function isSecondHand(kind: Kind): boolean {
  return secondHand.includes(kind)
}

const secondHand: readonly Kind[] = ['note', 'opinion']

/** "a front-line note", "an interview": as it stands in a sentence. */
export function kindInSentence(kind: Kind): string {
  const label = kindLabels[kind].toLowerCase()
  if (kind === 'observed') return label
  return /^[aeiou]/.test(label) ? `an ${label}` : `a ${label}`
}

/** "1 interview", "1,200 survey answers" */
export function inNumbers(kind: Kind, count: number): string {
  const one = kind === 'observed' ? 'observation' : kindLabels[kind].toLowerCase()
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`
}

/** A stored kind, or one from outside. */
export function isKind(text: string): text is Kind {
  return kinds.some((kind) => kind === text)
}
