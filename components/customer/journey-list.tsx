import { ActForm } from '@/components/ui/act-form'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { ModelStage } from '@/lib/customer/queries'
import { move } from '@/lib/stage/actions'

/** The journey, told from the customer's side, in order. */
export function JourneyList({ stages, editable }: { stages: ModelStage[]; editable: boolean }) {
  return (
    <ol className="flex flex-col">
      {stages.map((stage, index) => (
        <li key={stage.id} className="flex gap-4">
          <Line number={index + 1} isLast={index === stages.length - 1} />
          <div className="flex min-w-0 flex-1 items-start justify-between gap-4 pb-6">
            <div className="flex flex-col gap-1">
              <p className="font-medium">
                {editable ? (
                  <TextLink href={`/settings/customers/stages/${stage.id}`}>{stage.name}</TextLink>
                ) : (
                  stage.name
                )}
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
