import type { ReactNode } from 'react'
import { type Belongings, countedOf } from '@/lib/lineage/belongings'
import { counted } from '@/lib/trail/telling'

/** What hangs on a draft besides its text, for Facts; `more` is what else there is to say of it. */
export function belongingsFacts(
  belongings: Belongings,
  more: { ofEvidence?: string; ofInitiatives?: string } = {},
) {
  const { citations, notes } = countedOf(belongings)
  const initiatives = belongings.initiatives.map(({ name }) => name).join(', ')
  const facts: { name: string; value: ReactNode }[] = []
  if (citations > 0 || more.ofEvidence)
    facts.push({
      name: 'Evidence',
      value: <Amount words={counted(citations, 'citation')} more={more.ofEvidence} />,
    })
  if (notes > 0) facts.push({ name: 'Notes', value: <Amount words={counted(notes, 'note')} /> })
  if (initiatives || more.ofInitiatives)
    facts.push({
      name: 'Initiatives',
      value: <Amount words={initiatives || 'none'} more={more.ofInitiatives} />,
    })
  return facts.length > 0 ? facts : [{ name: 'Besides its text', value: 'Nothing' }]
}

function Amount({ words, more }: { words: string; more?: string }) {
  return (
    <>
      <p className="first-letter:uppercase">{words}</p>
      {more && <p className="text-soft first-letter:uppercase">{more}</p>}
    </>
  )
}
