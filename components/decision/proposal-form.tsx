'use client'

import {
  type FormEvent,
  type KeyboardEvent,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction, FormState } from '@/lib/action'
import {
  entriesOf,
  formOfEntries,
  type ProposalForm as ProposalFields,
} from '@/lib/decision/proposal-form'
import type { Problems } from '@/lib/decision/proposal-of-form'
import { BehindNotice } from './behind-notice'
import { DraftLine } from './draft-line'
import { FoundCopy } from './found-copy'
import { type ProposalChoices, ProposalFormContext } from './proposal-form-context'
import { ProposalProgress } from './proposal-progress'
import { ProposalSections } from './proposal-sections'
import { SaveRevision } from './save-revision'
import { textOf, useDraft } from './use-draft'

/**
 * The form a proposal is written in. It saves itself; without JavaScript its buttons do. Whatever
 * is refused, what was typed stays.
 */
export function ProposalForm({
  action,
  number,
  copyKey,
  start,
  choices,
  revision,
}: ProposalFormProps) {
  const [answer, send] = useActionState(action, undefined)
  const [seen, setSeen] = useState({ answer, basedOn: start.basedOn })
  const [shown, setShown] = useState({ form: echoOf(answer) ?? start.form, version: 0 })
  const [touchedIds, setTouchedIds] = useState(() => touchedIn(shown.form))
  const element = useRef<HTMLFormElement>(null)
  const [early, setEarly] = useState(() => typedBefore(formId))
  /** Everything typed has arrived: this time the form is sent for what the button says. */
  const isThrough = useRef(false)
  const draft = useDraft(element, { ...start, url: `/api/decisions/${number}/draft`, copyKey })
  const { state, found, flush, typed } = draft

  function show(form: ProposalFields) {
    setShown(({ version }) => ({ form, version: version + 1 }))
    setTouchedIds(touchedIn(form))
  }

  // React empties a form whose action came back: the fields are drawn anew with what was sent.
  const echo = echoOf(answer)
  if (answer !== seen.answer) {
    setSeen({ answer, basedOn: draft.basedOn })
    if (echo) show(echo)
  }

  function putBack(copied: string) {
    show(formOfEntries(new URLSearchParams(copied)))
    draft.forgetFound()
    typed()
  }

  // What was typed before JavaScript came; or in here before, and nobody else wrote since.
  const isContinued = found !== null && found.basedOn === start.basedOn
  const waiting = early ?? (isContinued ? found.form : null)
  useEffect(() => {
    if (waiting === null) return
    setEarly(null)
    if (element.current && textOf(element.current) !== waiting) putBack(waiting)
  })
  // The form came back refused: from here on it saves itself again.
  const { close } = draft
  useEffect(() => {
    if (answer) close(false)
  }, [answer, close])

  async function submit(event: FormEvent<HTMLFormElement>) {
    if (!draft.isAwake || isThrough.current) {
      isThrough.current = false
      return
    }
    const { submitter } = event.nativeEvent as SubmitEvent
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : 'save'
    const isAct = intent === 'save-revision' || intent === 'finish'
    event.preventDefault()
    if (intent === 'overwrite') return draft.overwrite()
    const arrived = await flush()
    if (!isAct || !arrived) return
    isThrough.current = true
    close(true)
    // While its submit event is still being told, a form can't be sent: nothing was left to save.
    setTimeout(() => element.current?.requestSubmit(submitter))
  }

  // An answer counts until something was saved after it.
  const answered = draft.basedOn === seen.basedOn ? reasonsIn(answer) : {}
  const wrong = { ...answered, ...wrongIn(state) }
  const isBehind = state.kind === 'behind' || answered.basedOn !== undefined
  const line = <DraftLine state={state} isRefused={Object.keys(answered).length > 0} />
  return (
    <form
      ref={element}
      id={formId}
      action={send}
      onSubmit={submit}
      onChange={typed}
      onBlur={() => state.kind === 'typing' && flush()}
      onKeyDown={(event) => saveByKey(event, flush)}
      className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_15rem]"
    >
      {/* Enter in a field presses the first button: this one. */}
      <button
        type="submit"
        name="intent"
        value="save"
        tabIndex={-1}
        aria-hidden
        className="sr-only"
      />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="basedOn" value={keptBase(answer) ?? draft.basedOn} />
      <div className="max-lg:contents lg:order-2">
        <ProposalProgress sections={choices.sections} missing={draft.missing}>
          {line}
        </ProposalProgress>
      </div>
      <div className="flex min-w-0 flex-col gap-12 lg:order-1">
        <ErrorSummary problems={problemsOf(wrong)} />
        {isBehind && <BehindNotice number={number} />}
        {found && !isContinued && (
          <FoundCopy
            at={found.at}
            onPutBack={() => putBack(found.form)}
            onForget={draft.forgetFound}
          />
        )}
        <ProposalFormContext
          key={shown.version}
          value={{
            form: shown.form,
            choices,
            wrong,
            missing: draft.missing,
            touchedIds,
            setTouched: (id, isTouched) => setTouchedIds((ids) => toggled(ids, id, isTouched)),
            changed: () => requestAnimationFrame(typed),
            isAwake: draft.isAwake,
          }}
        >
          <ProposalSections />
        </ProposalFormContext>
        <div className="flex flex-col gap-6 border-t border-line pt-6">
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton
              name="intent"
              value="finish"
              variant={revision.isJudged ? 'secondary' : 'primary'}
              pendingLabel="Saving"
            >
              Save and read it
            </SubmitButton>
            <Button type="submit" name="intent" value="save">
              Save draft
            </Button>
            {line}
          </div>
          <SaveRevision
            {...revision}
            hasChanges={
              revision.hasChanges || state.kind !== 'saved' || draft.basedOn !== start.basedOn
            }
            missing={draft.missing}
          />
        </div>
      </div>
    </form>
  )
}

