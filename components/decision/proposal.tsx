import { Section } from '@/components/ui/section'
import { type Proposal as ProposalText, sectionLabels } from '@/lib/decision/schema'
import { ProposalGroups } from './proposal-groups'
import { Answer, ProposalInShort } from './proposal-in-short'
import { ProposalOptions } from './proposal-options'
import { ProposalStages } from './proposal-stages'
import { Written } from './written'

export type ProposalProps = {
  sections: ProposalText
  /** Of groups, stages, functions and the sponsor, by id; archived ones too. */
  names: Readonly<Record<string, string>>
  /** What the customer model says about the groups, as far as it still knows them. */
  groups: readonly {
    id: string
    isInternal: boolean
    isVulnerable: boolean
    serves?: readonly string[]
  }[]
  /** The stages in the order of the journey. */
  stages: readonly { id: string }[]
  currency: string
}

/** A proposal as a reviewer reads it: customers' lives first, what we get out of it later. */
export function Proposal({ sections, names, groups, stages, currency }: ProposalProps) {
  const { question, gain, wrong } = sections
  const named = (id: string) => names[id] ?? 'unnamed'
  return (
    <div className="@container">
      <div className="grid gap-x-12 gap-y-10 @4xl:grid-cols-[minmax(0,1fr)_17rem] @4xl:grid-rows-[auto_1fr] print:block print:space-y-6">
        <Section id="question" title={sectionLabels.question}>
          <Written text={question.question} />
        </Section>
        <ProposalInShort sections={sections} named={named} currency={currency} />
        <div className="flex min-w-0 flex-col gap-10 print:gap-6">
          <Section id="groups" title={sectionLabels.groups}>
            <ProposalGroups groups={sections.groups} named={named} facts={groups} />
          </Section>
          <Section id="gain" title={sectionLabels.gain} className="print:gap-1">
            <Answer name="How the customer gains" text={gain.customerGains} />
            <Answer name="How the customer rewards us" text={gain.customerRewards} />
            <Answer name="How we gain" text={gain.weGain} />
          </Section>
          <Section id="cells" title={sectionLabels.cells}>
            <ProposalStages cells={sections.cells} stages={stages} named={named} />
          </Section>
          <Section id="options" title={sectionLabels.options}>
            <ProposalOptions options={sections.options} />
          </Section>
          <Section id="wrong" title={sectionLabels.wrong} className="print:gap-1">
            <Written text={wrong.provesWrong} />
            <Answer name="What to try small first" text={wrong.tryFirst} />
          </Section>
        </div>
      </div>
    </div>
  )
}
