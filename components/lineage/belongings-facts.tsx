import { type Belongings, countedOf } from '@/lib/lineage/belongings'
import { counted } from '@/lib/trail/telling'

/** What hangs on a draft besides its text, for Facts; `more` is what else there is to say of it. */
export function belongingsFacts(
  belongings: Belongings,
  more: { ofEvidence?: string; ofInitiatives?: string } = {},
) {
  const { citations, notes } = countedOf(belongings)
  const initiatives = belongings.initiatives.map(({ name }) => name).join(', ')
  return [
    {
      name: 'Evidence',
      value: <Amount words={counted(citations, 'citation')} more={more.ofEvidence} />,
    },
    { name: 'Notes', value: <Amount words={counted(notes, 'note')} /> },
    {
      name: 'Initiatives',
      value: <Amount words={initiatives || 'none'} more={more.ofInitiatives} />,
    },
  ]
}

function Amount({ words, more }: { words: string; more?: string }) {
  return (
    <>
      <p className="first-letter:uppercase">{words}</p>
      {more && <p className="text-soft first-letter:uppercase">{more}</p>}
    </>
  )
}
