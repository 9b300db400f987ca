/** A row of the conditions form, everything as text. */
export type ConditionRow = {
  text: string
  ownerId: string
  due: string
  /** Who set it, when it wasn't typed here; empty otherwise. */
  from: string
  isLeftOut: boolean
}

/**
 * The rows of the conditions form as it is shown. After a refusal those that were judged come first,
 * because what is wrong is told by their place among them; then those left out, to be taken back.
 */
export function conditionRows(facts: {
  /** Nothing was sent yet. */
  isFresh: boolean
  typed: (name: string) => string
  offered: readonly { text: string; ownerId: string | null; due: string | null; from: string }[]
  most: number
}): ConditionRow[] {
  const { isFresh, typed, offered, most } = facts
  if (isFresh) {
    return offered.map(({ text, ownerId, due, from }) => {
      return { text, ownerId: ownerId ?? '', due: due ?? '', from, isLeftOut: false }
    })
  }
  const sent = Array.from({ length: most }, (_, index) => {
    const at = (field: string) => typed(`conditions[${index}].${field}`)
    const row = { text: at('text'), ownerId: at('ownerId'), due: at('due'), from: at('from') }
    return { ...row, isLeftOut: at('isLeftOut') !== '' }
  })
  const filled = sent.filter(({ text, ownerId, due }) => text || ownerId || due)
  return [
    ...filled.filter(({ isLeftOut }) => !isLeftOut),
    ...filled.filter(({ isLeftOut }) => isLeftOut),
  ]
}

/**
 * The rows with blank ones behind them, never more than `most` in all: what asks for another row is
 * text from a form, which may name any number.
 * @param least blank ones, as far as there is room.
 */
export function withBlanks(
  filled: readonly ConditionRow[],
  { asked, least, most }: { asked: string; least: number; most: number },
): ConditionRow[] {
  const wanted = Math.max(filled.length + least, Number(asked) || 0)
  return Array.from({ length: Math.min(wanted, most) }, (_, index) => filled[index] ?? blank)
}

const blank: ConditionRow = { text: '', ownerId: '', due: '', from: '', isLeftOut: false }
