import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RevisionDifference } from '@/components/decision/revision-difference'
import { RevisionHeader } from '@/components/decision/revision-header'
import { RevisionPicker } from '@/components/decision/revision-picker'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { differenceBetween } from '@/lib/decision/difference'
import { numberIn } from '@/lib/decision/number'
import { whyNotEdit } from '@/lib/decision/status'
import { requireActor } from '@/lib/person/session'
import { type Text, textsOf } from '@/lib/revision/queries'
import { comparisonSchema } from '@/lib/revision/schema'
import { formatDateTime } from '@/lib/time'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Compare revisions of D-${numberIn((await params).number) ?? ''}` }
}

export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const number = numberIn((await params).number) ?? notFound()
  const { from, to } = comparisonSchema.parse(await searchParams)
  const found = await textsOf(actor, number, [from ?? 0, to === 'draft' ? null : (to ?? 0)])
  if (!found) notFound()
  const { decision, names, texts } = found
  const [before, after] = texts
  const current = decision.currentRevision
  const hasDraft = whyNotEdit({ status: decision.status, isProposer: true }) === null
  const differences =
    before && after
      ? differenceBetween({
          before: before.proposal,
          after: after.proposal,
          names: new Map(Object.entries(names)),
          currency: actor.currency,
        })
      : []
  return (
    <Page>
      <RevisionHeader
        number={number}
        title={decision.title}
        here="Compare"
        description={
          before &&
          after &&
          `From ${told(before, actor.timeZone)} to ${told(after, actor.timeZone)}.`
        }
      />
      {current > 0 && (
        <RevisionPicker
          key={`${from} ${to}`}
          number={number}
          current={current}
          from={String(from ?? Math.max(1, current - 1))}
          to={String(to ?? current)}
          hasDraft={hasDraft}
        />
      )}
      {differences.length > 0 ? (
        <RevisionDifference differences={differences} />
      ) : (
        <EmptyState
          title={before && after ? 'The same text' : 'Choose two texts'}
          action={<LinkButton href={`/decisions/${number}/revisions`}>All revisions</LinkButton>}
        >
          {before && after
            ? 'Not a word differs between these two.'
            : 'One of the two is not there. Every revision of this decision is in the list.'}
        </EmptyState>
      )}
    </Page>
  )
}

function told({ number, at }: Text, timeZone: string): string {
  const what = number === null ? 'the draft' : `revision ${number}`
  return `${what} of ${formatDateTime(at, timeZone)}`
}
