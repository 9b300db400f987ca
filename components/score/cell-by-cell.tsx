import type { FrozenModel, RevealedCard } from '@/lib/ruling/case'
import type { CellResult, GroupResult, Result } from '@/lib/score/formula'
import { signed } from '@/lib/score/harm'
import { Disclosure } from '../ui/disclosure'
import { Table, Td, Th } from '../ui/table'
import { ImpactChip } from './impact-chip'

type Props = { result: Result; model: FrozenModel; cards: readonly RevealedCard[] }

/** Each group's number, opened: its cells, and in each what every card said. */
export function CellByCell({ result, model, cards }: Props) {
  return (
    <section aria-labelledby="cell-by-cell-title" className="flex flex-col print:hidden">
      <h3 id="cell-by-cell-title" className="font-medium">
        Cell by cell
      </h3>
      {result.groups.map((group) => (
        <Disclosure
          key={group.groupId}
          summary={
            <span className="flex items-center gap-2">
              {group.name} <ImpactChip value={group.value} />
            </span>
          }
        >
          <div className="flex flex-col gap-3 py-2">
            <p className="text-soft">{howGroup(group, model)}</p>
            <GroupCells
              name={group.name}
              cells={result.cells.filter(({ groupId }) => groupId === group.groupId)}
              model={model}
              cards={cards}
            />
            <Sentences groupId={group.groupId} model={model} cards={cards} />
          </div>
        </Disclosure>
      ))}
    </section>
  )
}

function howGroup({ terms, value }: GroupResult, model: FrozenModel): string {
  if (value === null) return 'Nobody knows any of its cells, so it has no number.'
  const parts = terms.map(
    ({ stageId, weight, value: cell }) =>
      `${stageName(model, stageId)} ${signed(cell)}${weight === 1 ? '' : ` (counts ${weight} times)`}`,
  )
  if (parts.length === 1) return `One known cell: ${parts[0]}.`
  return `The mean of its known cells: ${parts.join(', ')}. That is ${signed(value, 2)}.`
}

type CellsProps = {
  name: string
  cells: readonly CellResult[]
  model: FrozenModel
  cards: readonly RevealedCard[]
}

function GroupCells({ name, cells, model, cards }: CellsProps) {
  return (
    <Table caption={`${name}: what every card says, stage by stage`}>
      <thead>
        <tr>
          <Th>Stage</Th>
          {cards.map(({ personId, personName }) => (
            <Th key={personId}>{personName}</Th>
          ))}
          <Th>Median</Th>
          <Th>Apart by</Th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={cell.stageId}>
            <Th scope="row" className="text-sm text-ink">
              {stageName(model, cell.stageId)}
            </Th>
            {cards.map((card) => (
              <Td key={card.personId}>
                <Answer card={card} cell={cell} />
              </Td>
            ))}
            <Td>
              <ImpactChip value={cell.value} />
            </Td>
            <Td className="tabular-nums">{cell.spread ?? '–'}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Answer({ card, cell }: { card: RevealedCard; cell: CellResult }) {
  const answer = card.cells.find(
    ({ groupId, stageId }) => groupId === cell.groupId && stageId === cell.stageId,
  )
  if (!answer) return <span className="text-faint">–</span>
  return (
    <span className="inline-flex items-center gap-1.5">
      <ImpactChip value={answer.impact} />
      {answer.confidence !== null && (
        <span className="text-xs whitespace-nowrap text-faint">{answer.confidence} %</span>
      )}
    </span>
  )
}

function Sentences({
  groupId,
  model,
  cards,
}: Pick<CellsProps, 'model' | 'cards'> & { groupId: string }) {
  const said = cards.flatMap(({ personId, personName, cells }) =>
    cells
      .filter((cell) => cell.groupId === groupId && cell.sentence !== '')
      .map(({ stageId, impact, sentence }) => ({
        personId,
        personName,
        stageId,
        impact,
        sentence,
      })),
  )
  if (said.length === 0) return null
  return (
    <ul className="flex flex-col gap-1.5">
      {said.map(({ personId, personName, stageId, impact, sentence }) => (
        <li key={`${personId} ${stageId}`}>
          <span className="text-soft">
            {personName} on {stageName(model, stageId)}
            {impact !== null && ` (${signed(impact)})`}:
          </span>{' '}
          “{sentence}”
        </li>
      ))}
    </ul>
  )
}

function stageName({ stages }: FrozenModel, stageId: string) {
  return stages.find(({ id }) => id === stageId)?.name ?? 'unnamed'
}
