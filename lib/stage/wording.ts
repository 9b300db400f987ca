import { type Part, partsOf } from '@/lib/decision/difference'

/** How a stage was worded from a moment on. */
export type Wording = {
  id: string
  name: string
  emotion: string
  need: string
  at: Date
  /** Null for what the organization was set up with. */
  byName: string | null
}

type FieldKey = 'name' | 'emotion' | 'need'
export type WordingChange = { field: FieldKey; label: string; parts: Part[] }

const labels: Record<FieldKey, string> = {
  name: 'Name',
  emotion: 'Emotion to earn',
  need: 'What they need to get done',
}

/** Each wording, newest first, with what is different from the one before it; the first has all. */
export function wordingHistory(wordings: readonly Wording[]) {
  return wordings.map((wording, index) => ({
    wording,
    isFirst: index === wordings.length - 1,
    changes: changesOf(wordings[index + 1], wording),
  }))
}

function changesOf(before: Wording | undefined, after: Wording): WordingChange[] {
  const keys = Object.keys(labels) as FieldKey[]
  return keys.flatMap((field) => {
    const was = before?.[field] ?? ''
    const is = after[field]
    if (was === is) return []
    const parts: Part[] = before ? partsOf(was, is) : [{ kind: 'same', text: is }]
    return [{ field, label: labels[field], parts }]
  })
}
