import { Section } from '@/components/ui/section'
import type { Proposal } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import { similarDecisions } from '@/lib/precedent/queries'
import { precedentTold } from '@/lib/precedent/told'
import { PrecedentList } from './precedent-list'

/** What an open proposal resembles. It comes after the rest of the page, which doesn't wait for it. */
export async function SimilarSection({ actor, number, text }: SimilarSectionProps) {
  const { title, question } = text.question
  const similar = await similarDecisions(actor, {
    title,
    question: question.slice(0, 2000),
    number,
  })
  if (similar.length === 0) return null
  return (
    <Section
      id="similar"
      title="What it resembles"
      description="Earlier decisions, what they turned down, and when to look at it again."
    >
      <PrecedentList similar={similar.map(precedentTold)} />
    </Section>
  )
}

type SimilarSectionProps = { actor: Actor; number: number; text: Proposal }
