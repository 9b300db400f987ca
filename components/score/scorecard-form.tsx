'use client'

import { useActionState, useRef, useState } from 'react'
import { sendCard } from '@/lib/score/actions'
import { answered, idOf } from '../ui/answered'
import { Checkbox } from '../ui/checkbox'
import { ErrorSummary } from '../ui/error-summary'
import { FieldErrors } from '../ui/field-errors'
import { RadioGroup } from '../ui/radio-group'
import { useCameBack } from '../ui/use-came-back'
import { useReached } from '../ui/use-reached'
import { answeredBefore } from './card-text'
import { HandInBar } from './hand-in-bar'
import { ScorecardGroup } from './scorecard-group'
import { ScorecardStage } from './scorecard-stage'
import { useKeptCard } from './use-kept-card'

type Choice = { value: string; label: string }

export type CellField = {
  groupId: string
  stageId: string
  stageName: string
  need: string
  impact: string
  confidence: string
  sentence: string
}
export type StageField = {
  stageId: string
  name: string
  feeling: string
  emotion: string
  /** What we promised there, each with its place in the card. */
  commitments: CommitmentField[]
}
export type CommitmentField = {
  index: number
  commitmentId: string
  line: string
  /** customers or employees. */
  towards: string
  answer: string
}
export type GroupField = {
  id: string
  name: string
  about: string[]
  /** Each cell with its place in the card. */
  cells: { index: number; cell: CellField }[]
}

export type ScorecardFormProps = {
  decisionId: string
  number: number
  /** Where this browser keeps a copy, one for each person and round. */
  copyKey: string
  /** The card it is drawn from, as the form carries it along. */
  basedOn: string
  groups: GroupField[]
  stages: StageField[]
  credit: string
  restUntouched: boolean
  words: {
    impacts: Record<string, string>
    confidences: Choice[]
    emotions: Choice[]
    commitments: Choice[]
    credits: Choice[]
    creditQuestion: string
  }
  longest: number
  /** Handed in now it would be late. */
  isLate: boolean
}

/** One person's judgement: group by group, then stage by stage, then one last question. */
export function ScorecardForm({
  decisionId,
  number,
  copyKey,
  groups,
  stages,
  ...props
}: ScorecardFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [typed] = useState(() => answeredBefore(formId))
  const card = useKeptCard(form, { number, copyKey, typed, changed: count })
  const [state, send, isUnderway] = useActionState(useReached(sendCard, card.arrived), undefined)
  const answers = answered(state)
  const { errors } = answers
  const promised = stages.reduce((sum, { commitments }) => sum + commitments.length, 0)
  const cells = groups.reduce((sum, group) => sum + group.cells.length, 0)
  const all = cells + stages.length + promised + 1
  const [done, setDone] = useState<number | null>(null)

  function count() {
    setDone(form.current ? answersIn(form.current, promised) : null)
  }

  useCameBack(isUnderway, card.comeBack)

  return (
    <form
      ref={form}
      id={formId}
      action={send}
      onSubmit={card.hold}
      onInput={() => {
        count()
        card.change()
      }}
      className="flex flex-col gap-10 [&_:is(a,button,input,textarea)]:scroll-mb-48"
    >
      <ErrorSummary
        title={errors('basedOn') ? lossless : `Not complete yet. ${lossless}`}
        problems={answers.problems.map(whereItIs(placesOn(groups, stages)))}
      />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="basedOn" value={answers.typed('basedOn', props.basedOn)} />
      <div id={cellsId} className="flex flex-col gap-10">
        {groups.map((group) => (
          <ScorecardGroup
            key={group.id}
            group={group}
            form={answers}
            words={props.words}
            longest={props.longest}
          />
        ))}
      </div>
      <section aria-labelledby="emotions-title" id="emotions" className="flex flex-col gap-5">
        <div>
          <h2 id="emotions-title" className="text-lg">
            {promised > 0
              ? 'What does it do to how they feel, and to what we promised?'
              : 'What does it do to how they feel?'}
          </h2>
          {promised > 0 && (
            <p className="text-sm text-soft">
              Commitments it doesn’t touch can stay open: one tick at the end says so for all.
            </p>
          )}
          <FieldErrors id="emotions-error" errors={errors('emotions')} />
        </div>
        {stages.map((stage, index) => (
          <ScorecardStage
            key={stage.stageId}
            stage={stage}
            at={`emotions[${index}]`}
            form={answers}
            words={props.words}
          />
        ))}
        {promised > 0 && (
          <div id="commitments">
            <FieldErrors id="commitments-error" errors={errors('commitments') ?? errors(rest)} />
            <Checkbox
              label="The commitments I left open are not touched"
              id={rest}
              name={rest}
              defaultChecked={answers.ticked(rest, 'on', props.restUntouched)}
            />
          </div>
        )}
      </section>
      <RadioGroup
        id="credit"
        legend={props.words.creditQuestion}
        name="credit"
        options={props.words.credits}
        defaultValue={answers.typed('credit', props.credit)}
        errors={errors('credit')}
      />
      <HandInBar done={done} all={all} keeping={card.keeping} isLate={props.isLate} />
    </form>
  )
}

/** Questions that have their answer; how sure and why come with them. */
function answersIn(form: HTMLFormElement, promised: number): number {
  const given = new FormData(form)
  const count = (asked: RegExp) =>
    [...given].filter(([name, value]) => asked.test(name) && value !== '').length
  return (
    count(/(\.impact|\.emotion|^credit)$/) +
    (given.has('restUntouched') ? promised : count(/\.answer$/))
  )
}

const formId = 'scorecard'
const rest = 'restUntouched'
const lossless = 'Nothing you answered is lost'

// The proposal beside the card has a part called `cells`, too.
const cellsId = 'card-cells'

type Place = { at: string; name: string }

/** What the parts of the card are called, by the id their fields begin with. */
function placesOn(groups: GroupField[], stages: StageField[]): Place[] {
  const cells = groups.flatMap(({ name, cells }) =>
    cells.map(({ index, cell }) => ({
      at: idOf(`cells[${index}]`),
      name: `${name}, ${cell.stageName}`,
    })),
  )
  const emotions = stages.map(({ name }, index) => ({ at: idOf(`emotions[${index}]`), name }))
  const commitments = stages.flatMap(({ commitments }) =>
    commitments.map(({ index, line }) => ({ at: idOf(`commitments[${index}]`), name: line })),
  )
  return [...cells, ...emotions, ...commitments]
}

/** The same is often missing in several places: each line of the summary names its own. */
function whereItIs(places: Place[]) {
  return ({ fieldId, message }: { fieldId?: string; message: string }) => {
    // Of the whole card.
    if (fieldId === 'basedOn') return { message }
    const place = places.find(({ at }) => fieldId === at || fieldId?.startsWith(`${at}-`))
    return {
      fieldId: fieldId === 'cells' ? cellsId : fieldId,
      message: place ? `${place.name}: ${message}` : message,
    }
  }
}
