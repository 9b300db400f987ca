/** The id in an address; null when it can't be one, so that nobody asks the database for it. */
export function idIn(text: string | string[] | undefined): string | null {
  return typeof text === 'string' && pattern.test(text) ? text.toLowerCase() : null
}

const pattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
