import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import {
  coreLabels,
  doorLabels,
  type Proposal,
  reachLabels,
  sectionLabels,
  startingPointLabels,
} from '@/lib/decision/schema'
import { formatMoney } from '@/lib/money'
import { formatDay } from '@/lib/time'
import { Written } from './written'

/** The short answers of a proposal: beside the long ones where there is room, after the question where not. */
export function ProposalInShort({ sections, named, currency }: ProposalInShortProps) {
  const { question, start, drive, size } = sections
  const when = question.deadline ? formatDay(question.deadline) : null
  return (
    <aside
      aria-label="In short"
      className="flex flex-col gap-8 text-sm print:gap-5 @4xl:sticky @4xl:top-16 @4xl:row-span-2 @4xl:self-start"
    >
      <InShort title={sectionLabels.start} id="start">
        <Facts
          columns
          className="print:block print:*:run-in"
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
          columns
          className="print:block print:*:run-in"
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
          columns
          className="print:block print:*:run-in"
          facts={[
            { name: 'Reversible', value: size.door ? doorLabels[size.door] : <Blank /> },
            { name: 'Who feels it', value: size.reach ? reachLabels[size.reach] : <Blank /> },
            {
              name: 'Cost',
              value: size.cost === null ? <Blank /> : formatMoney(size.cost, currency),
            },
            ...(size.rollout === '' ? [{ name: 'Rollout', value: <Blank /> }] : []),
          ]}
        />
        {size.costNote && <Answer name="About the cost" text={size.costNote} short />}
        {size.rollout && <Answer name="Rollout" text={size.rollout} short />}
      </InShort>
    </aside>
  )
}

type ProposalInShortProps = {
  sections: Proposal
  named: (id: string) => string
  currency: string
}

function InShort({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="flex scroll-mt-20 flex-col gap-3 print:gap-1"
    >
      <h2 id={`${id}-title`} className="text-base">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** What was asked, and what was written. `short`: it stands among facts. */
export function Answer({ name, text, short }: { name: string; text: string; short?: boolean }) {
  return (
    <div className={clsx('flex flex-col print:run-in', short ? 'gap-0.5' : 'gap-1')}>
      <h3 className={short ? 'font-normal text-faint' : 'text-sm font-medium text-soft'}>{name}</h3>
      <Written text={text} />
    </div>
  )
}

function Blank() {
  return <span className="text-faint">Not answered yet</span>
}

function coresOf({ core, secondCore }: Proposal['drive']): string | null {
  if (!core) return null
  return secondCore ? `${coreLabels[core]}, then ${coreLabels[secondCore]}` : coreLabels[core]
}
