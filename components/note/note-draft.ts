/** What a note form holds. The names are those of its fields. */
export const noteFields = ['text', 'feeling', 'groupId', 'stageId', 'decisionNumber'] as const
export type NoteField = (typeof noteFields)[number]
export type NoteValues = Record<NoteField, string>

/** What was sent and may have arrived: sent again unchanged, it goes under the same key. */
export type Attempt = { key: string; body: string }

export type NoteDraft = { values: NoteValues; attempt: Attempt | null }

export function valuesOf(form: HTMLFormElement): NoteValues {
  const data = new FormData(form)
  const value = (name: NoteField) => String(data.get(name) ?? '')
  return {
    text: value('text'),
    feeling: value('feeling'),
    groupId: value('groupId'),
    stageId: value('stageId'),
    decisionNumber: value('decisionNumber'),
  }
}

/** Puts a draft back where the person left it; what they typed before that stays. */
export function fill(form: HTMLFormElement, values: NoteValues) {
  for (const name of noteFields) {
    const field = form.elements.namedItem(name)
    const isEmpty = valuesOf(form)[name] === ''
    if (isEmpty && (isText(field) || field instanceof RadioNodeList)) field.value = values[name]
  }
}

function isText(field: unknown): field is HTMLInputElement | HTMLTextAreaElement {
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
}

/** The body of the request: what was left open is null. */
function bodyOf(values: NoteValues): string {
  const answers = noteFields.map((name) => [name, values[name] || null])
  return JSON.stringify(Object.fromEntries(answers))
}

/** A new key for new words, the same key for the same words. */
export function attemptFor(values: NoteValues, last: Attempt | null): Attempt {
  const body = bodyOf(values)
  return last?.body === body ? last : { key: crypto.randomUUID(), body }
}

// A phone that forbids storage still sends notes; it just forgets them when the page is closed.

export function keep(name: string, draft: NoteDraft) {
  try {
    sessionStorage.setItem(name, JSON.stringify(draft))
  } catch {}
}

export function kept(name: string): NoteDraft | null {
  try {
    const stored = sessionStorage.getItem(name)
    // Only this file writes there.
    return stored ? (JSON.parse(stored) as NoteDraft) : null
  } catch {
    return null
  }
}

export function forget(name: string) {
  try {
    sessionStorage.removeItem(name)
  } catch {}
}
