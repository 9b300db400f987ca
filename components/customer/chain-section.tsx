import { Section } from '@/components/ui/section'
import { type ChainGroup, chainFrom, chainSentence } from '@/lib/customer/chain'
import { ChainFigure } from './chain-figure'

/** A decision about colleagues reaches customers: whom, as a picture and a sentence. */
export function ChainSection({ touchedIds, groups }: ChainSectionProps) {
  const sentence = chainSentence('This decision', touchedIds, groups)
  if (!sentence) return null
  const touched = groups.filter(({ id, isInternal }) => isInternal && touchedIds.includes(id))
  const ids = touched.map(({ id }) => id)
  return (
    <Section
      id="chain"
      title="Who is reached in the end"
      description="What happens to colleagues reaches those they serve."
    >
      <ChainFigure groups={chainFrom(ids, groups)} markedIds={ids} sentence={sentence} />
    </Section>
  )
}

type ChainSectionProps = {
  /** The groups the decision touches. */
  touchedIds: readonly string[]
  /** As a round has frozen them, or today's. */
  groups: readonly ChainGroup[]
}
