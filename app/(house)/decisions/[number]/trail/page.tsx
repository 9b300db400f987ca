import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DecisionTrail } from '@/components/trail/decision-trail'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { cursorFrom } from '@/lib/cursor'
import { numberIn } from '@/lib/decision/number'
import { requireActor } from '@/lib/person/session'
import { trailOfNumber } from '@/lib/trail/queries'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ older?: string; newer?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Trail of D-${numberIn((await params).number) ?? ''}` }
}

export default async function DecisionTrailPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const number = numberIn((await params).number) ?? notFound()
  const found = await trailOfNumber(actor, number, cursorFrom(await searchParams))
  if (!found) notFound()
  return (
    <Page width="reading">
      <PageHeader
        title={`Trail of D-${number}`}
        eyebrow={
          <TextLink href={`/decisions/${number}`}>
            D-{number} {found.title}
          </TextLink>
        }
      />
      <DecisionTrail number={number} page={found.page} timeZone={actor.timeZone} heading="h2" />
    </Page>
  )
}
