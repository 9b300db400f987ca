import { signed } from '@/lib/score/harm'
import { impacts, impactWords } from '@/lib/score/schema'
import { ImpactChip } from './impact-chip'

/** What every number on the scale means, in words. */
export function ImpactLegend() {
  return (
    <dl className="grid gap-x-8 gap-y-1.5 text-sm sm:grid-cols-2">
      {impacts.map((impact) => (
        <div key={signed(impact)} className="flex items-center gap-3">
          <dt className="w-10 shrink-0">
            <ImpactChip value={impact} />
          </dt>
          <dd className="text-soft">{impactWords[impact]}</dd>
        </div>
      ))}
      <div className="flex items-center gap-3">
        <dt className="w-10 shrink-0">
          <ImpactChip value={null} />
        </dt>
        <dd className="text-soft">Nobody knows. It never counts as 0</dd>
      </div>
    </dl>
  )
}
