import type { Difference, Part } from '@/lib/decision/difference'
import { type Section, sectionLabels } from '@/lib/decision/schema'

/**
 * Two texts word by word. What came is underlined, what went is struck through, and both are said
 * in words to those who don't see them: colour only helps.
 */
export function RevisionDifference({ differences }: RevisionDifferenceProps) {
  const sections = [...new Set(differences.map(({ section }) => section))]
  return (
    <div className="flex flex-col gap-10">
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
        <span>
          <ins className={insLook}>Underlined</ins> was added
        </span>
        <span>
          <del className={delLook}>Struck through</del> was taken out
        </span>
      </p>
      {sections.map((section) => (
        <ChangedSection
          key={section}
          section={section}
          differences={differences.filter((one) => one.section === section)}
        />
      ))}
    </div>
  )
}

type RevisionDifferenceProps = { differences: readonly Difference[] }

function ChangedSection({ section, differences }: RevisionDifferenceProps & { section: Section }) {
  return (
    <section aria-labelledby={section} className="flex flex-col gap-4">
      <h2 id={section} className="border-b border-line pb-2 text-lg">
        {sectionLabels[section]}
      </h2>
      <dl className="flex flex-col gap-5">
        {differences.map(({ field, label, parts }) => (
          <div key={field} className="grid gap-x-8 gap-y-1 lg:grid-cols-[14rem_minmax(0,1fr)]">
            <dt className="text-sm font-medium text-soft">{label}</dt>
            <dd className="max-w-prose break-words whitespace-pre-wrap">
              {placed(parts).map(({ at, part }) => (
                <Words key={at} part={part} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
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
