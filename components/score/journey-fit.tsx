import { written } from '@/lib/by-hand'
import { lineOf } from '@/lib/commitment/code'
import type { FrozenModel } from '@/lib/ruling/case'
import { fitDecimals, type Journey, type StageResult } from '@/lib/score/journey'
import { type Day, formatDay } from '@/lib/time'
import { Disclosure } from '../ui/disclosure'
import { Notice } from '../ui/notice'
import { Table, Td, Th } from '../ui/table'
import { TextLink } from '../ui/text-link'
import { nameOf } from './name-of'

type Props = { journey: Journey; model: FrozenModel }
type OnDecision = Props & { exceptions: ShownExceptions }
export type ShownExceptions = {
  /** Where they stand; null where none is needed. */
  href: string | null
  /** The last day of the waiver that holds for a broken *never*; null where none does. */
  waivedUntil: (commitmentId: string) => Day | null
}

/** Whether people still feel at each stage what they should, and whether we keep what we promised. */
export function JourneyFit({ journey, model, exceptions }: OnDecision) {
  return (
    <section aria-labelledby="journey-fit-title" className="flex flex-col gap-3">
      {journey.brokenNevers.length > 0 && (
        <BrokenNevers journey={journey} model={model} exceptions={exceptions} />
      )}
      <InOneLine journey={journey} model={model} />
      <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-raised print:hidden">
        <div className="grid gap-px bg-line lg:grid-cols-[minmax(0,1fr)_minmax(0,3fr)]">
          <div className="flex flex-col gap-2 bg-surface px-4 py-4 text-sm sm:px-5">
            <h3 id="journey-fit-title" className="text-xs font-medium text-faint">
              Journey fit
            </h3>
            <p className="text-4xl font-semibold tracking-tight tabular-nums">
              {journey.fit ?? '–'}
            </p>
            <p className="text-xs text-faint">of 100; half feelings, half what we promised</p>
          </div>
          <div className="min-w-0 bg-surface px-4 py-2 sm:px-5">
            <Table caption="Journey fit, stage by stage" stack>
              <thead>
                <tr>
                  <Th>Stage</Th>
                  <Th>The emotion to earn</Th>
                  <Th>Commitments</Th>
                  <Th numeric>Fit</Th>
                </tr>
              </thead>
              <tbody>
                {journey.stages.map((stage) => (
                  <tr key={stage.stageId}>
                    <th
                      scope="row"
                      className="border-b border-line py-3 pr-3 align-top font-medium sm:font-normal"
                    >
                      {nameOf(model.stages, stage.stageId)}
                    </th>
                    <Td label="Emotion">{feelings(stage, model)}</Td>
                    <Td label="Commitments">{promises(stage)}</Td>
                    <Td numeric label="Fit">
                      {stage.value === null ? '–' : hundredths(stage.value)}
                    </Td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        </div>
        <div className="border-t border-line px-5 py-1 print:hidden">
          <Disclosure summary="How the journey fit came about">
            <HowFit journey={journey} model={model} />
          </Disclosure>
        </div>
      </div>
    </section>
  )
}

/** On paper, where two pages hold it all. */
function InOneLine({ journey, model }: Props) {
  const stages = journey.stages.map(
    ({ stageId, value }) =>
      `${nameOf(model.stages, stageId)} ${value === null ? '–' : Math.round(100 * value)}`,
  )
  return (
    <p className="hidden print:block">
      <strong>Journey fit {journey.fit ?? '–'} of 100.</strong> {stages.join(', ')}.
    </p>
  )
}

function BrokenNevers({ journey, model, exceptions: { href, waivedUntil } }: OnDecision) {
  const nevers = journey.brokenNevers.map((never) => ({
    ...never,
    until: waivedUntil(never.commitmentId),
  }))
  const areWaived = nevers.every(({ until }) => until !== null)
  return (
    <Notice
      tone={areWaived ? 'caution' : 'danger'}
      title={`It breaks what we said we never do${areWaived ? ', and is waived' : ''}`}
      action={
        href && (
          <TextLink href={href} className="-my-3 inline-block py-3 text-sm print:hidden">
            Exceptions
          </TextLink>
        )
      }
    >
      <ul className="flex flex-col gap-0.5">
        {nevers.map(({ commitmentId, stageId, line, kept, broken, until }) => (
          <li key={commitmentId}>
            “{line}” at “{nameOf(model.stages, stageId)}”:{' '}
            <span className="tabular-nums">
              {broken} of {kept + broken}
            </span>{' '}
            who see it touched say broken.{until && ` Waived until ${formatDay(until)}.`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function feelings({ stageId, answers }: StageResult, model: FrozenModel): string {
  const emotion = model.stages.find(({ id }) => id === stageId)?.emotion
  const parts = [
    answers.earns > 0 && `${answers.earns} earn${answers.earns === 1 ? 's' : ''} it`,
    answers.leaves > 0 && `${answers.leaves} leave${answers.leaves === 1 ? 's' : ''} it`,
    answers.erodes > 0 && `${answers.erodes} erode${answers.erodes === 1 ? 's' : ''} it`,
  ].filter((part) => part !== false)
  const said = parts.length > 0 ? parts.join(', ') : 'nobody says'
  return emotion ? `${capital(emotion)}: ${said}` : capital(said)
}

function promises({ commitments, terms }: StageResult): string {
  const touched = terms.filter(({ value }) => value !== null).length
  if (commitments === null) return terms.length === 0 ? 'None here' : 'None touched'
  return `${touched} of ${terms.length} touched, kept ${Math.round(100 * commitments)}\u00a0%`
}

/** The steps from what the cards say to the number, with the numbers themselves. */
function HowFit({ journey, model }: Props) {
  const known = journey.stages.flatMap(({ value }) => (value === null ? [] : [value]))
  const exact = (value: number) => written(100 * value, fitDecimals(journey))
  return (
    <div className="flex flex-col gap-3 py-2">
      <ul className="flex flex-col gap-3">
        {journey.stages.map((stage) => (
          <li key={stage.stageId} className="flex flex-col gap-1">
            <p className="font-medium">{nameOf(model.stages, stage.stageId)}</p>
            <p>{howStage(stage, exact)}</p>
            <TouchedTerms stage={stage} model={model} />
          </li>
        ))}
      </ul>
      {known.length > 0 && (
        <p>
          The fit is the mean of{' '}
          {known.length === 1 ? 'this stage' : `these ${known.length} stages`}:{' '}
          {known.map(exact).join(' + ')}
          {known.length > 1 && `, divided by ${known.length}`}, rounded{' '}
          <strong>{journey.fit}</strong>.
        </p>
      )}
      <p className="text-soft">
        Earning the emotion counts 100, leaving it 50, eroding it 0. A commitment counts by the
        share of those who see it touched and say it is kept; one that nobody sees touched isn’t
        counted.
        {model.codeVersion
          ? ` Checked against version ${model.codeVersion} of the code of conduct.`
          : ' There was no code of conduct then.'}
      </p>
    </div>
  )
}

function howStage(
  { emotion, commitments, value }: StageResult,
  exact: (value: number) => string,
): string {
  if (value === null) return 'No card says anything about it.'
  if (emotion === null || commitments === null)
    return `Its emotion alone, for no commitment is touched: ${exact(value)}.`
  return `Half its emotion, ${exact(emotion)}, and half its commitments, ${exact(commitments)}: ${exact(value)}.`
}

function TouchedTerms({ stage, model }: { stage: StageResult; model: FrozenModel }) {
  const touched = stage.terms.filter(({ value }) => value !== null)
  if (touched.length === 0) return null
  return (
    <ul className="flex flex-col gap-0.5 text-soft">
      {touched.map(({ commitmentId, kept, broken }) => {
        const line = model.commitments?.find(({ id }) => id === commitmentId)
        return (
          <li key={commitmentId}>
            “{line ? lineOf(line) : 'unnamed'}”: {kept} kept, {broken} broken
          </li>
        )
      })}
    </ul>
  )
}

function hundredths(value: number): string {
  return written(100 * value, 1)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
