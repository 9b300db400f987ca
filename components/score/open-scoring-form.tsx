'use client'

import { useActionState } from 'react'
import { openForScoring } from '@/lib/score/actions'
import { answered } from '../ui/answered'
import { ConfirmSubmit } from '../ui/confirm-submit'
import { ErrorSummary } from '../ui/error-summary'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { useReached } from '../ui/use-reached'
import { PeopleChoice, type Person } from './people-choice'

type Props = {
  decisionId: string
  people: Person[]
  /** How many the tier asks for, in words. */
  needed: string
  today: string
  proposedDay: string
  whyNot: string | null
}

/** Who judges it, and until when. */
export function OpenScoringForm({ decisionId, people, needed, today, ...rest }: Props) {
  const [state, act] = useActionState(useReached(openForScoring), undefined)
  const form = answered(state)
  return (
    <form action={act} className="flex flex-col gap-6">
      <ErrorSummary problems={form.problems.map(onThisPage)} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <PeopleChoice form={form} people={people} legend="Who scores it" hint={needed} />
      <Field
        id="closesOn"
        label="Last day to hand in"
        hint="The scores are revealed when all are in, or at the end of this day."
        errors={form.errors('closesOn')}
        required
      >
        {(control) => (
          <Input
            {...control}
            type="date"
            name="closesOn"
            min={today}
            defaultValue={form.typed('closesOn', rest.proposedDay)}
            className="sm:w-56"
          />
        )}
      </Field>
      <ConfirmSubmit
        button="Open for scoring"
        size="large"
        className="self-start"
        whyNot={rest.whyNot}
        title="Open it for scoring?"
        confirm="Open it"
      >
        The text is frozen as a revision and judged as it stands. The people you chose are asked at
        once.
      </ConfirmSubmit>
    </form>
  )
}

/** What the framing lacks is mended on another page, so it has no field to lead to here. */
function onThisPage({ fieldId, message }: { fieldId?: string; message: string }) {
  const isHere = fieldId === 'scorerIds' || fieldId === 'closesOn'
  return { fieldId: isHere ? fieldId : undefined, message }
}