export type ProposalFormProps = {
  action: FormAction
  number: number
  /** Where this browser keeps a copy, one for each person and decision. */
  copyKey: string
  start: { form: ProposalFields; basedOn: string; savedAt: string; missing: Problems }
  choices: ProposalChoices
  revision: { next: number; isJudged: boolean; hasChanges: boolean }
}

const formId = 'proposal'

/**
 * While the page comes to life React writes the fields anew, over what was typed into them already.
 * This is asked before it does. Null when the form is drawn for the first time.
 */
function typedBefore(id: string): string | null {
  if (typeof document === 'undefined') return null
  const form = document.getElementById(id)
  return form instanceof HTMLFormElement ? textOf(form) : null
}

function saveByKey(event: KeyboardEvent, save: () => void) {
  if (event.key.toLowerCase() !== 's' || !(event.metaKey || event.ctrlKey) || event.altKey) return
  event.preventDefault()
  save()
}

function echoOf(answer: FormState): ProposalFields | null {
  return answer?.initialValue ? formOfEntries(entriesOf(answer.initialValue)) : null
}

/** A form that was behind stays behind until somebody chooses, also without JavaScript. */
function keptBase(answer: FormState): string | null {
  const base: unknown = answer?.initialValue?.basedOn
  return answer?.error?.basedOn && typeof base === 'string' ? base : null
}

function reasonsIn(answer: FormState): Problems {
  const reasons = Object.entries(answer?.error ?? {})
  return Object.fromEntries(reasons.map(([place, why]) => [place, why ?? []]))
}

function wrongIn(state: ReturnType<typeof useDraft>['state']): Problems {
  if (state.kind !== 'refused') return {}
  return Object.keys(state.fields).length > 0 ? state.fields : { '': [state.reason] }
}

function problemsOf(wrong: Problems) {
  return Object.entries(wrong)
    .filter(([place]) => place !== 'basedOn')
    .flatMap(([place, reasons]) =>
      reasons.map((message) => (place === '' ? { message } : { fieldId: place, message })),
    )
}

function touchedIn(form: ProposalFields): ReadonlySet<string> {
  const touched = form.groups.filter(({ touch }) => touch !== 'no' && touch !== '')
  return new Set(touched.map(({ groupId }) => groupId))
}

function toggled(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const others = [...ids].filter((one) => one !== id)
  return new Set(isIn ? [...others, id] : others)
}
