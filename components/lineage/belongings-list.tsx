import type { Belongings } from '@/lib/lineage/belongings'
import { countedOf } from '@/lib/lineage/belongings'
import { counted } from '@/lib/trail/telling'
import { Facts } from '../ui/facts'

type Props = {
  belongings: Belongings
  /** What else there is to say of its evidence, and of its initiatives. */
  ofEvidence?: string
  ofInitiatives?: string
}

/** What hangs on a draft besides its text. */
export function BelongingsList({ belongings, ofEvidence, ofInitiatives }: Props) {
  const { citations, notes } = countedOf(belongings)
  return (
    <Facts
      facts={[
        {
          name: 'Evidence',
          value: <Amount words={counted(citations, 'citation')} more={ofEvidence} />,
        },
        { name: 'Notes', value: <Amount words={counted(notes, 'note')} /> },
        {
          name: 'Initiatives',
          value: (
            <Amount
              words={belongings.initiatives.map(({ name }) => name).join(', ') || 'no initiative'}
              more={ofInitiatives}
            />
          ),
        },
      ]}
    />
  )
}

function Amount({ words, more }: { words: string; more?: string }) {
  return (
    <>
      <p className="first-letter:uppercase">{words}</p>
      {more && <p className="text-soft">{more}</p>}
    </>
  )
}
