import type { Metadata } from 'next'
import { FirstSteps } from '@/components/needs/first-steps'
import { NeedList } from '@/components/needs/need-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { now } from '@/lib/clock'
import { firstStepsFor } from '@/lib/first-steps/queries'
import { type Need, needsYou } from '@/lib/needs/queries'
import type { Actor } from '@/lib/person/actor'
import { requireActor } from '@/lib/person/session'
import { dayIn, formatDateTime, formatDay, relativeDay, relativeTo } from '@/lib/time'

export const metadata: Metadata = { title: 'Needs you' }

export default async function NeedsYouPage() {
  const actor = await requireActor()
  const [needs, steps] = await Promise.all([needsYou(actor), firstStepsFor(actor)])
  return (
    <Page width="reading">
      <PageHeader title="Needs you" description={summaryOf(needs.length)} />
      {steps.length > 0 && <FirstSteps steps={steps} />}
      {needs.length === 0 && steps.length === 0 ? (
        <EmptyState
          title="Nothing waits for you."
          action={<LinkButton href="/decisions">Look at decisions</LinkButton>}
        >
          Decisions you are asked to score, sign, answer or decide show up here, each with its due
          date.
        </EmptyState>
      ) : (
        <NeedList needs={needs.map((need) => withDue(need, actor))} />
      )}
    </Page>
  )
}

function summaryOf(count: number) {
  if (count === 0) return undefined
  return count === 1 ? 'One thing waits for you.' : `${count} things wait for you.`
}

function withDue(need: Need, { timeZone }: Actor) {
  const moment = now()
  const today = dayIn(moment, timeZone)
  const { dueAt, dueDay } = need
  if (dueAt) {
    // Scoring closes when a day is over, at midnight: the day before is the last one.
    const last = new Date(dueAt.getTime() - 1)
    return {
      ...need,
      due: relativeTo(last, moment, timeZone),
      dueExact: formatDateTime(last, timeZone),
      isLate: dueAt < moment,
    }
  }
  const due = dueDay && relativeDay(dueDay, today)
  return {
    ...need,
    due,
    dueExact: dueDay && formatDay(dueDay),
    isLate: dueDay !== null && dueDay < today,
  }
}
