'use client'

import { RadioGroup } from '@/components/ui/radio-group'
import { Needed, ProposalLine, ProposalSelect, ProposalText } from './proposal-field'
import { useProposalForm } from './proposal-form-context'
import { FunctionFields } from './proposal-form-functions'

export function QuestionFields() {
  const { question } = useProposalForm().form
  return (
    <>
      <ProposalLine place="question.title" label="Title" defaultValue={question.title} />
      <ProposalText
        place="question.question"
        label="The question being decided"
        hint="What is to be decided, and what has led to it."
        defaultValue={question.question}
      />
      <ProposalLine
        place="question.deadline"
        label="Decide by"
        type="date"
        width="sm:max-w-56"
        defaultValue={question.deadline}
      />
    </>
  )
}

export function StartFields() {
  const { form, choices, wrong } = useProposalForm()
  return (
    <>
      <div className="flex flex-col gap-2">
        <RadioGroup
          id="start.startingPoint"
          legend="Where does this start?"
          name="start.startingPoint"
          options={choices.startingPoints}
          defaultValue={form.start.startingPoint}
          errors={wrong['start.startingPoint']}
        />
        <Needed place="start.startingPoint" />
      </div>
      <ProposalText
        place="start.why"
        label="What happened that made you think of it?"
        optional
        defaultValue={form.start.why}
      />
    </>
  )
}

export function DriveFields() {
  const { form, choices } = useProposalForm()
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        <ProposalSelect
          place="drive.core"
          label="Power core"
          hint="What pushes it. Saving money is “Another”."
          options={choices.cores}
          placeholder="Choose one"
          defaultValue={form.drive.core}
        />
        <ProposalSelect
          place="drive.secondCore"
          label="Second power core"
          hint="If another one pushes too."
          optional
          options={choices.cores}
          placeholder="None"
          defaultValue={form.drive.secondCore}
        />
      </div>
      <ProposalSelect
        place="drive.sponsorId"
        label="Sponsor"
        hint="Who wants this to happen and will stand up for it."
        className="sm:max-w-96"
        options={choices.people}
        placeholder="Choose somebody"
        defaultValue={form.drive.sponsorId}
      />
      <FunctionFields />
    </>
  )
}
