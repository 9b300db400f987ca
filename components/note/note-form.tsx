'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Segmented } from '@/components/ui/segmented'
import { Textarea } from '@/components/ui/textarea'
import type { FormAction } from '@/lib/action'
import { DecisionField } from './decision-field'
import { type NoteField, type NoteValues, noteFields } from './note-draft'
import { type NoteState, useNote } from './use-note'

type Choice = { value: string; label: string }

export type NoteFormProps = {
  action: FormAction
  /** Made with the page, for the browser that runs no script. */
  formKey: string
  /** Where this browser keeps this person's draft. */
  draftName: string
  groups: Choice[]
  stages: Choice[]
  feelings: Choice[]
  decisions: string[]
  /** The decision the form was opened for. */
  decision: string
  longest: number
}

/** Sent over REST where scripts run, posted as a form where they don't. */
export function NoteForm({ action, formKey, draftName, ...props }: NoteFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [answer, formAction] = useActionState(action, undefined)
  const { state, send, keepDraft } = useNote(form, draftName)
  const typed = typedIn(answer?.initialValue, props.decision)
  const refused = refusal(state, answer?.error)
  const errors = (name: NoteField) => refused.fields[name]

  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('note-text')?.focus()
  }, [])

  return (
    <form
      ref={form}
      action={formAction}
      onInput={keepDraft}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      className="flex flex-col gap-7"
    >
      <input type="hidden" name="key" value={String(answer?.initialValue?.key ?? formKey)} />
      <ErrorSummary problems={refused.problems} />
      <Field id="note-text" label="What happened?" errors={errors('text')} required>
        {(control) => (
          <Textarea
            {...control}
            name="text"
            rows={4}
            maxLength={props.longest}
            defaultValue={typed.text}
            placeholder="In your own words"
          />
        )}
      </Field>
      <Segmented
        id="note-feeling"
        legend="How did it feel to them?"
        name="feeling"
        options={[...props.feelings, { value: '', label: 'Neither' }]}
        defaultValue={typed.feeling}
        errors={errors('feeling')}
      />
      <RadioGroup
        id="note-groupId"
        legend="Who was it?"
        name="groupId"
        inline
        options={withNotSure(props.groups)}
        defaultValue={typed.groupId}
        errors={errors('groupId')}
      />
      <RadioGroup
        id="note-stageId"
        legend="What were they doing?"
        name="stageId"
        inline
        options={withNotSure(props.stages)}
        defaultValue={typed.stageId}
        errors={errors('stageId')}
      />
      <DecisionField
        decisions={props.decisions}
        defaultValue={typed.decisionNumber}
        errors={errors('decisionNumber')}
      />
      <Sending state={state} />
    </form>
  )
}

function Sending({ state }: { state: NoteState }) {
  return (
    <div className="sticky bottom-[calc(3.75rem+env(safe-area-inset-bottom))] -mx-4 flex flex-col gap-3 border-t border-line bg-paper/95 px-4 py-3 backdrop-blur-md lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:px-0">
      <div role="status" className="text-sm empty:hidden">
        {state.is === 'waiting' && (
          <p className="font-medium text-caution">Not sent yet. We keep it and try again.</p>
        )}
        {state.is === 'signed-out' && (
          <p className="text-caution">
            You are signed out.{' '}
            <a href="/sign-in?next=/notes/new" className="font-medium underline">
              Sign in
            </a>{' '}
            and your note will be here.
          </p>
        )}
      </div>
      <Button type="submit" variant="primary" size="large" wide pending={state.is === 'sending'}>
        {labels[state.is]}
      </Button>
    </div>
  )
}

const labels: Record<NoteState['is'], string> = {
  writing: 'Send',
  sending: 'Sending',
  waiting: 'Try again now',
  'signed-out': 'Send',
  refused: 'Send',
}

/** A radio can't be taken back by itself, so not knowing is an answer. */
function withNotSure(choices: Choice[]): Choice[] {
  return [...choices, { value: '', label: 'Not sure' }]
}

function typedIn(values: Record<string, unknown> | null | undefined, decision: string): NoteValues {
  const value = (name: NoteField) => (values ? String(values[name] ?? '') : '')
  return {
    text: value('text'),
    feeling: value('feeling'),
    groupId: value('groupId'),
    stageId: value('stageId'),
    decisionNumber: values ? value('decisionNumber') : decision,
  }
}

type Problems = Record<string, string[] | null | undefined> | null | undefined

function refusal(state: NoteState, posted: Problems) {
  const fields = state.is === 'refused' ? state.fields : state.is === 'writing' ? posted : undefined
  const known: Partial<Record<NoteField, string[]>> = {}
  for (const name of noteFields) {
    const messages = fields?.[name]
    if (messages?.length) known[name] = messages
  }
  const problems = Object.entries(known).map(([name, messages]) => ({
    fieldId: `note-${name}`,
    message: messages[0] ?? '',
  }))
  const whole = state.is === 'refused' ? state.reason : posted?.['']?.[0]
  const isTold = problems.length > 0 || !whole
  return { fields: known, problems: isTold ? problems : [{ message: whole }] }
}
