import type { FrozenModel, RoundOfCase } from '@/lib/ruling/case'
import type { Result } from '@/lib/score/formula'
import { doubtedNevers } from '@/lib/score/journey'
import { Disclosure } from '../ui/disclosure'
import { CellByCell } from './cell-by-cell'
import { EmotionTally } from './emotion-tally'
import { HeatMap } from './heat-map'
import { HowIndex } from './how-index'
import { ImpactIndex } from './impact-index'
import { InternalGroups } from './internal-groups'
import { JourneyFit, type ShownExceptions } from './journey-fit'
import { nameOf } from './name-of'

type Props = { round: RoundOfCase; result: Result; exceptions: ShownExceptions }

/** What the scorecards say together. Every number opens to how it came about. */
export function ScoreResult({ round, result, exceptions }: Props) {
  const { model, cards } = round
  const counted = cards.filter(({ isLate }) => !isLate)
  return (
    <div className="flex flex-col gap-6">
      <ImpactIndex
        index={result.index}
        worstOff={result.worstOff}
        widest={widestOf(result, model)}
        coverage={result.coverage}
      >
        <Disclosure summary="How the index came about">
          <HowIndex result={result} />
        </Disclosure>
      </ImpactIndex>
      {result.journey && (
        <JourneyFit journey={result.journey} model={model} exceptions={exceptions} />
      )}
      <HeatMap
        caption="Impact by group and stage: the median of the scorecards"
        stages={touchedStages(model, result)}
        groups={touchedGroups(model, result)}
        cells={result.cells}
        results={result.groups}
        worstOffId={result.worstOff?.groupId}
      />
      <CellByCell result={result} model={model} cards={counted} />
      {result.journey ? (
        <Agenda result={result} model={model} />
      ) : (
        <div className="grid gap-6 lg:grid-cols-2 print:hidden">
          <Agenda result={result} model={model} />
          <EmotionTally stages={touchedStages(model, result)} cards={counted} />
        </div>
      )}
      <InternalGroups groups={result.groups} />
    </div>
  )
}

/** What the discussion should start with: a promise somebody sees broken, and where people differ most. */
function Agenda({ result, model }: { result: Result; model: FrozenModel }) {
  const doubted = result.journey ? doubtedNevers(result.journey, model.commitments ?? []) : []
  return (
    <section aria-labelledby="agenda-title" className="flex flex-col gap-2 print:hidden">
      <h3 id="agenda-title" className="font-medium">
        To talk about
      </h3>
      {doubted.length + result.agenda.length === 0 ? (
        <p className="text-sm text-soft">Everybody sees it alike.</p>
      ) : (
        <ol className="flex list-decimal flex-col gap-1 pl-5 text-sm marker:text-faint">
          {doubted.map(({ commitmentId, stageId, line, kept, broken }) => (
            <li key={commitmentId}>
              {broken} of {kept + broken} {broken === 1 ? 'says' : 'say'} “{line}” is broken{' '}
              <span className="text-soft">at “{nameOf(model.stages, stageId)}”</span>
            </li>
          ))}
          {result.agenda.map((cell) => (
            <li key={`${cell.groupId} ${cell.stageId}`}>
              {nameOf(model.groups, cell.groupId)} · {nameOf(model.stages, cell.stageId)}{' '}
              <span className="text-soft tabular-nums">
                {cell.spread} {cell.spread === 1 ? 'point' : 'points'} apart
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

export function touchedStages(model: FrozenModel, { cells }: Pick<Result, 'cells'>) {
  return model.stages.filter(({ id }) => cells.some(({ stageId }) => stageId === id))
}

function touchedGroups(model: FrozenModel, { cells }: Result) {
  return model.groups.filter(({ id }) => cells.some(({ groupId }) => groupId === id))
}

export function widestOf({ agenda }: Result, model: FrozenModel) {
  const [widest] = agenda
  if (!widest || widest.spread === null) return null
  return {
    group: nameOf(model.groups, widest.groupId),
    stage: nameOf(model.stages, widest.stageId),
    spread: widest.spread,
    lowest: widest.answers[0],
    highest: widest.answers.at(-1),
  }
}
