/** Where a proposal stands, part by part. No schema in here: the browser counts with it too. */

/** How many answers each part still lacks before scoring, by the place of the field (`placeOf`). */
export function openBySection(missing: Readonly<Record<string, readonly string[]>>) {
  const open = new Map<string, number>()
  for (const [place, reasons] of Object.entries(missing)) {
    const section = sectionOf(place)
    open.set(section, (open.get(section) ?? 0) + reasons.length)
  }
  // Without a group there is no stage to mark either.
  if (missing.groups && !open.has('cells')) open.set('cells', 1)
  return open
}

/** The part to go on with: the first that lacks something, or else the first. */
export function firstOpen(
  sections: readonly string[],
  missing: Readonly<Record<string, readonly string[]>>,
): string {
  const open = openBySection(missing)
  return sections.find((section) => open.has(section)) ?? sections[0] ?? ''
}

/** The part a field stands in. */
export function sectionOf(place: string): string {
  const [section = ''] = place.split(/[.[-]/)
  return section === 'chosen' ? 'options' : section
}
