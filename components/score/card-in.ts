type Row = Record<string, string | number | null>
type Lists = 'cells' | 'emotions' | 'commitments'
type CardInForm = Record<Lists, Row[]> & { restUntouched: boolean; credit: number | null }

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
    if (name === 'restUntouched') card.restUntouched = true
    if (name === 'credit') card.credit = numberOrNull(value)
    const [, list, index, field] = inList.exec(name) ?? []
    if (!list || !field) continue
    const rows = card[list as Lists]
    const row = rows[Number(index)] ?? {}
    row[field] = field === 'impact' || field === 'confidence' ? pointOrNull(value) : value
    rows[Number(index)] = row
  }
  return card
}

/** The first part is one of `Lists`. */
const inList = /^(cells|emotions|commitments)\[(\d+)\]\.(\w+)$/

function pointOrNull(value: string): string | number | null {
  return value === 'unknown' ? value : numberOrNull(value)
}

function numberOrNull(value: string): number | null {
  return value === '' ? null : Number(value)
}
