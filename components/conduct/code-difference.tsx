import { lineOf, sideLabels } from '@/lib/commitment/code'
import { type LineDifference, placeOf } from '@/lib/commitment/difference'
import { Differing, DifferingKey } from '../decision/differing'
import { Badge, type Tone } from '../ui/badge'

const words: Record<LineDifference['kind'], { label: string; tone: Tone }> = {
  added: { label: 'Added', tone: 'good' },
  changed: { label: 'Changed', tone: 'caution' },
  retired: { label: 'Retired', tone: 'danger' },
}

/** Line by line what differs between two versions of the code. */
export function CodeDifference({ differences }: { differences: readonly LineDifference[] }) {
  const isReworded = differences.some((one) => one.kind === 'changed' && isOtherText(one))
  return (
    <div className="flex flex-col gap-6">
      {isReworded && <DifferingKey />}
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {differences.map((one) => (
          <li
            key={one.line.commitmentId}
            className="grid gap-x-8 gap-y-2 py-4 sm:grid-cols-[6rem_minmax(0,1fr)]"
          >
            <div>
              <Badge tone={words[one.kind].tone}>{words[one.kind].label}</Badge>
            </div>
            <div className="flex flex-col gap-1">
              <p className="max-w-prose">
                {one.kind === 'changed' ? (
                  <>
                    {sideLabels[one.line.side]} <Differing parts={one.parts} />
                  </>
                ) : (
                  lineOf(one.line)
                )}
              </p>
              <p className="text-sm text-soft">
                {one.kind === 'changed' && one.moved
                  ? `Moved to: ${lowered(one.moved.to)}. Before: ${lowered(one.moved.from)}.`
                  : placeOf(one.line)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function isOtherText({ parts }: Extract<LineDifference, { kind: 'changed' }>): boolean {
  return parts.some(({ kind }) => kind !== 'same')
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
