import { type Proposal, sectionLabels } from '@/lib/decision/schema'
import { Section } from '../ui/section'
import { Written } from './written'

/** All there is to read of a decision that was settled elsewhere. */
export function ImportedText({ sections }: { sections: Proposal }) {
  return (
    <div id="proposal" className="scroll-mt-14">
      <Section
        id="question"
        title={sectionLabels.question}
        description="As it was brought in, settled already. Nobody framed, scored or signed it here."
      >
        <Written text={sections.question.question} />
      </Section>
    </div>
  )
}
