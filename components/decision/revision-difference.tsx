import type { Difference } from '@/lib/decision/difference'
import { type Section, sectionLabels } from '@/lib/decision/schema'
import { Differing, DifferingKey } from './differing'

/** Two texts word by word, section by section. */
export function RevisionDifference({ differences }: RevisionDifferenceProps) {
  const sections = [...new Set(differences.map(({ section }) => section))]
  return (
    <div className="flex flex-col gap-10">
      <DifferingKey />
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
              <Differing parts={parts} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
