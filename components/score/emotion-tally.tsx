import type { FrozenModel, RevealedCard } from '@/lib/ruling/case'
import { type Emotion, emotions } from '@/lib/score/schema'
import { Table, Td, Th } from '../ui/table'

const headings: Record<Emotion, string> = { earns: 'Earns', leaves: 'Leaves', erodes: 'Erodes' }

type Props = { stages: FrozenModel['stages']; cards: readonly RevealedCard[] }

/** At each stage: how many say it earns, leaves or erodes the emotion to earn there. */
export function EmotionTally({ stages, cards }: Props) {
  return (
    <section aria-labelledby="emotions-title" className="flex flex-col gap-2">
      <h3 id="emotions-title" className="font-medium">
        The emotion to earn
      </h3>
      <Table caption="How many cards say it earns, leaves or erodes the emotion of each stage">
        <thead>
          <tr>
            <Th>Stage</Th>
            {emotions.map((emotion) => (
              <Th key={emotion} numeric>
                {headings[emotion]}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.map(({ id, name, emotion }) => (
            <tr key={id}>
              <Th scope="row" className="text-sm font-normal text-ink">
                {name}
                {emotion && <span className="text-soft">: {emotion}</span>}
              </Th>
              {emotions.map((kind) => (
                <Td key={kind} numeric>
                  {count(cards, id, kind)}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function count(cards: readonly RevealedCard[], stage: string, kind: Emotion): number {
  const said = cards.flatMap(({ emotions: all }) => all)
  return said.filter(({ stageId, emotion }) => stageId === stage && emotion === kind).length
}
