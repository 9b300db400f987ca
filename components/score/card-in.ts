type Row = Record<string, string | number | null>
type CardInForm = { cells: Row[]; emotions: Row[]; credit: number | null }

/** The card as it stands in the form, ready to be kept: what isn't answered is null. */
export function cardIn(form: FormData): CardInForm {
  const card: CardInForm = { cells: [], emotions: [], credit: null }
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue
    if (name === 'credit') card.credit = numberOrNull(value)
    const [, list, index, field] = /^(cells|emotions)\[(\d+)\]\.(\w+)$/.exec(name) ?? []
    if (!list || !field) continue
    const rows = list === 'cells' ? card.cells : card.emotions
    const row = rows[Number(index)] ?? {}
    row[field] = field === 'impact' || field === 'confidence' ? pointOrNull(value) : value
    rows[Number(index)] = row
  }
  return card
}

function pointOrNull(value: string): string | number | null {
  return value === 'unknown' ? value : numberOrNull(value)
}

function numberOrNull(value: string): number | null {
  return value === '' ? null : Number(value)
}
