import { type Standing, standingOf } from '@/lib/commitment/affirmation'
import type { ListedCommitment } from '@/lib/commitment/queries'
import { type Day, formatDay } from '@/lib/time'
import { Badge, type Tone } from '../ui/badge'
import { TextLink } from '../ui/text-link'

type Props = { line: ListedCommitment; today: Day }

/** One commitment: its words, who answers for it until when, and what last showed that it is kept. */
export function CommitmentLine({ line, today }: Props) {
  const { lastProof } = line
  return (
    <div className="flex flex-col gap-0.5">
      <TextLink href={`/conduct/${line.commitmentId}`} plain>
        {line.text}
      </TextLink>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
        <span>
          {line.ownerName}
          {line.ownerLeft && ' (can’t affirm it)'}
        </span>
        <StandingBadge line={line} today={today} />
      </p>
      <p className="line-clamp-2 text-sm text-faint">
        {lastProof
          ? `Proved ${formatDay(lastProof.provedOn)}: ${lastProof.text}`
          : 'Not proved yet.'}
      </p>
    </div>
  )
}

const tones: Record<Exclude<Standing, 'current'>, Tone> = { lapsed: 'danger', due: 'caution' }

/** Whether it is affirmed, and until when. */
export function StandingBadge({ line, today }: { line: { reaffirmBy: Day }; today: Day }) {
  const standing = standingOf(line, today)
  const day = formatDay(line.reaffirmBy)
  if (standing === 'current') return <span className="text-faint">next proof by {day}</span>
  return (
    <Badge tone={tones[standing]}>
      {standing === 'lapsed' ? `lapsed on ${day}` : `next proof by ${day}`}
    </Badge>
  )
}
