import { day, limits, type Outcome, type Status } from '@/lib/decision/schema'
import { storable } from '@/lib/storable'
import { type Field, fields, type Mapping } from './mapping'
import { type Meaning, meaningOf, meanings } from './status'

/** A decision as it will be written. */
export type ImportedDecision = {
  line: number
  reference: string
  title: string
  question: string
  functionName: string | null
  status: Status
  outcome: Outcome | null
  /** As it stood in the file. */
  sourceStatus: string
  proposedOn: string
  /** The day it was settled; null for a draft. */
  settledOn: string | null
  /** The file gave no day for the settling; the proposal's was taken. */
  isSettledDayAssumed: boolean
}

export type BadRow = { line: number; reason: string }
export type ReadRow = { decision: ImportedDecision } | { bad: BadRow }

export const importLimits = { reference: 120, functionName: 120 }

/** What may be asked of a row, besides itself. */
type Frame = {
  mapping: Mapping
  meanings: ReadonlyMap<string, Meaning>
  /** YYYY-MM-DD; nothing can have been proposed or settled after it. */
  today: string
}

/** One row of the file as a decision, or everything that is wrong with it in one sentence each. */
export function readRow(
  line: number,
  row: Readonly<Record<string, string>>,
  { mapping, meanings: chosen, today }: Frame,
): ReadRow {
  const text = (field: Field) => storable(mapping[field] ? (row[mapping[field]] ?? '') : '')
  const reasons: string[] = []
  const reference = text('reference')
  if (reference === '') reasons.push('It has no reference.')
  if (reference.length > importLimits.reference)
    reasons.push(`Its reference has more than ${importLimits.reference} characters.`)
  const title = text('title').replace(/\s+/g, ' ')
  if (title.length < limits.title.min)
    reasons.push(`Its title has fewer than ${limits.title.min} characters.`)
  const functionName = text('function').replace(/\s+/g, ' ')
  if (functionName.length > importLimits.functionName)
    reasons.push(`Its function has more than ${importLimits.functionName} characters.`)

  const sourceStatus = text('status')
  const meaning = meaningOf(sourceStatus, chosen)
  if (!meaning) reasons.push(`Nobody has said what the status “${sourceStatus}” means.`)
  const given = { proposedOn: text('proposedOn'), decidedOn: text('decidedOn') }
  for (const field of ['proposedOn', 'decidedOn'] as const) {
    const whyNot = whyNotDay(given[field], today)
    if (whyNot) reasons.push(`${fields[field].label}: ${whyNot}`)
  }
  if (given.proposedOn === '' && given.decidedOn === '') reasons.push('It has no date at all.')
  if (given.proposedOn && given.decidedOn && given.decidedOn < given.proposedOn)
    reasons.push('It was decided before it was proposed.')

  const question = questionOf({
    title,
    summary: text('summary'),
    sponsor: text('sponsor'),
    cosponsors: text('cosponsors'),
  })
  if (question.length > limits.question)
    reasons.push(`Its text has more than ${limits.question.toLocaleString('en')} characters.`)
  if (reasons.length > 0 || !meaning) return { bad: { line, reason: reasons.join(' ') } }

  const { status, outcome } = meanings[meaning]
  const isSettled = status !== 'draft'
  return {
    decision: {
      line,
      reference,
      title: shortened(title),
      question,
      functionName: functionName || null,
      status,
      outcome,
      sourceStatus,
      proposedOn: given.proposedOn || given.decidedOn,
      settledOn: isSettled ? given.decidedOn || given.proposedOn : null,
      isSettledDayAssumed: isSettled && given.decidedOn === '',
    },
  }
}

/** A title that fits; the whole one stands at the head of the question then. */
function shortened(title: string): string {
  if (title.length <= limits.title.max) return title
  const cut = title.slice(0, limits.title.max - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.replace(/\s+\S*$/, '')}…`
}

type Words = { title: string; summary: string; sponsor: string; cosponsors: string }

function questionOf({ title, summary, sponsor, cosponsors }: Words): string {
  const parts = [
    title.length > limits.title.max ? title : '',
    summary,
    sponsor && `Sponsor: ${sponsor}`,
    cosponsors && `Co-sponsors: ${cosponsors}`,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function whyNotDay(text: string, today: string): string | null {
  if (text === '') return null
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
    return `“${text}” is not year, month and day, as 2026-11-22.`
  const [wrong] = day.safeParse(text).error?.issues ?? []
  if (wrong?.code === 'custom') return wrong.message
  if (wrong) return `${text} is no day of the calendar.`
  return text > today ? `${text} is still to come.` : null
}
