import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import type { Initiative } from '@/lib/initiative/queries'
import { formatDay } from '@/lib/time'

type Names = (ids: readonly string[]) => string

/** Initiatives one under the other: what, for whom and where, who answers for it, until when. */
export function InitiativeList({ initiatives, groups, stages }: InitiativeListProps) {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {initiatives.map((one) => (
        <li key={one.id} className="flex flex-col gap-1 py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TextLink href={`/initiatives/${one.id}`} plain className="font-medium">
              {one.name}
            </TextLink>
            {one.collides > 0 && (
              <Badge tone="caution">
                {one.collides === 1 ? '1 decision collides' : `${one.collides} decisions collide`}
              </Badge>
            )}
            {one.serves > 0 && (
              <Badge tone="good">
                {one.serves === 1 ? '1 decision serves it' : `${one.serves} decisions serve it`}
              </Badge>
            )}
          </div>
          <p className="max-w-prose text-sm text-soft">
            {groups(one.groupIds)}, at {stages(one.stageIds)}
          </p>
          <p className="text-sm text-faint">
            {one.ownerName} · {when(one)}
          </p>
        </li>
      ))}
    </ul>
  )
}

type InitiativeListProps = { initiatives: Initiative[]; groups: Names; stages: Names }

export function when({ startsOn, endsOn }: Pick<Initiative, 'startsOn' | 'endsOn'>): string {
  if (endsOn === null) return `since ${formatDay(startsOn)}, without an end`
  return `${formatDay(startsOn)} to ${formatDay(endsOn)}`
}
