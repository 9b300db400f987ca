import { clsx } from 'clsx'
import { ageInWords, ageLabels, ageOf } from '@/lib/evidence/freshness'
import { gradeOf, isSecondHand, type Kind, kindLabels } from '@/lib/evidence/grade'
import { type Day, formatDay } from '@/lib/time'
import { Badge } from '../ui/badge'
import { Icon } from '../ui/icon'

/** How it came to be known, and what that is worth. */
export function KindMark({ kind }: { kind: Kind }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <span className="font-medium text-ink">{kindLabels[kind]}</span>
      <span className="text-xs text-faint tabular-nums">
        grade {gradeOf(kind).toFixed(1)}
        {isSecondHand(kind) && ', second-hand'}
      </span>
    </span>
  )
}

/** How long ago, in a word; what isn't fresh any more says so. */
export function AgeMark({ collectedOn, on }: { collectedOn: Day; on: Day }) {
  const age = ageOf(collectedOn, on)
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <time dateTime={collectedOn} title={formatDay(collectedOn)}>
        {ageInWords(collectedOn, on)}
      </time>
      {age !== 'fresh' && (
        <span
          className={clsx(
            'inline-flex items-center gap-1 text-xs',
            age === 'old' ? 'font-medium text-caution' : 'text-faint',
          )}
        >
          <Icon name="clock" className="size-3" />
          {ageLabels[age].toLowerCase()}
        </span>
      )}
    </span>
  )
}

export function FeelingBadge({ feeling }: { feeling: 'frustration' | 'delight' | null }) {
  if (!feeling) return null
  return feeling === 'delight' ? (
    <Badge tone="good">Delight</Badge>
  ) : (
    <Badge tone="caution">Frustration</Badge>
  )
}
