import { listed } from '@/lib/decision/missing'
import type { GroupResult } from '@/lib/score/formula'
import { ImpactChip } from './impact-chip'

/** Our own staff, and which customers are finally touched when they are. */
export function InternalGroups({ groups }: { groups: readonly GroupResult[] }) {
  const internal = groups.filter(({ isInternal }) => isInternal)
  if (internal.length === 0) return null
  return (
    <section aria-labelledby="internal-title" className="flex flex-col gap-2 print:hidden">
      <h3 id="internal-title" className="font-medium">
        Who is finally touched through our own staff
      </h3>
      <ul className="flex flex-col gap-1.5 text-sm">
        {internal.map(({ groupId, name, value, serves }) => (
          <li key={groupId} className="flex flex-wrap items-center gap-x-2">
            <span>{name}</span>
            <ImpactChip value={value} />
            <span className="text-soft">
              {serves.length > 0
                ? `serve ${listed(serves.map((one) => one.name))}`
                : 'serve no customer group that we know of'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
