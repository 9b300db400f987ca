import type { Sibling } from '@/lib/evidence/queries'
import type { Day } from '@/lib/time'
import { TextLink } from '../ui/text-link'
import { AgeMark, KindMark } from './evidence-facts'

/** The same thing, found again: each with the group and the day it was found for. */
export function SiblingList({ siblings, today }: { siblings: Sibling[]; today: Day }) {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {siblings.map((one) => (
        <li key={one.id} className="flex flex-col gap-1 py-3">
          <TextLink href={`/evidence/${one.id}`} plain className="max-w-prose wrap-anywhere">
            <span className="line-clamp-2">“{one.quote}”</span>
          </TextLink>
          <span className="flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-soft">
            <KindMark kind={one.kind} />
            <span>
              {[one.groupName, one.stageName].filter(Boolean).join(' · ') ||
                'No group or stage named'}
            </span>
            <AgeMark collectedOn={one.collectedOn} on={today} />
          </span>
        </li>
      ))}
    </ul>
  )
}
