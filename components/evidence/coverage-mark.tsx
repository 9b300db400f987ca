import type { Coverage } from '@/lib/coverage/coverage'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icons'

/** How well a cell is known: a sign and a word, in the colour of what it stands on. */
export function CoverageMark({ coverage }: { coverage: Coverage }) {
  return (
    <span className="inline-flex items-center gap-1 text-xs whitespace-nowrap">
      <CoverageIcon coverage={coverage} />
      <span className="self-baseline">{words[coverage]}</span>
    </span>
  )
}

export function CoverageIcon({ coverage }: { coverage: Coverage }) {
  return coverage === 'none' ? null : <Icon name={icons[coverage]} className="size-3" />
}

const words: Record<Coverage, string> = {
  none: 'none',
  'second-hand': 'second-hand',
  old: 'old',
  good: 'known',
}

const icons: Record<Exclude<Coverage, 'none'>, IconName> = {
  'second-hand': 'notes',
  old: 'clock',
  good: 'check',
}
