'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { CellsFields } from './proposal-form-cells'
import { useProposalForm } from './proposal-form-context'
import { GainFields, SizeFields, WrongFields } from './proposal-form-end'
import { GroupsFields } from './proposal-form-groups'
import { OptionsFields } from './proposal-form-options'
import { DriveFields, QuestionFields, StartFields } from './proposal-form-start'

const fields: Record<string, ReactNode> = {
  question: <QuestionFields />,
  start: <StartFields />,
  drive: <DriveFields />,
  groups: <GroupsFields />,
  gain: <GainFields />,
  cells: <CellsFields />,
  options: <OptionsFields />,
  size: <SizeFields />,
  wrong: <WrongFields />,
}

/**
 * The nine parts, in the order they are asked: customers' lives first. Those not on screen are kept
 * out of sight and stay in the form. `besides`: what the server knows about an answer.
 */
export function ProposalSections({ besides }: { besides: Record<string, ReactNode> }) {
  const { choices, part } = useProposalForm()
  return choices.sections.map(({ section, title, why, example }, index) => (
    <section
      key={section}
      id={section}
      aria-labelledby={`${section}-title`}
      hidden={part !== null && part !== section}
      className={clsx(
        'scroll-mt-20 flex-col gap-6 max-lg:scroll-mt-32',
        part === null && 'border-t border-line pt-8 first:border-0 first:pt-0',
        part !== null && part !== section ? 'hidden' : 'flex',
      )}
    >
      <div className="flex flex-col gap-2">
        <h2
          id={`${section}-title`}
          data-part={section}
          tabIndex={-1}
          className="scroll-mt-24 text-xl outline-none max-lg:scroll-mt-36"
        >
          <span className="mr-2 text-faint tabular-nums">{index + 1}</span>
          {title}
        </h2>
        <p className="max-w-prose">{why}</p>
        <p className="max-w-prose text-sm text-soft">
          <span className="font-medium">Such as: </span>
          {example}
        </p>
      </div>
      {fields[section]}
      {besides[section]}
    </section>
  ))
}
