import type { Cell } from '@/lib/decision/schema'
import type { RoundOfCase } from '@/lib/ruling/case'
import { lastDayOf, progressOf } from '@/lib/score/reveal'
import { Icon } from '../ui/icon'
import { HeatMap } from './heat-map'

type Props = { round: RoundOfCase; cells: readonly Cell[]; timeZone: string }

/** An open round: how many are in, until when, and what is touched. Nothing else is known to anybody. */
export function BlindRound({ round, cells, timeZone }: Props) {
  const { model } = round
  return (
    <div className="flex flex-col gap-5">
      <p className="flex items-start gap-2.5">
        <Icon name="eye-off" className="mt-1 size-4.5 text-soft" />
        <span>
          <strong className="font-medium tabular-nums">{progressOf(round)}.</strong>{' '}
          <span className="text-soft">
            {round.isClosedEmpty
              ? `Scoring closed on ${lastDayOf(round, timeZone)} with no card in. Nothing is revealed, and no card is taken until the date is moved.`
              : `Scores are blind until all are in or until the end of ${lastDayOf(round, timeZone)}. Nobody sees another’s card before, whatever their role.`}
          </span>
        </span>
      </p>
      <HeatMap
        caption="Groups and stages this touches"
        stages={model.stages.filter(({ id }) => cells.some(({ stageId }) => stageId === id))}
        groups={model.groups.filter(({ id }) => cells.some(({ groupId }) => groupId === id))}
        cells={cells}
      />
    </div>
  )
}
