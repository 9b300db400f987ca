'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import { handIn, keepForLater } from '@/lib/score/actions'
import { answered, idOf } from '../ui/answered'
import { ErrorSummary } from '../ui/error-summary'
import { FieldErrors } from '../ui/field-errors'
import { RadioGroup } from '../ui/radio-group'
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
export type StageField = { stageId: string; name: string; feeling: string; emotion: string }
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
  groups: GroupField[]
  stages: StageField[]
  credit: string
  words: {
    impacts: Record<string, string>
    confidences: Choice[]
    emotions: Choice[]
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
  groups,
  stages,
  ...props
}: ScorecardFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [state, act] = useActionState(handIn, undefined)
  const [kept, keep] = useActionState(keepForLater, undefined)
  const { keeping, change, stop } = useKeptCard(form, number)
  const answers = answered(state ?? kept)
  const { errors, typed } = answers
  const all = groups.reduce((sum, { cells }) => sum + cells.length, 0) + stages.length + 1
  const [done, setDone] = useState<number | null>(null)
  const count = () => setDone(form.current ? answersIn(form.current) : null)

  useEffect(() => {
    if (form.current) setDone(answersIn(form.current))
  }, [])

  return (
    <form
      ref={form}
      action={act}
      onSubmit={stop}
      onInput={() => {
        count()
        change()
      }}
      className="flex flex-col gap-10 [&_:is(a,button,input,textarea)]:scroll-mb-48"
    >
      <ErrorSummary
        title="Not complete yet. Nothing you answered is lost"
        problems={answers.problems.map(whereItIs(placesOn(groups, stages)))}
      />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="number" value={number} />
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
            What does it do to how they feel?
          </h2>
          <FieldErrors id="emotions-error" errors={errors('emotions')} />
        </div>
        {stages.map((stage, index) => (
          <ScorecardStage
            key={stage.stageId}
            stage={stage}
            at={`emotions[${index}]`}
            form={answers}
            choices={props.words.emotions}
          />
        ))}
      </section>
      <RadioGroup
        id="credit"
        legend={props.words.creditQuestion}
        name="credit"
        options={props.words.credits}
        defaultValue={typed('credit', props.credit)}
        errors={errors('credit')}
      />
      <HandInBar done={done} all={all} keeping={keeping} keep={keep} isLate={props.isLate} />
    </form>
  )
}

/** Questions that have their answer; how sure and why come with them. */
function answersIn(form: HTMLFormElement): number {
  const asked = /(\.impact|\.emotion|^credit)$/
  return [...new FormData(form)].filter(([name, value]) => asked.test(name) && value !== '').length
}

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
  return [...cells, ...emotions]
}

/** The same is often missing in several places: each line of the summary names its own. */
function whereItIs(places: Place[]) {
  return ({ fieldId, message }: { fieldId?: string; message: string }) => {
    const place = places.find(({ at }) => fieldId === at || fieldId?.startsWith(`${at}-`))
    return {
      fieldId: fieldId === 'cells' ? cellsId : fieldId,
      message: place ? `${place.name}: ${message}` : message,
    }
  }
}
