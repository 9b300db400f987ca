'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Fieldset } from '@/components/ui/fieldset'
import { RadioGroup } from '@/components/ui/radio-group'
import { Segmented } from '@/components/ui/segmented'
import { Needed, ProposalLine, ProposalText } from './proposal-field'
import { useProposalForm } from './proposal-form-context'

/** The order matters: the customer first, then what comes back to us, then our own gain. */
export function GainFields() {
  const { form, choices, wrong } = useProposalForm()
  const { gain } = form
  const gaining = new Set(gain.gainingFunctionIds)
  return (
    <>
      <ProposalText
        place="gain.customerGains"
        label="How the customer gains"
        defaultValue={gain.customerGains}
      />
      <ProposalText
        place="gain.customerRewards"
        label="How the customer will reward us for it"
        hint="They stay, come back, tell others, forgive a mistake."
        defaultValue={gain.customerRewards}
      />
      <ProposalText
        place="gain.weGain"
        label="And only then: how we gain"
        defaultValue={gain.weGain}
      />
      <Fieldset
        id="gain.gainingFunctionIds"
        legend="Which of our functions gain by it"
        hint="If it is only the sponsor’s own, somebody will ask. Better now than later."
        optional
        errors={wrong['gain.gainingFunctionIds']}
      >
        <div className="grid gap-x-6 sm:grid-cols-2">
          {choices.functions.map(({ id, name }) => (
            <Checkbox
              key={id}
              name="gain.gainingFunctionIds"
              value={id}
              label={name}
              defaultChecked={gaining.has(id)}
            />
          ))}
        </div>
      </Fieldset>
    </>
  )
}

export function SizeFields() {
  const { form, choices, wrong } = useProposalForm()
  const { size } = form
  return (
    <>
      <div className="flex flex-col gap-2">
        <RadioGroup
          id="size.door"
          legend="Can we go back?"
          name="size.door"
          options={choices.doors}
          defaultValue={size.door}
          errors={wrong['size.door']}
        />
        <Needed place="size.door" />
      </div>
      <div className="flex flex-col gap-2">
        <Segmented
          id="size.reach"
          legend="How many customers feel it?"
          name="size.reach"
          options={choices.reaches}
          defaultValue={size.reach}
          errors={wrong['size.reach']}
        />
        <Needed place="size.reach" />
      </div>
      <div className="grid gap-6 sm:grid-cols-[14rem_1fr]">
        <ProposalLine
          place="size.cost"
          label={`Cost in ${choices.currency}`}
          inputMode="decimal"
          defaultValue={size.cost}
        />
        <ProposalText
          place="size.costNote"
          label="About the cost"
          hint="Once or every year, certain or guessed."
          optional
          rows={2}
          defaultValue={size.costNote}
        />
      </div>
      <ProposalText
        place="size.rollout"
        label="Rollout"
        hint="Who gets it when, and who tells them."
        optional
        defaultValue={size.rollout}
      />
    </>
  )
}

export function WrongFields() {
  const { wrong } = useProposalForm().form
  return (
    <>
      <ProposalText
        place="wrong.provesWrong"
        label="What would prove us wrong"
        hint="What would we see, by when, that says this was a mistake?"
        defaultValue={wrong.provesWrong}
      />
      <ProposalText
        place="wrong.tryFirst"
        label="What to try small first"
        defaultValue={wrong.tryFirst}
      />
    </>
  )
}
