import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RevisionHeader } from '@/components/decision/revision-header'
import { RevisionList } from '@/components/decision/revision-list'
import { RevisionPicker } from '@/components/decision/revision-picker'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { Pager } from '@/components/ui/pager'
import { numberIn } from '@/lib/decision/number'
import { whyNotEdit } from '@/lib/decision/status'
import { requireActor } from '@/lib/person/session'
import { revisionsOf } from '@/lib/revision/queries'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ before?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Revisions of D-${numberIn((await params).number) ?? ''}` }
}

export default async function RevisionsPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const number = numberIn((await params).number) ?? notFound()
  const before = numberIn((await searchParams).before ?? '') ?? undefined
  const found = await revisionsOf(actor, number, before)
  if (!found) notFound()
  const { decision, lines, hasOlder } = found
  const { currentRevision: current, status, title } = decision
  const isProposer = decision.proposerId === actor.personId
  const hasDraft = whyNotEdit({ status, isProposer: true }) === null
  const here = `/decisions/${number}/revisions`
  return (
    <Page>
      <RevisionHeader
        number={number}
        title={title}
        description="Each revision is a frozen text. People judge and sign exactly one of them; its digest proves which."
      />
      {current === 0 ? (
        <EmptyState
          title="Nothing is frozen yet"
          action={
            isProposer && hasDraft ? (
              <LinkButton href={`/decisions/${number}/edit`} variant="primary">
                Go on writing
              </LinkButton>
            ) : (
              <LinkButton href={`/decisions/${number}`}>Read the draft</LinkButton>
            )
          }
        >
          The first revision is made when scoring opens, or when the proposer saves one.
        </EmptyState>
      ) : (
        <>
          <RevisionPicker
            number={number}
            current={current}
            from={String(Math.max(1, current - 1))}
            to={hasDraft && current === 1 ? 'draft' : String(current)}
            hasDraft={hasDraft}
          />
          <RevisionList number={number} lines={lines} current={current} timeZone={actor.timeZone} />
          <Pager
            label="More revisions"
            newerHref={before === undefined ? undefined : here}
            olderHref={hasOlder ? `${here}?before=${lines.at(-1)?.number}` : undefined}
          />
        </>
      )}
    </Page>
  )
}
