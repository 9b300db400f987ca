'use client'

import { useActionState } from 'react'
import { inviteMore } from '@/lib/score/actions'
import { answered } from '../ui/answered'
import { Disclosure } from '../ui/disclosure'
import { ErrorSummary } from '../ui/error-summary'
import { SubmitButton } from '../ui/submit-button'
import { useReached } from '../ui/use-reached'
import { PeopleChoice, type Person } from './people-choice'

/** More people, while the round is open. Folded away until it has to say why not. */
export function InviteForm({ decisionId, people }: { decisionId: string; people: Person[] }) {
  const [state, act] = useActionState(useReached(inviteMore), undefined)
  const form = answered(state)
  return (
    <Disclosure summary="Invite more people" open={form.problems.length > 0}>
      <form action={act} className="flex flex-col gap-4 py-2">
        <ErrorSummary problems={form.problems} />
        <input type="hidden" name="decisionId" value={decisionId} />
        <PeopleChoice form={form} people={people} legend="Who else scores it" />
        <SubmitButton variant="secondary" className="self-start">
          Invite them
        </SubmitButton>
      </form>
    </Disclosure>
  )
}
