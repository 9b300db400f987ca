'use client'

import {
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useActionState,
  useRef,
  useState,
} from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useCameBack } from '@/components/ui/use-came-back'
import { useReached } from '@/components/ui/use-reached'
import type { FormAction, FormState } from '@/lib/action'
import { sectionOf } from '@/lib/decision/progress'
import {
  entriesOf,
  formOfEntries,
  type ProposalForm as ProposalFields,
} from '@/lib/decision/proposal-form'
import type { Problems } from '@/lib/decision/proposal-of-form'
import { AsSaved } from './as-saved'
import { DraftLine } from './draft-line'
import { PartsSwitch } from './parts-switch'
import { type ProposalChoices, ProposalFormContext } from './proposal-form-context'
import { ProposalFoot } from './proposal-form-foot'
import { ProposalProgress } from './proposal-progress'
import { ProposalSections } from './proposal-sections'
import { fillIn, typedBefore } from './proposal-text'
import { SaveRevision } from './save-revision'
import { touchedIn, withTouch } from './touched'
import { useDraft } from './use-draft'
import { type Show, useParts } from './use-parts'
import { useRedraw } from './use-redraw'

/**
 * The form a proposal is written in. It saves itself; without JavaScript its buttons do. Whatever
 * is refused, what was typed stays.
 */
export function ProposalForm({
  action,
  drawAnew,
  number,
  copyKey,
  start,
  choices,
  revision,
  parts: startingParts,
  besideQuestion,
  besideCells,
  beforeSending,
  notices,
}: ProposalFormProps) {
  const [answer, send, isUnderway] = useActionState(useReached(action), undefined)
  const [seen, setSeen] = useState({ answer, basedOn: start.basedOn })
  const [shown, setShown] = useState({ form: echoOf(answer) ?? start.form, version: 0 })
  const [touched, setTouched] = useState(() => touchedIn(shown.form))
  const element = useRef<HTMLFormElement>(null)
  const [typedEarly] = useState(() => typedBefore(formId, number))
  const [isPressed, setPressed] = useState(answer !== undefined)
  const [isSent, setSent] = useState(false)
  /** Everything typed has arrived: this time the form is sent for what the button says. */
  const isThrough = useRef(false)
  const steps = [...choices.sections, { section: 'before', title: 'Before you send it' }]
  const names = steps.map(({ section }) => section)
  const parts = useParts(element, names, {
    show: startingParts.show,
    part: firstWrong(answer) ?? startingParts.part,
  })
  const draft = useDraft(element, {
    ...start,
    basedOn: keptBase(answer) ?? start.basedOn,
    url: `/api/decisions/${number}/draft`,
    copyKey,
    typed: typedEarly,
    isRefused: answer !== undefined,
    show,
  })
  const { state, found, flush, typed } = draft

  function show(text: string) {
    const form = formOfEntries(new URLSearchParams(text))
    setTouched(touchedIn(form))
    if (element.current && fillIn(element.current, text)) return
    setShown(({ version }) => ({ form, version: version + 1 }))
  }

  if (answer !== seen.answer) {
    setSeen({ answer, basedOn: draft.basedOn })
    const wrongPart = firstWrong(answer)
    if (wrongPart && names.includes(wrongPart)) parts.setPart(wrongPart)
  }

  // React empties a form that came back. It may have been typed in since it was sent; from here on
  // it saves itself again.
  useCameBack(isUnderway, () => {
    const newest = draft.newest()
    if (newest !== undefined) show(newest)
    draft.hold(false)
    setSent(false)
    void flush()
  })

  // What the server knows about the draft is drawn anew when it is on screen and the draft is newer.
  const onScreen = parts.show === 'one' ? parts.part : null
  const isTold = onScreen === null || onScreen === 'cells' || onScreen === 'before'
  const isStale = isTold && draft.basedOn !== start.basedOn
  const isOld = isStale || state.kind === 'typing' || state.kind === 'saving'
  // While the form is sent for good it isn't: going anywhere would drop where its answer leads.
  useRedraw(drawAnew, draft.basedOn, isStale && state.kind === 'saved' && !isSent)

  async function submit(event: FormEvent<HTMLFormElement>) {
    if (!draft.isAwake || isThrough.current) {
      isThrough.current = false
      return
    }
    const { submitter } = event.nativeEvent as SubmitEvent
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : 'save'
    const isAct = intent === 'save-revision' || intent === 'finish'
    event.preventDefault()
    setPressed(true)
    if (intent === 'overwrite') return draft.overwrite()
    if (intent === 'put-back') return draft.putBack()
    if (intent === 'forget') return draft.forgetFound()
    setSent(isAct)
    const arrived = await flush()
    if (!arrived) setSent(false)
    if (!isAct || !arrived) return
    isThrough.current = true
    draft.hold(true)
    // While its submit event is still being told, a form can't be sent: nothing was left to save.
    setTimeout(() => element.current?.requestSubmit(submitter))
  }

  /** Every part is here: turning to another asks nothing of the server, and keeps what was typed. */
  function goTo(to: string) {
    parts.go(to)
    void flush()
  }
  function turn(event: MouseEvent, act: () => void) {
    if (!draft.isAwake) return
    event.preventDefault()
    act()
  }
  const go = (event: MouseEvent, to: string) => turn(event, () => goTo(to))

  // An answer counts until something was saved after it.
  const answered = draft.basedOn === seen.basedOn ? reasonsIn(answer) : {}
  const wrong = { ...answered, ...draft.unread, ...wrongIn(state) }
  const isBehind = state.kind === 'behind' || answered.basedOn !== undefined
  const line = (
    <DraftLine
      state={state}
      isRefused={Object.keys(answered).length > 0}
      isWhole={Object.keys(draft.unread).length === 0}
    />
  )
  return (
    <form
      ref={element}
      id={formId}
      action={send}
      onSubmit={submit}
      onChange={() => {
        setPressed(false)
        typed()
      }}
      onBlur={() => state.kind === 'typing' && flush()}
      onClickCapture={parts.followLink}
      onKeyDown={(event) => {
        saveByKey(event, flush)
        turnByKey(event, { next: parts.next, before: parts.before, go: goTo })
      }}
      // A day that is half typed is said beside it, in whatever part it stands.
      noValidate={draft.isAwake}
      data-part={onScreen ?? 'all'}
      className="peer grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_15rem]"
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
      <input type="hidden" name="part" value={onScreen ?? ''} />
      <input type="hidden" name="basedOn" value={keptBase(answer) ?? draft.basedOn} />
      <div className="max-lg:contents lg:order-2">
        <ProposalProgress
          steps={steps}
          missing={draft.missing}
          part={onScreen}
          onGo={go}
          howToFill={
            <PartsSwitch
              show={parts.show}
              onChoose={(event, show) => turn(event, () => parts.choose(show))}
            />
          }
        >
          {line}
        </ProposalProgress>
      </div>
      <div className="flex min-w-0 flex-col gap-12 lg:order-1">
        <ErrorSummary problems={problemsOf(wrong)} takesFocus={isPressed} />
        {isBehind && notices.behind}
        {found && notices.found}
        <ProposalFormContext
          key={shown.version}
          value={{
            form: shown.form,
            choices,
            wrong,
            missing: draft.missing,
            touched,
            setTouch: (id, touch) => setTouched((before) => withTouch(before, id, touch)),
            part: onScreen,
            changed: () => requestAnimationFrame(typed),
            isAwake: draft.isAwake,
          }}
        >
          <ProposalSections
            besides={{
              question: besideQuestion,
              cells: <AsSaved isOld={isOld}>{besideCells}</AsSaved>,
            }}
          />
        </ProposalFormContext>
        <div hidden={onScreen !== null && onScreen !== 'before'}>
          <AsSaved isOld={isOld}>{beforeSending}</AsSaved>
        </div>
        <ProposalFoot
          steps={steps}
          part={onScreen}
          missing={draft.missing}
          isJudged={revision.isJudged}
          isSafe={draft.isAwake && ['saved', 'typing', 'saving'].includes(state.kind)}
          onGo={go}
        />
        {(onScreen === null || revision.isJudged) && (
          <SaveRevision
            {...revision}
            hasChanges={
              revision.hasChanges || state.kind !== 'saved' || draft.basedOn !== start.basedOn
            }
            missing={draft.missing}
          />
        )}
      </div>
    </form>
  )
}

