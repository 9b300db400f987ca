import Link from 'next/link'
import type { Need, NeedKind } from '@/lib/needs/queries'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icons'
import { Section } from '../ui/section'
import { Time } from '../ui/time'

/** A need with its due date in the reader's words; `isLate` once that is over. */
export type ReadyNeed = Need & { due: string | null; dueExact: string | null; isLate: boolean }

const groups: { id: string; title: string; icon: IconName; kinds: readonly NeedKind[] }[] = [
  { id: 'score', title: 'To score', icon: 'sliders', kinds: ['score'] },
  { id: 'sign', title: 'To sign', icon: 'signature', kinds: ['sign', 'sign-again', 'time-over'] },
  { id: 'decide', title: 'To decide', icon: 'gavel', kinds: ['decide'] },
  {
    id: 'answer',
    title: 'To answer',
    icon: 'question',
    kinds: ['accept-harm', 'answer-harm', 'answer-objection', 'waiver-over'],
  },
  {
    id: 'move',
    title: 'To move on',
    icon: 'arrow-right',
    kinds: ['handed-over', 'name-decider', 'start-sign-off', 'scoring-late'],
  },
  { id: 'affirm', title: 'To affirm', icon: 'shield', kinds: ['affirm'] },
]

/** What waits for one person, by what there is to do, each with its reason and due date. */
export function NeedList({ needs }: { needs: readonly ReadyNeed[] }) {
  return groups.map(({ id, title, icon, kinds }) => {
    const mine = needs.filter(({ kind }) => kinds.includes(kind))
    if (mine.length === 0) return null
    return (
      <Section key={id} id={id} title={title}>
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-raised">
          {mine.map((need) => (
            <NeedLine key={`${need.kind} ${aboutOf(need)}`} need={need} icon={icon} />
          ))}
        </ul>
      </Section>
    )
  })
}

function NeedLine({ need, icon }: { need: ReadyNeed; icon: IconName }) {
  return (
    <li>
      <Link
        href={placeOf[need.kind](aboutOf(need))}
        prefetch={false}
        className="flex items-start gap-3.5 px-4 py-3.5 -outline-offset-2 hover:bg-hover sm:px-5"
      >
        <Icon name={icon} className="mt-1 size-4.5 text-accent" />
        <span className="flex min-w-0 flex-1 flex-col gap-0.5">
          <span className="flex flex-wrap items-baseline gap-x-2.5">
            {need.number !== null && (
              <span className="text-sm text-faint tabular-nums">D-{need.number}</span>
            )}
            <span className="min-w-0 font-medium">{need.title}</span>
            {need.kind === 'sign-again' && <span className="text-sm text-caution">again</span>}
          </span>
          <span className="text-sm text-soft">{need.reason}</span>
          <Due need={need} />
        </span>
        <Icon name="chevron-right" className="mt-1.5 size-4 text-faint" />
      </Link>
    </li>
  )
}

function Due({ need }: { need: ReadyNeed }) {
  const at = need.dueAt ?? need.dueDay
  if (!at || !need.due) return null
  return (
    <span className={`text-sm ${need.isLate ? 'font-medium text-danger' : 'text-faint'}`}>
      {need.isLate ? 'Was due ' : 'Due '}
      <Time at={at} exact={need.dueExact ?? undefined}>
        {need.due}
      </Time>
    </span>
  )
}

/** The number of the decision it is about, or the commitment. */
function aboutOf({ number, commitmentId }: Need): string {
  return String(number ?? commitmentId)
}

const placeOf: Record<NeedKind, (about: string) => string> = {
  score: (about) => `/decisions/${about}/score`,
  sign: (about) => `/decisions/${about}/sign`,
  'sign-again': (about) => `/decisions/${about}/sign`,
  'time-over': (about) => `/decisions/${about}/sign`,
  decide: (about) => `/decisions/${about}/decide`,
  'accept-harm': (about) => `/decisions/${about}#harm`,
  'answer-harm': (about) => `/decisions/${about}#harm`,
  'answer-objection': (about) => `/decisions/${about}#sign-offs`,
  'handed-over': (about) => `/decisions/${about}`,
  'name-decider': (about) => `/decisions/${about}#gates`,
  'start-sign-off': (about) => `/decisions/${about}`,
  'scoring-late': (about) => `/decisions/${about}/scores`,
  'waiver-over': (about) => `/decisions/${about}#exceptions`,
  affirm: (about) => `/conduct/${about}`,
}
