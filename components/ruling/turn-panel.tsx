import type { Step, StepKind, Turn } from '@/lib/ruling/next-step'
import { StartSignOffForm } from '../sign-off/start-sign-off-form'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icons'
import { LinkButton } from '../ui/link-button'
import { TextLink } from '../ui/text-link'

type Props = { turn: Turn; number: number; decisionId: string; asked: string[] }

/** What this person can do now: one thing first, or what everybody waits for. */
export function TurnPanel({ turn, ...about }: Props) {
  const { primary, others, waiting } = turn
  if (!primary && !waiting) return null
  return (
    <section
      aria-label="What you can do now"
      className="flex flex-col gap-4 rounded-lg border border-accent/25 bg-accent-soft px-4 py-4 sm:flex-row sm:items-center sm:justify-between sm:gap-8 sm:px-6 print:hidden"
    >
      <div className="flex min-w-0 flex-col gap-1">
        <p className="font-medium">{primary ? primary.reason : waiting}</p>
        {primary && waiting && <p className="text-sm text-soft">{waiting}</p>}
        {others.length > 0 && (
          <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {others.map((step) => (
              <Other key={step.kind} step={step} number={about.number} />
            ))}
          </p>
        )}
      </div>
      {primary && (
        <div className="shrink-0">
          <Primary step={primary} {...about} />
        </div>
      )}
    </section>
  )
}

const places: Record<StepKind, string> = {
  frame: '/edit',
  'open-scoring': '/scores',
  score: '/score',
  steer: '/scores',
  mitigate: '#harm',
  'accept-harm': '#harm',
  'start-sign-off': '#sign-offs',
  sign: '/sign',
  'sign-again': '/sign',
  decide: '/decide',
  'look-again': '#exceptions',
}

const icons: Record<StepKind, IconName> = {
  frame: 'pencil',
  'open-scoring': 'sliders',
  score: 'sliders',
  steer: 'people',
  mitigate: 'shield',
  'accept-harm': 'shield',
  'start-sign-off': 'signature',
  sign: 'signature',
  'sign-again': 'compare',
  decide: 'gavel',
  'look-again': 'clock',
}

function Primary({ step, number, decisionId, asked }: Omit<Props, 'turn'> & { step: Step }) {
  const icon = <Icon name={icons[step.kind]} />
  if (step.whyNot)
    return (
      <Button variant="primary" icon={icon} whyNot={step.whyNot}>
        {step.label}
      </Button>
    )
  if (step.kind === 'start-sign-off')
    return <StartSignOffForm decisionId={decisionId} asked={asked} icon={icon} />
  return (
    <LinkButton
      href={`/decisions/${number}${places[step.kind]}`}
      variant="primary"
      size="large"
      icon={icon}
    >
      {step.label}
    </LinkButton>
  )
}

function Other({ step, number }: { step: Step; number: number }) {
  if (step.whyNot)
    return (
      <span className="text-soft">
        {step.label}: {step.whyNot}
      </span>
    )
  return (
    <TextLink href={`/decisions/${number}${places[step.kind]}`} alone>
      {step.label}
    </TextLink>
  )
}
