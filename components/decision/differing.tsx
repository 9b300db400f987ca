import type { Part } from '@/lib/decision/difference'

/**
 * A text word by word: what came is underlined, what went is struck through, and both are said in
 * words to those who don't see them. Colour only helps.
 */
export function Differing({ parts }: { parts: readonly Part[] }) {
  return placed(parts).map(({ at, part }) => <Words key={at} part={part} />)
}

/** What the two looks mean. */
export function DifferingKey() {
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
      <span>
        <ins className={insLook}>Underlined</ins> was added
      </span>
      <span>
        <del className={delLook}>Struck through</del> was taken out
      </span>
    </p>
  )
}

/** Parts have no name of their own: they are known by where they begin. */
function placed(parts: readonly Part[]): { at: number; part: Part }[] {
  let at = 0
  return parts.map((part) => {
    const here = { at, part }
    at += part.text.length
    return here
  })
}

function Words({ part }: { part: Part }) {
  if (part.kind === 'same') return part.text
  if (part.kind === 'added') {
    return (
      <ins className={insLook}>
        <span className="sr-only"> added: </span>
        {part.text}
      </ins>
    )
  }
  return (
    <del className={delLook}>
      <span className="sr-only"> taken out: </span>
      {part.text}
    </del>
  )
}

const insLook =
  'rounded-sm bg-good-soft font-medium text-good underline decoration-2 underline-offset-3'
const delLook = 'rounded-sm bg-danger-soft text-danger line-through decoration-2'