export type ProposalFormProps = {
  action: FormAction
  /** Has the server draw again what it says about the draft. */
  drawAnew: FormAction
  number: number
  /** Where this browser keeps a copy, one for each person and decision. */
  copyKey: string
  start: { form: ProposalFields; basedOn: string; savedAt: string; missing: Problems }
  choices: ProposalChoices
  revision: { next: number; isJudged: boolean; hasChanges: boolean }
  parts: { show: Show; part: string }
  /** What resembles the title and the question while they are typed. */
  besideQuestion: ReactNode
  /** What else reaches them at the stages marked. */
  besideCells: ReactNode
  /** Who is hurt, what is known of them, what it may break: as far as it is saved. */
  beforeSending: ReactNode
  /** Another window wrote since: while this one was open, or before it was. */
  notices: { behind: ReactNode; found: ReactNode }
}

const formId = 'proposal'

function saveByKey(event: KeyboardEvent, save: () => void) {
  if (event.key.toLowerCase() !== 's' || !(event.metaKey || event.ctrlKey) || event.altKey) return
  event.preventDefault()
  save()
}

/** Enter goes on in a text, so it takes ⌘ or Ctrl to go on to the next part; with shift, back. */
function turnByKey(
  event: KeyboardEvent,
  { next, before, go }: { next?: string; before?: string; go: (to: string) => void },
) {
  if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || event.altKey) return
  event.preventDefault()
  const to = event.shiftKey ? before : next
  if (to) go(to)
}

/** The part that holds the first thing that could not be kept. */
function firstWrong(answer: FormState): string | null {
  const [place] = Object.keys(answer?.error ?? {}).filter((field) => field !== 'basedOn')
  return place ? sectionOf(place) : null
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
