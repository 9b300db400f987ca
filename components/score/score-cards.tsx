import { lineOf } from '@/lib/commitment/code'
import type { FrozenModel, RevealedCard } from '@/lib/ruling/case'
import {
  commitmentAnswerLabels,
  creditLabels,
  creditQuestion,
  emotionLabels,
} from '@/lib/score/schema'
import { Badge } from '../ui/badge'
import { Disclosure } from '../ui/disclosure'
import { Table, Td, Th } from '../ui/table'
import { ImpactChip } from './impact-chip'
import { nameOf } from './name-of'

type Props = { cards: readonly RevealedCard[]; model: FrozenModel }

/** Every card as it was handed in, readable once the scores are revealed. */
export function ScoreCards({ cards, model }: Props) {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {cards.map((card) => (
        <li key={card.personId} className="py-1">
          <Disclosure
            summary={
              <span className="flex items-center gap-2">
                {card.personName}
                {card.isLate && <Badge tone="caution">late, left out of the result</Badge>}
              </span>
            }
          >
            <OneCard card={card} model={model} />
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}

export function OneCard({
  card,
  model,
}: {
  card: Pick<RevealedCard, 'cells' | 'emotions' | 'commitments' | 'credit'>
  model: FrozenModel
}) {
  return (
    <div className="flex flex-col gap-4 py-2">
      <Table caption="Impact, group by group" stack>
        <thead>
          <tr>
            <Th>Group and stage</Th>
            <Th>Impact</Th>
            <Th>How sure</Th>
            <Th>Why</Th>
          </tr>
        </thead>
        <tbody>
          {inOrder(card.cells, model).map(({ groupId, stageId, impact, confidence, sentence }) => (
            <tr key={`${groupId} ${stageId}`}>
              <Td>
                {nameOf(model.groups, groupId)}, {nameOf(model.stages, stageId)}
              </Td>
              <Td label="Impact">
                <ImpactChip value={impact} />
              </Td>
              <Td label="How sure">{confidence === null ? '–' : `${confidence} %`}</Td>
              <Td label="Why">{sentence || '–'}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <ul className="flex flex-col gap-1">
        {card.emotions.map(({ stageId, emotion }) => (
          <li key={stageId}>
            <span className="text-soft">{nameOf(model.stages, stageId)}:</span>{' '}
            {emotionLabels[emotion].toLowerCase()}
          </li>
        ))}
      </ul>
      <Commitments said={card.commitments} model={model} />
      {card.credit !== null && (
        <p>
          <span className="text-soft">{creditQuestion}</span> {card.credit} of 5,{' '}
          {creditLabels[card.credit].toLowerCase()}
        </p>
      )}
    </div>
  )
}

/** What is kept or broken, line by line; the rest only counted. */
function Commitments({ said, model }: { said: RevealedCard['commitments']; model: FrozenModel }) {
  if (said.length === 0) return null
  const untouched = said.filter(({ answer }) => answer === 'not-touched').length
  const lines = (model.commitments ?? []).flatMap(({ id, ...line }) => {
    const answer = said.find(({ commitmentId }) => commitmentId === id)?.answer
    return answer && answer !== 'not-touched' ? [{ id, line: lineOf(line), answer }] : []
  })
  return (
    <ul className="flex flex-col gap-1">
      {lines.map(({ id, line, answer }) => (
        <li key={id}>
          <span className="text-soft">{line}:</span>{' '}
          <span className={answer === 'broken' ? 'font-medium text-danger' : undefined}>
            {commitmentAnswerLabels[answer].toLowerCase()}
          </span>
        </li>
      ))}
      {untouched > 0 && (
        <li className="text-soft">
          {untouched} {untouched === 1 ? 'commitment' : 'commitments'} of the code not touched
        </li>
      )}
    </ul>
  )
}

function inOrder(cells: RevealedCard['cells'], { groups, stages }: FrozenModel) {
  const place = (all: readonly { id: string }[], id: string) =>
    all.findIndex((one) => one.id === id)
  return [...cells].sort(
    (a, b) =>
      place(groups, a.groupId) - place(groups, b.groupId) ||
      place(stages, a.stageId) - place(stages, b.stageId),
  )
}
