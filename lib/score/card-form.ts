import type { Answers } from './merge'
import type { ScorecardDraft } from './schema'

type Row = Record<string, string | number | null>
type Lists = 'cells' | 'emotions' | 'commitments'
type CardInForm = Record<Lists, Row[]> & { restUntouched: boolean; credit: number | null }

const lists: Lists[] = ['cells', 'emotions', 'commitments']

/** The card as it stands in the form, ready to be kept: what isn't answered is null. */
export function cardIn(form: Iterable<[string, FormDataEntryValue]>): CardInForm {
  const card: CardInForm = {
    cells: [],
    emotions: [],
    commitments: [],
    restUntouched: false,
    credit: null,
  }
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue
    if (name === 'restUntouched') card.restUntouched = value !== ''
    if (name === 'credit') card.credit = numberOrNull(value)
    const [, list, index, field] = inList.exec(name) ?? []
    if (!list || !field) continue
    const rows = card[list as Lists]
    const row = rows[Number(index)] ?? {}
    row[field] = answerIn(field, value)
    rows[Number(index)] = row
  }
  return card
}

/**
 * Writes cards with the names that the form of the first gives its answers, in whatever order their
 * rows are.
 */
export function writerLike(first: ScorecardDraft): (card: ScorecardDraft) => Answers {
  const places: Record<Lists, Map<string, number>> = {
    cells: new Map(),
    emotions: new Map(),
    commitments: new Map(),
  }
  const placeOf = (list: Lists, row: Row) => {
    const key = `${row.groupId} ${row.stageId} ${row.commitmentId}`
    const place = places[list].get(key) ?? places[list].size
    places[list].set(key, place)
    return `${list}[${place}]`
  }
  const write = (card: ScorecardDraft) => {
    const answers = new Map<string, string>()
    for (const list of lists)
      for (const row of card[list]) {
        const place = placeOf(list, row)
        for (const [field, value] of Object.entries(row))
          answers.set(`${place}.${field}`, String(value ?? ''))
      }
    answers.set('restUntouched', card.restUntouched ? 'on' : '')
    return answers.set('credit', String(card.credit ?? ''))
  }
  write(first)
  return write
}

/** The first part is one of `Lists`. */
const inList = /^(cells|emotions|commitments)\[(\d+)\]\.(\w+)$/

function answerIn(field: string, value: string): string | number | null {
  if (field === 'impact') return value === 'unknown' ? value : numberOrNull(value)
  if (field === 'confidence') return numberOrNull(value)
  return (field === 'emotion' || field === 'answer') && value === '' ? null : value
}

function numberOrNull(value: string): number | null {
  return value === '' ? null : Number(value)
}
