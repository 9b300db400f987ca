/** What a row can bring with it, and the headers that usually name it. */
export type Fields<F extends string> = Readonly<
  Record<F, { label: string; isRequired: boolean; hint: string; usual: readonly string[] }>
>

/** The header that each field is read from; a field that is left out has none. */
export type Columns<F extends string> = Partial<Record<F, string>>

/** The columns the headers suggest, with what a person chose in their place; '' leaves a field out. */
export function columnsFor<F extends string>(
  fields: Fields<F>,
  headers: readonly string[],
  chosen: Columns<F> = {},
): Columns<F> {
  const columns: Columns<F> = {}
  for (const field of namesOf(fields)) {
    const header = chosen[field] ?? usualHeader(fields[field].usual, headers)
    if (header) columns[field] = header
  }
  return columns
}

/** Why the file can't be read like this; null when it can. */
export function whyNotColumns<F extends string>(
  fields: Fields<F>,
  headers: readonly string[],
  columns: Columns<F>,
): string | null {
  for (const field of namesOf(fields)) {
    const header = columns[field]
    if (header === undefined && fields[field].isRequired)
      return `No column was found for “${fields[field].label}”. Choose which one holds it.`
    if (header !== undefined && !headers.includes(header))
      return `There is no column “${header}”. The file has: ${headers.join(', ')}.`
  }
  const used = Object.values(columns)
  const shared = used.find((header, index) => used.indexOf(header) !== index)
  return shared === undefined ? null : `The column “${shared}” is chosen twice.`
}

/** From "title=Title,status=State", as it is written on the command line; the reason when it can't be. */
export function readColumns<F extends string>(
  fields: Fields<F>,
  text: string,
): Columns<F> | string {
  const columns: Columns<F> = {}
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    const field = namesOf(fields).find((one) => one === name)
    if (at < 1 || !field)
      return `“${pair.trim()}” is not of the form field=Column. Fields: ${namesOf(fields).join(', ')}.`
    columns[field] = pair.slice(at + 1).trim()
  }
  return columns
}

/** Object.keys forgets which keys they are. */
export function namesOf<F extends string>(fields: Fields<F>): F[] {
  return Object.keys(fields) as F[]
}

function usualHeader(usual: readonly string[], headers: readonly string[]): string | undefined {
  for (const name of usual) {
    const found = headers.find((header) => plain(header) === name)
    if (found !== undefined) return found
  }
  return undefined
}

/** "Proposed_On " → "proposedon" */
function plain(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9]/g, '')
}
