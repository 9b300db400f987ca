/** What this browser holds of a draft that has not arrived yet. */
export type DraftCopy = {
  /** The form, as it would be sent. */
  form: string
  /** What it was based on. */
  basedOn: string
  /** What was sent before it without an answer: it may have arrived. */
  after?: string
  /** The form as it had arrived, so that what was typed since can be told from the rest. */
  before?: string
  /** When it was typed, in milliseconds. */
  at: number
}
export type FoundCopy = DraftCopy & { key: string }

/** Every window keeps its own: one that saves drops nothing that another could not save. */
const here = Math.random().toString(36).slice(2)

export function ownKey(key: string): string {
  return `${key} ${here}`
}

/** Private windows and full disks refuse; then typing goes on without a copy. */
export function keepCopy(key: string, copy: DraftCopy) {
  try {
    localStorage.setItem(key, JSON.stringify(copy))
  } catch {
    return
  }
}

export function dropCopy(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {
    return
  }
}

/** For this window alone, until it is closed. */
export function rememberHere(key: string, what: object) {
  try {
    sessionStorage.setItem(key, JSON.stringify(what))
  } catch {
    return
  }
}

/** What this window remembered itself, so its shape is ours. */
export function readHere<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Those of every window that was closed before its words arrived, the newest first. */
export function copiesOf(key: string): FoundCopy[] {
  try {
    return Object.keys(localStorage)
      .filter((one) => one === key || one.startsWith(`${key} `))
      .flatMap((one) => copyUnder(one))
      .sort((a, b) => b.at - a.at)
  } catch {
    return []
  }
}

function copyUnder(key: string): FoundCopy[] {
  const copy: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
  return isCopy(copy) ? [{ ...copy, key }] : []
}

function isCopy(copy: unknown): copy is DraftCopy {
  if (copy === null || typeof copy !== 'object') return false
  const { form, basedOn, at } = copy as Partial<Record<keyof DraftCopy, unknown>>
  return typeof form === 'string' && typeof basedOn === 'string' && typeof at === 'number'
}
