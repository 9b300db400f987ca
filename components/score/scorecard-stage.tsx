import { type Answered, idOf } from '../ui/answered'
import { Segmented } from '../ui/segmented'
import type { ScorecardFormProps, StageField } from './scorecard-form'

type Props = {
  stage: StageField
  at: string
  form: Answered
  words: ScorecardFormProps['words']
}

/** Does it earn, leave or erode the emotion of this stage; does it keep what we promised there? */
export function ScorecardStage({ stage, at, form, words }: Props) {
  const { typed, errors } = form
  return (
    <div className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-4 shadow-raised sm:p-5">
      <input type="hidden" name={`${at}.stageId`} value={stage.stageId} />
      <Segmented
        id={idOf(`${at}.emotion`)}
        legend={stage.feeling ? `At “${stage.name}” they should feel ${stage.feeling}` : stage.name}
        name={`${at}.emotion`}
        options={words.emotions}
        defaultValue={typed(`${at}.emotion`, stage.emotion)}
        errors={errors(`${at}.emotion`)}
      />
      {stage.commitments.map(({ index, commitmentId, line, towards, answer }) => {
        const place = `commitments[${index}]`
        return (
          <div key={commitmentId} id={idOf(place)} className="border-t border-line pt-4">
            <input type="hidden" name={`${place}.commitmentId`} value={commitmentId} />
            <Segmented
              id={idOf(`${place}.answer`)}
              legend={line}
              hint={towards === 'employees' ? 'Our commitment to each other' : undefined}
              name={`${place}.answer`}
              options={words.commitments}
              defaultValue={typed(`${place}.answer`, answer)}
              errors={errors(`${place}.answer`) ?? errors(place)}
            />
          </div>
        )
      })}
    </div>
  )
}
