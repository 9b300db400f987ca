/** What this browser holds of a draft that has not arrived yet. */
export type DraftCopy = {
  /** The form, as it would be sent. */
  form: string
  /** What it was based on. */
  basedOn: string
  /** When it was typed, in milliseconds. */
  at: number
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

export function copyOf(key: string): DraftCopy | null {
  try {
    const copy: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isCopy(copy) ? copy : null
  } catch {
    return null
  }
}

function isCopy(copy: unknown): copy is DraftCopy {
  if (copy === null || typeof copy !== 'object') return false
  const { form, basedOn, at } = copy as Partial<Record<keyof DraftCopy, unknown>>
  return typeof form === 'string' && typeof basedOn === 'string' && typeof at === 'number'
}
