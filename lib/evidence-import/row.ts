import { type Kind, kindLabels, kinds } from '@/lib/evidence/grade'
import { limits } from '@/lib/evidence/limits'
import { whyNotCollectedOn } from '@/lib/evidence/merge'
import { type EvidenceInput, evidenceSchema } from '@/lib/evidence/schema'
import type { BadRow } from '@/lib/import/row'
import { storable } from '@/lib/storable'
import type { Day } from '@/lib/time'
import type { Field, Mapping } from './fields'
import type { Defaults } from './schema'

/** Before the digest of a row that has no reference of its own. */
const rowPrefix = 'row '

export function referenceOfRow(digest: string): string {
  return `${rowPrefix}${digest.slice(0, 40)}`
}

/** What somebody elsewhere calls it; null for one we made of its row. */
export function referenceToShow(reference: string | null): string | null {
  return reference?.startsWith(rowPrefix) ? null : reference
}

/** A piece as it will be written; `reference` is null when the file gives none. */
export type ImportedPiece = EvidenceInput & { line: number; reference: string | null }
export type ReadPiece = { piece: ImportedPiece } | { bad: BadRow }

export type Frame = {
  mapping: Mapping
  defaults: Defaults
  /** Ids by name in small letters. */
  groups: ReadonlyMap<string, string>
  stages: ReadonlyMap<string, string>
  today: Day
}

/** One row of the file as evidence, or everything that is wrong with it in one sentence each. */
export function readPiece(
  line: number,
  row: Readonly<Record<string, string>>,
  { mapping, defaults, groups, stages, today }: Frame,
): ReadPiece {
  const text = (field: Field) => storable(mapping[field] ? (row[mapping[field]] ?? '') : '')
  const reasons: string[] = []
  const reference = text('reference')
  if (reference.length > limits.reference)
    reasons.push(`Its reference has more than ${limits.reference} characters.`)
  const named = (field: 'group' | 'stage', known: ReadonlyMap<string, string>) => {
    const name = text(field)
    if (name === '') return null
    const id = known.get(name.toLowerCase())
    if (!id) reasons.push(`There is no ${field} “${name}” here.`)
    return id ?? null
  }
  const kind = text('kind')
  if (kind !== '' && !kindIn(kind)) reasons.push(`“${kind}” is no kind of evidence.`)
  if (kind === '' && !defaults.kind) reasons.push('It has no kind, and none was chosen for all.')
  const collectedOn = text('collectedOn').slice(0, 10) || (defaults.collectedOn ?? '')
  if (collectedOn === '') reasons.push('It has no date, and none was chosen for all.')
  const topic = text('topic').replaceAll('_', ' ')
  const input = {
    quote: text('quote'),
    kind: kindIn(kind) ?? defaults.kind ?? 'opinion',
    groupId: named('group', groups) ?? defaults.groupId ?? null,
    stageId:
      named('stage', stages) ?? defaults.stageByTopic?.get(topic) ?? defaults.stageId ?? null,
    collectedOn: collectedOn || today,
    topic,
    feeling: oneOf(text('feeling'), ['frustration', 'delight'], (wrong) =>
      reasons.push(`“${wrong}” is neither frustration nor delight.`),
    ),
    about:
      oneOf(text('about'), ['customer', 'us'], (wrong) =>
        reasons.push(`“${wrong}” is neither customer nor us.`),
      ) ??
      defaults.about ??
      'customer',
    collector: text('collector'),
    method: text('method'),
    n: text('n') === '' ? null : Number(text('n')),
    link: text('link'),
  }
  const parsed = evidenceSchema.safeParse(input)
  for (const issue of parsed.error?.issues ?? [])
    reasons.push(`${labelOf(String(issue.path[0]))}: ${issue.message}`)
  const whyNotDay = parsed.success ? whyNotCollectedOn(parsed.data.collectedOn, today) : null
  if (whyNotDay) reasons.push(whyNotDay)
  if (reasons.length > 0 || !parsed.success) return { bad: { line, reason: reasons.join(' ') } }
  return { piece: { ...parsed.data, line, reference: reference || null } }
}

/** "Support contact", "support-contact", "SURVEY ANSWER", "survey". */
function kindIn(text: string): Kind | undefined {
  const plain = text.toLowerCase().replace(/[\s_]+/g, '-')
  return kinds.find(
    (kind) => kind === plain || kindLabels[kind].toLowerCase().replace(/\s+/g, '-') === plain,
  )
}

function oneOf<T extends string>(
  text: string,
  words: readonly T[],
  isWrong: (text: string) => void,
): T | null {
  if (text === '') return null
  const found = words.find((word) => word === text.toLowerCase())
  if (!found) isWrong(text)
  return found ?? null
}

const labels: Record<string, string> = {
  quote: 'Quote',
  collectedOn: 'Collected on',
  topic: 'Topic',
  collector: 'Collector',
  method: 'Method',
  n: 'People',
  link: 'Source',
}

function labelOf(field: string): string {
  return labels[field] ?? field
}
