'use client'

import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import { CellsFields } from './proposal-form-cells'
import { useProposalForm } from './proposal-form-context'
import { GainFields, SizeFields, WrongFields } from './proposal-form-end'
import { GroupsFields } from './proposal-form-groups'
import { OptionsFields } from './proposal-form-options'
import { DriveFields, QuestionFields, StartFields } from './proposal-form-start'

const parts: Record<string, { about?: string; fields: ReactNode }> = {
  question: { fields: <QuestionFields /> },
  start: { fields: <StartFields /> },
  drive: { fields: <DriveFields /> },
  groups: {
    about:
      'Does this touch them? Decisions that look internal reach customers through our own staff: follow the chain. The bar is the impact we aim for, set before anybody scores, and higher than is comfortable.',
    fields: <GroupsFields />,
  },
  gain: { about: 'The customer first.', fields: <GainFields /> },
  cells: {
    about: 'At which steps of their journey will they notice? Scorers judge exactly these.',
    fields: <CellsFields />,
  },
  options: {
    about: 'What else could be done, doing nothing among it. Mark the one you propose.',
    fields: <OptionsFields />,
  },
  size: { fields: <SizeFields /> },
  wrong: { fields: <WrongFields /> },
}

/** The nine parts, in the order they are asked: customers' lives first. */
export function ProposalSections() {
  const { choices } = useProposalForm()
  return choices.sections.map(({ section, title }, index) => (
    <Section
      key={section}
      id={section}
      title={
        <>
          <span className="mr-2 text-faint tabular-nums">{index + 1}</span>
          {title}
        </>
      }
      description={parts[section]?.about}
      className="max-lg:scroll-mt-32 border-t border-line pt-8 first:border-0 first:pt-0"
    >
      <div className="flex flex-col gap-6">{parts[section]?.fields}</div>
    </Section>
  ))
}
