'use client'

import { clsx } from 'clsx'
import { Fieldset } from '@/components/ui/fieldset'
import { Needed } from './proposal-field'
import { useProposalForm } from './proposal-form-context'

/**
 * The impact we aim for, on the scale of the scorecard. The words of the chosen point stand below
 * it, switched by CSS, so that they are there before JavaScript arrives.
 */
export function BarChoice({ place, name, groupName, defaultValue }: BarChoiceProps) {
  const { choices, wrong } = useProposalForm()
  return (
    <Fieldset
      id={place}
      legend="The bar"
      hint="The impact we aim for on them. It stands beside the result later."
      errors={wrong[place]}
      className="group/bar"
    >
      <div className="grid w-full grid-cols-7 gap-1 sm:w-96">
        {choices.bars.map(({ value, label, words, look }) => (
          <label
            key={value}
            title={words}
            className={clsx(
              'flex h-11 cursor-pointer items-center justify-center rounded-md font-semibold tabular-nums ring-offset-2 ring-offset-paper hover:ring-1 hover:ring-edge has-checked:ring-2 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-accent',
              look,
            )}
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={defaultValue === value}
              className="sr-only"
            />
            {label}
            <span className="sr-only">{`: ${words}, for ${groupName}`}</span>
          </label>
        ))}
      </div>
      <p aria-hidden className="min-h-6 text-sm text-soft">
        <span className="group-has-checked/bar:hidden">{choices.scale}</span>
        {choices.bars.map(({ value, words }) => (
          <span key={value} className={clsx('hidden', shownFor[value])}>
            {words}
          </span>
        ))}
      </p>
      <Needed place={place} />
    </Fieldset>
  )
}

type BarChoiceProps = { place: string; name: string; groupName: string; defaultValue: string }

// Written out whole, because Tailwind looks for whole class names.
const shownFor: Record<string, string> = {
  '-3': "group-has-[input[value='-3']:checked]/bar:inline",
  '-2': "group-has-[input[value='-2']:checked]/bar:inline",
  '-1': "group-has-[input[value='-1']:checked]/bar:inline",
  '0': "group-has-[input[value='0']:checked]/bar:inline",
  '1': "group-has-[input[value='1']:checked]/bar:inline",
  '2': "group-has-[input[value='2']:checked]/bar:inline",
  '3': "group-has-[input[value='3']:checked]/bar:inline",
}
