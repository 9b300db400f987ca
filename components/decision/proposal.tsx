import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/section'
import {
  coreLabels,
  doorLabels,
  type Proposal as ProposalText,
  reachLabels,
  sectionLabels,
  startingPointLabels,
} from '@/lib/decision/schema'
import { formatMoney } from '@/lib/money'
import { formatDay } from '@/lib/time'
import { ProposalGroups } from './proposal-groups'
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
  const { question, start, drive, gain, size, wrong } = sections
  const named = (id: string) => names[id] ?? 'unnamed'
  const when = question.deadline ? formatDay(question.deadline) : null
  return (
    <div className="@container">
      <div className="grid gap-x-12 gap-y-10 @4xl:grid-cols-[minmax(0,1fr)_17rem] print:block print:space-y-6">
        <div className="flex min-w-0 flex-col gap-10 print:gap-6">
          <Section id="question" title={sectionLabels.question}>
            <Written text={question.question} />
          </Section>
          <Section id="groups" title={sectionLabels.groups}>
            <ProposalGroups groups={sections.groups} named={named} facts={groups} />
          </Section>
          <Section id="gain" title={sectionLabels.gain}>
            <Answers
              answers={[
                ['How the customer gains', gain.customerGains],
                ['How the customer rewards us', gain.customerRewards],
                ['How we gain', gain.weGain],
              ]}
            />
          </Section>
          <Section id="cells" title={sectionLabels.cells}>
            <ProposalStages cells={sections.cells} stages={stages} named={named} />
          </Section>
          <Section id="options" title={sectionLabels.options}>
            <ProposalOptions options={sections.options} />
          </Section>
          <Section id="wrong" title={sectionLabels.wrong}>
            <Answers
              answers={[
                ['What would prove us wrong', wrong.provesWrong],
                ['What to try small first', wrong.tryFirst],
              ]}
            />
          </Section>
        </div>
        <aside
          aria-label="In short"
          className="-order-1 flex flex-col gap-8 @4xl:sticky @4xl:top-16 @4xl:order-none @4xl:self-start print:mb-6"
        >
          <InShort title={sectionLabels.start} id="start">
            <Facts
              facts={[
                { name: 'Decide by', value: when ?? <Blank /> },
                {
                  name: 'Starts from',
                  value: start.startingPoint ? startingPointLabels[start.startingPoint] : <Blank />,
                },
              ]}
            />
            {start.why && <Written text={start.why} />}
          </InShort>
          <InShort title={sectionLabels.drive} id="drive">
            <Facts
              facts={[
                { name: 'Power core', value: coresOf(drive) ?? <Blank /> },
                { name: 'Sponsor', value: drive.sponsorId ? named(drive.sponsorId) : <Blank /> },
                {
                  name: 'Functions it touches',
                  value: drive.functionIds.map(named).join(', ') || <Blank />,
                },
              ]}
            />
          </InShort>
          <InShort title={sectionLabels.size} id="size">
            <Facts
              facts={[
                { name: 'Reversible', value: size.door ? doorLabels[size.door] : <Blank /> },
                { name: 'Who feels it', value: size.reach ? reachLabels[size.reach] : <Blank /> },
                {
                  name: 'Cost',
                  value: size.cost === null ? <Blank /> : formatMoney(size.cost, currency),
                },
              ]}
            />
            {size.costNote && <Answer name="About the cost" text={size.costNote} />}
            <Answer name="Rollout" text={size.rollout} />
          </InShort>
        </aside>
      </div>
    </div>
  )
}

function InShort({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="flex scroll-mt-20 flex-col gap-2">
      <h2 id={`${id}-title`} className="text-base">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Answers({ answers }: { answers: [string, string][] }) {
  return (
    <div className="flex flex-col gap-5">
      {answers.map(([name, text]) => (
        <Answer key={name} name={name} text={text} />
      ))}
    </div>
  )
}

function Answer({ name, text }: { name: string; text: string }) {
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-sm font-medium text-soft">{name}</h3>
      <Written text={text} />
    </div>
  )
}

function Blank() {
  return <span className="text-faint">Not answered yet</span>
}

function coresOf({ core, secondCore }: ProposalText['drive']): string | null {
  if (!core) return null
  return secondCore ? `${coreLabels[core]}, then ${coreLabels[secondCore]}` : coreLabels[core]
}
