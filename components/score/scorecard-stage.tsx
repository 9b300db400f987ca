import { type Answered, idOf } from '../ui/answered'
import { Segmented } from '../ui/segmented'
import type { StageField } from './scorecard-form'

type Props = {
  stage: StageField
  at: string
  form: Answered
  choices: { value: string; label: string }[]
}

/** Does it earn, leave or erode the emotion this stage should earn? */
export function ScorecardStage({ stage, at, form, choices }: Props) {
  return (
    <div>
      <input type="hidden" name={`${at}.stageId`} value={stage.stageId} />
      <Segmented
        id={idOf(`${at}.emotion`)}
        legend={stage.feeling ? `At “${stage.name}” they should feel ${stage.feeling}` : stage.name}
        name={`${at}.emotion`}
        options={choices}
        defaultValue={form.typed(`${at}.emotion`, stage.emotion)}
        errors={form.errors(`${at}.emotion`)}
      />
    </div>
  )
}
