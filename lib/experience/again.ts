type Known = { id: string; feeling: string; text: string; archived: boolean }

/** The same thing learned twice about a group would count twice in every eye. */
export function whyNotAgain(
  { feeling, text }: { feeling: string; text: string },
  { others, exceptId }: { others: readonly Known[]; exceptId?: string },
): string | null {
  const same = others.find(
    (one) => one.id !== exceptId && one.feeling === feeling && plain(one.text) === plain(text),
  )
  if (!same) return null
  return same.archived
    ? 'This was written down before and archived. Restore it, or say what is different now.'
    : 'This is written down already. Add the evidence to it, or say what is different here.'
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
