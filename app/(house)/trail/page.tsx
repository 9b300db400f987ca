import type { Metadata } from 'next'
import { TrailFilter } from '@/components/trail/trail-filter'
import { TrailList } from '@/components/trail/trail-list'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Pager } from '@/components/ui/pager'
import { cursorFrom } from '@/lib/cursor'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { listTellers, listTrail } from '@/lib/trail/queries'
import { type TrailFilter as Filter, trailFilterSchema } from '@/lib/trail/schema'

export const metadata: Metadata = { title: 'Trail' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TrailPage({ searchParams }: Props) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'read-trail')
  if (denied) return <Denied reason={denied} />

  const search = await searchParams
  const filter = trailFilterSchema.parse(search)
  const [page, people] = await Promise.all([
    listTrail(actor, filter, cursorFrom(search)),
    listTellers(actor),
  ])
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <Page>
      <Header />
      <Disclosure summary="Filters" open={isFiltered}>
        <TrailFilter filter={filter} people={people} isFiltered={isFiltered} />
      </Disclosure>
      {page.rows.length > 0 ? (
        <TrailList lines={page.rows} timeZone={actor.timeZone} />
      ) : (
        <EmptyState
          title="Nothing like that happened"
          action={<LinkButton href="/trail">Show the whole trail</LinkButton>}
        >
          No event fits these filters. Take one away, or look at a longer time.
        </EmptyState>
      )}
      <Pager
        label="Trail"
        newerHref={page.newer && hrefOf(filter, { newer: page.newer })}
        olderHref={page.older && hrefOf(filter, { older: page.older })}
      />
    </Page>
  )
}

function Header() {
  return (
    <PageHeader
      title="Trail"
      description="Everything that happened, by whom and when. Nobody can edit it."
    />
  )
}

function Denied({ reason }: { reason: string }) {
  return (
    <Page>
      <Header />
      <Notice title="This isn’t open to you">
        {reason} The trail of a single decision is at the end of its page, for everybody.
      </Notice>
    </Page>
  )
}

function hrefOf(filter: Filter, place: Record<string, string>): string {
  const kept = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return `/trail?${new URLSearchParams([...kept, ...Object.entries(place)])}`
}
