import { type Answered, idOf } from '../ui/answered'
import { Field } from '../ui/field'
import { Segmented } from '../ui/segmented'
import { Textarea } from '../ui/textarea'
import { ImpactChoice } from './impact-choice'
import type { CellField, GroupField, ScorecardFormProps } from './scorecard-form'

type Props = Pick<ScorecardFormProps, 'words' | 'longest'> & { group: GroupField; form: Answered }

/** One customer group, and each stage at which it is touched. */
export function ScorecardGroup({ group, ...props }: Props) {
  return (
    <section aria-labelledby={`group-${group.id}`} className="flex flex-col gap-4">
      <div className="flex flex-col gap-0.5">
        <h2 id={`group-${group.id}`} className="text-lg">
          {group.name}
        </h2>
        {group.about.map((line) => (
          <p key={line} className="text-sm text-soft">
            {line}
          </p>
        ))}
      </div>
      {group.cells.map(({ index, cell }) => (
        <Cell key={cell.stageId} cell={cell} at={`cells[${index}]`} {...props} />
      ))}
    </section>
  )
}

type CellProps = Omit<Props, 'group'> & { cell: CellField; at: string }

function Cell({ cell, at, form, words, longest }: CellProps) {
  const { typed, errors } = form
  return (
    <div
      id={idOf(at)}
      className="group/cell flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 shadow-raised sm:p-5"
    >
      <input type="hidden" name={`${at}.groupId`} value={cell.groupId} />
      <input type="hidden" name={`${at}.stageId`} value={cell.stageId} />
      <ImpactChoice
        id={idOf(`${at}.impact`)}
        legend={cell.stageName}
        hint={cell.need}
        name={`${at}.impact`}
        words={words.impacts}
        defaultValue={typed(`${at}.impact`, cell.impact)}
        errors={errors(`${at}.impact`) ?? errors(at)}
      />
      <div className={whenKnown}>
        <Segmented
          id={idOf(`${at}.confidence`)}
          legend="How sure are you?"
          name={`${at}.confidence`}
          options={words.confidences}
          defaultValue={typed(`${at}.confidence`, cell.confidence)}
          errors={errors(`${at}.confidence`)}
        />
      </div>
      <div className={whenAnswered}>
        <Field
          id={idOf(`${at}.sentence`)}
          label="Why, in a sentence"
          hint={
            <>
              <span className={whenMild}>If you like.</span>
              <span className={whenStrong}>
                Needed at ±2 and beyond: a strong claim is worth its reason.
              </span>
            </>
          }
          errors={errors(`${at}.sentence`)}
        >
          {(control) => (
            <Textarea
              {...control}
              name={`${at}.sentence`}
              rows={2}
              maxLength={longest}
              defaultValue={typed(`${at}.sentence`, cell.sentence)}
            />
          )}
        </Field>
      </div>
    </div>
  )
}

// What is asked next depends on the answer. The browser itself knows it, so that it works before
// JavaScript; one that can't tell shows everything.
const whenAnswered =
  'supports-[selector(:has(a))]:hidden group-has-[[name$=impact]:checked]/cell:!block'
const whenKnown = `${whenAnswered} group-has-[[value=unknown]:checked]/cell:!hidden`
const whenStrong =
  'hidden group-has-[[value="2"]:checked]/cell:!inline group-has-[[value="3"]:checked]/cell:!inline group-has-[[value="-2"]:checked]/cell:!inline group-has-[[value="-3"]:checked]/cell:!inline'
const whenMild =
  'group-has-[[value="2"]:checked]/cell:hidden group-has-[[value="3"]:checked]/cell:hidden group-has-[[value="-2"]:checked]/cell:hidden group-has-[[value="-3"]:checked]/cell:hidden'
