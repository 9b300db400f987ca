import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TrailList } from '@/components/trail/trail-list'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Pager } from '@/components/ui/pager'
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
  const { title, page } = found
  const here = `/decisions/${number}/trail`
  return (
    <Page width="reading">
      <PageHeader
        title={`Trail of D-${number}`}
        eyebrow={
          <TextLink href={`/decisions/${number}`}>
            D-{number} {title}
          </TextLink>
        }
      />
      <TrailList lines={page.rows} timeZone={actor.timeZone} />
      <Pager
        label={`Trail of D-${number}`}
        newerHref={page.newer && `${here}?newer=${page.newer}`}
        olderHref={page.older && `${here}?older=${page.older}`}
      />
    </Page>
  )
}
