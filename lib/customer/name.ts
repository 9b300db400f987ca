type Named = { id: string; name: string; archived: boolean }

/** Two things people can't tell apart by name would be mixed up in every score and sign-off. */
export function whyNotName(
  name: string,
  { others, exceptId }: { others: Named[]; exceptId?: string },
): string | null {
  const same = others.find((one) => one.id !== exceptId && plain(one.name) === plain(name))
  if (!same) return null
  return same.archived
    ? `“${same.name}” was archived. Restore it, or choose another name.`
    : `There is a “${same.name}” already. Choose another name.`
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
