'use client'

import { useActionState, useEffect, useRef } from 'react'
import { SimilarWhileTyping } from '@/components/precedent/similar-while-typing'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { useReached } from '@/components/ui/use-reached'
import type { FormAction } from '@/lib/action'
import type { PrecedentTold } from '@/lib/precedent/told'
import { startFormId, useKeptStart } from './use-kept-start'

/** The first step: enough to have a number and to be saved from here on. */
export function NewProposal({ action, copyKey }: NewProposalProps) {
  const form = useRef<HTMLFormElement>(null)
  const { keep, forget } = useKeptStart(form, copyKey)
  const [answer, send] = useActionState(useReached(action, forget), undefined)
  const typed = (answer?.initialValue ?? {}) as {
    title?: string
    question?: string
    deadline?: string
  }
  const similar = JSON.parse(answer?.told?.similar ?? '[]') as PrecedentTold[]
  const reasons = answer?.error ?? {}
  // Whoever comes here comes to write. On a phone the keyboard would cover what is asked.
  useEffect(() => {
    const isFree = document.activeElement === document.body
    if (isFree && matchMedia('(hover: hover)').matches) document.getElementById('title')?.focus()
  }, [])
  return (
    <form ref={form} id={startFormId} action={send} onInput={keep} className="flex flex-col gap-6">
      <ErrorSummary
        problems={Object.entries(reasons).flatMap(([field, why]) =>
          (why ?? []).map((message) => ({ fieldId: field || undefined, message })),
        )}
      />
      <Field
        id="title"
        label="Title"
        hint="Short, as it will stand in the list: “Drop overdue fines”."
        required
        errors={reasons.title ?? undefined}
      >
        {(control) => (
          <Input {...control} name="title" autoComplete="off" defaultValue={typed.title} />
        )}
      </Field>
      <Field
        id="question"
        label="The question being decided"
        hint="One or two sentences are enough for now."
        optional
        errors={reasons.question ?? undefined}
      >
        {(control) => (
          <Textarea {...control} name="question" rows={3} defaultValue={typed.question} />
        )}
      </Field>
      <Field id="deadline" label="Decide by" optional errors={reasons.deadline ?? undefined}>
        {(control) => (
          <Input
            {...control}
            name="deadline"
            type="date"
            defaultValue={typed.deadline}
            className="sm:max-w-56"
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pendingLabel="Starting">Start the draft</SubmitButton>
        <noscript>
          <button
            type="submit"
            name="more"
            value="similar"
            className="control-height rounded-md border border-rim px-4 font-medium"
          >
            Look for similar decisions
          </button>
        </noscript>
      </div>
      {/* Below the button, which would else move away while one types. */}
      <SimilarWhileTyping
        start={similar}
        number={0}
        fields={{ title: 'title', question: 'question' }}
      />
    </form>
  )
}

type NewProposalProps = {
  action: FormAction
  /** Where this browser keeps a copy, one for each person. */
  copyKey: string
}
