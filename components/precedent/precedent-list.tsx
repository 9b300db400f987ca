import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import type { PrecedentTold } from '@/lib/precedent/told'

/** Decisions that resemble a proposal, with what they turned down and what would reopen it. */
export function PrecedentList({ similar }: { similar: readonly PrecedentTold[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface">
      {similar.map(({ number, title, standing, tone, reopenWhen, turnedDown }) => (
        <li key={number} className="flex flex-col gap-2 px-4 py-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TextLink href={`/decisions/${number}`} plain>
              <span className="mr-2 text-soft tabular-nums">D-{number}</span>
              {title}
            </TextLink>
            <Badge tone={tone}>{standing}</Badge>
          </div>
          {reopenWhen && <Reopen when={reopenWhen} />}
          {turnedDown.length > 0 && (
            <ul className="flex flex-col gap-2">
              {turnedDown.map((option) => (
                <li key={option.name} className="flex flex-col gap-0.5 border-l-2 border-line pl-3">
                  <p className="text-sm">
                    <span className="text-soft">Turned down: </span>
                    <span className="font-medium">{option.name}</span>
                    {option.because && <span className="text-soft">. {option.because}</span>}
                  </p>
                  {option.reopenWhen && <Reopen when={option.reopenWhen} />}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

function Reopen({ when }: { when: string }) {
  return (
    <p className="text-sm">
      <span className="font-medium text-accent">Look again: </span>
      {when}
    </p>
  )
}
