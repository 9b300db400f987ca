import { ActForm } from '@/components/ui/act-form'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { ModelStage } from '@/lib/customer/queries'
import { move } from '@/lib/stage/actions'
import { KeepFocus } from './keep-focus'

/** The stage that was moved a moment ago, and which way. */
export type Moved = { stageId: string; direction: 'up' | 'down' } | null

/** The journey, told from the customer's side, in order. */
export function JourneyList({ stages, editable, moved }: JourneyListProps) {
  return (
    <>
      <ol className="flex flex-col empty:hidden">
        {stages.map((stage, index) => (
          <li
            key={stage.id}
            id={`stage-${stage.id}`}
            tabIndex={-1}
            className="flex scroll-mt-24 gap-4"
          >
            <Line number={index + 1} isLast={index === stages.length - 1} />
            <div className="flex min-w-0 flex-1 items-start justify-between gap-4 pb-6">
              <div className="flex min-w-0 flex-col gap-1">
                <p className="font-medium wrap-anywhere">
                  <TextLink href={`/customers/stages/${stage.id}`} plain>
                    {stage.name}
                  </TextLink>
                </p>
                <p className="text-sm text-soft">
                  {stage.emotion ? (
                    <>
                      They should feel <span className="text-ink">{stage.emotion}</span>.
                    </>
                  ) : (
                    'Which emotion to earn here is not written yet.'
                  )}{' '}
                  {stage.need}
                </p>
              </div>
              {editable && (
                <div className="flex shrink-0">
                  <Mover stage={stage} direction="up" disabled={index === 0} />
                  <Mover stage={stage} direction="down" disabled={index === stages.length - 1} />
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      {editable && <AfterMove stages={stages} moved={moved ?? null} />}
    </>
  )
}

type JourneyListProps = { stages: ModelStage[]; editable: boolean; moved?: Moved }

/** Where it went is said, and the keyboard stays with it. */
function AfterMove({ stages, moved }: { stages: ModelStage[]; moved: Moved }) {
  const index = stages.findIndex(({ id }) => id === moved?.stageId)
  const stage = stages[index]
  const other = moved?.direction === 'up' ? 'down' : 'up'
  return (
    <>
      <p role="status" className="sr-only">
        {stage && `${stage.name} is now stage ${index + 1} of ${stages.length}.`}
      </p>
      <KeepFocus
        first={`move-${moved?.direction}-${moved?.stageId}`}
        second={`move-${other}-${moved?.stageId}`}
        place={stage ? `${stage.id} ${index}` : ''}
      />
    </>
  )
}

function Line({ number, isLast }: { number: number; isLast: boolean }) {
  return (
    <div className="flex flex-col items-center">
      <span className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent tabular-nums">
        {number}
      </span>
      {!isLast && <span className="w-px flex-1 bg-line" />}
    </div>
  )
}

function Mover({ stage, direction, disabled }: MoverProps) {
  if (disabled) return <span aria-hidden className="w-11 md:w-9" />
  return (
    <ActForm
      door={move}
      fields={{ stageId: stage.id, direction }}
      id={`move-${direction}-${stage.id}`}
      variant="quiet"
      size="icon"
      icon={
        <span className={direction === 'up' ? 'rotate-180' : undefined}>
          <Icon name="chevron-down" label={`Move ${stage.name} ${direction}`} />
        </span>
      }
    >
      {null}
    </ActForm>
  )
}

type MoverProps = { stage: ModelStage; direction: 'up' | 'down'; disabled: boolean }
