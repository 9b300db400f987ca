'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { Fieldset } from '@/components/ui/fieldset'
import { Needed } from './proposal-field'
import { type FunctionChoice, useProposalForm } from './proposal-form-context'

/** Those asked to sign. Where nobody could, the name is kept out of the way until it is wanted. */
export function FunctionFields() {
  const { form, choices, wrong } = useProposalForm()
  const chosen = new Set(form.drive.functionIds)
  const others = choices.functions.filter(({ isSeat }) => !isSeat)
  const isAtHand = ({ id, whyNobody }: FunctionChoice) => !whyNobody || chosen.has(id)
  const atHand = others.filter(isAtHand)
  const rest = others
    .filter((one) => !isAtHand(one))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return (
    <Fieldset
      id="drive.functionIds"
      legend="Functions it touches"
      hint={hintFor(choices.functions.find(({ isSeat }) => isSeat))}
      errors={wrong['drive.functionIds']}
    >
      {atHand.length > 0 && <Boxes functions={atHand} chosen={chosen} />}
      {rest.length > 0 && (
        <Disclosure
          summary={`${atHand.length > 0 ? 'Others' : 'Functions'} without a signer (${rest.length})`}
        >
          <div className="flex flex-col gap-1 text-base">
            <p className="text-sm text-soft">
              If you ask one of these, the decision waits until somebody can sign for it. An admin
              says under People who belongs to which function.
            </p>
            <Boxes functions={rest} chosen={chosen} />
          </div>
        </Disclosure>
      )}
      <Needed place="drive.functionIds" />
    </Fieldset>
  )
}

function Boxes({ functions, chosen }: { functions: FunctionChoice[]; chosen: Set<string> }) {
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {functions.map(({ id, name, whyNobody }) => (
        <Checkbox
          key={id}
          name="drive.functionIds"
          value={id}
          label={name}
          hint={whyNobody ?? undefined}
          defaultChecked={chosen.has(id)}
        />
      ))}
    </div>
  )
}

function hintFor(seat: FunctionChoice | undefined): string {
  const asked = 'They will be asked to sign.'
  if (!seat) return asked
  const always = `${asked} ${seat.name} always signs`
  return seat.whyNobody ? `${always}. ${seat.whyNobody}.` : `${always}.`
}
