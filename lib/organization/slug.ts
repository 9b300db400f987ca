/** `Müller & Söhne` → `muller-sohne`: how an organization is named on the command line. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  return plain || 'organization'
}

/** The first of `northwind`, `northwind-2`, `northwind-3` … that nobody has. */
export async function freeSlug(name: string, isTaken: (slug: string) => Promise<boolean>) {
  const first = slugOf(name)
  let slug = first
  for (let number = 2; await isTaken(slug); number += 1) slug = `${first}-${number}`
  return slug
}
