import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Proposal } from '@/components/decision/proposal'
import { RevisionDigest } from '@/components/decision/revision-digest'
import { RevisionHeader } from '@/components/decision/revision-header'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { customerModel } from '@/lib/customer/queries'
import { numberIn } from '@/lib/decision/number'
import { requireActor } from '@/lib/person/session'
import { textsOf } from '@/lib/revision/queries'
import { formatDateTime } from '@/lib/time'

type Props = { params: Promise<{ number: string; revision: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, revision } = await params
  return { title: `Revision ${numberIn(revision) ?? ''} of D-${numberIn(number) ?? ''}` }
}

export default async function RevisionPage({ params }: Props) {
  const actor = await requireActor()
  const address = await params
  const number = numberIn(address.number) ?? notFound()
  const revision = numberIn(address.revision) ?? notFound()
  const [found, modelToday] = await Promise.all([
    textsOf(actor, number, [revision]),
    customerModel(actor),
  ])
  const text = found?.texts[0]
  if (!found || !text) notFound()
  const { decision, names } = found
  const model = found.model ?? modelToday
  const { currentRevision: current } = decision
  return (
    <Page>
      <RevisionHeader
        number={number}
        title={decision.title}
        here={`Revision ${revision}`}
        description={
          <span className="flex flex-wrap items-center gap-x-4">
            <span>
              Saved by {text.authorName},{' '}
              <Time at={text.at}>{formatDateTime(text.at, actor.timeZone)}</Time>
            </span>
            {text.digest && <RevisionDigest digest={text.digest} />}
          </span>
        }
        actions={
          revision > 1 && (
            <LinkButton
              href={`/decisions/${number}/revisions/compare?from=${revision - 1}&to=${revision}`}
            >
              See what changed
            </LinkButton>
          )
        }
      />
      {revision !== current && (
        <Notice
          title="This is not the current text"
          action={
            <TextLink
              href={`/decisions/${number}/revisions/compare?from=${revision}&to=${current}`}
            >
              What changed since
            </TextLink>
          }
        >
          Revision {current} is.
        </Notice>
      )}
      {text.changeNote && <p className="max-w-prose text-soft">“{text.changeNote}”</p>}
      <p className="max-w-3xl text-xl font-semibold">{text.proposal.question.title}</p>
      <Proposal
        sections={text.proposal}
        names={names}
        groups={model.groups}
        stages={model.stages}
        currency={actor.currency}
      />
    </Page>
  )
}
