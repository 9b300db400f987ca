import type { Metadata } from 'next'
import { EvidenceList } from '@/components/evidence/evidence-list'
import { EvidenceTabs } from '@/components/evidence/evidence-tabs'
import { LibraryFilter } from '@/components/evidence/library-filter'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { LeftOut } from '@/components/ui/left-out'
import { LinkButton } from '@/components/ui/link-button'
import { ListEnd, NothingFits } from '@/components/ui/no-rows'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Pager } from '@/components/ui/pager'
import { now } from '@/lib/clock'
import { cursorFrom } from '@/lib/cursor'
import { type EvidenceFilter, filterFrom, libraryHref, wordsIn } from '@/lib/evidence/filter'
import { listEvidence } from '@/lib/evidence/queries'
import type { Search } from '@/lib/filter-address'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { filterChoices } from '@/lib/register/queries'
import { dayIn } from '@/lib/time'

export const metadata: Metadata = { title: 'Evidence' }

type Props = { searchParams: Promise<Search> }

export default async function EvidencePage({ searchParams }: Props) {
  const actor = await requireActor()
  const search = await searchParams
  const { filter, ignored } = filterFrom(search)
  const cursor = cursorFrom(search)
  const [page, choices] = await Promise.all([
    listEvidence(actor, filter, cursor),
    filterChoices(actor),
  ])
  const isNarrowed = cursor !== null || Object.keys(filter).length > 0
  return (
    <Page>
      <PageHeader
        title="Evidence"
        description="What we know of customers’ lives: who said it, when, and how we came to know."
        actions={<Actions actor={actor} />}
      />
      <EvidenceTabs current="library" />
      {(page.rows.length > 0 || isNarrowed) && (
        <div className="flex flex-col gap-4">
          <LibraryFilter filter={filter} choices={choices} />
          <LeftOut
            ignored={ignored}
            isLost={!cursor && Boolean(search.older ?? search.newer)}
            onlyWithout={filter.words !== undefined && wordsIn(filter) === null}
          />
        </div>
      )}
      {page.rows.length > 0 ? (
        <EvidenceList rows={page.rows} today={dayIn(now(), actor.timeZone)} />
      ) : (
        <Nothing actor={actor} filter={filter} isBeyond={cursor !== null} />
      )}
      <Pager
        label="Pages of evidence"
        newerHref={page.newer && libraryHref(filter, { newer: page.newer })}
        olderHref={page.older && libraryHref(filter, { older: page.older })}
      />
    </Page>
  )
}

function Actions({ actor }: { actor: Actor }) {
  return (
    <>
      {!whyNotPermitted(actor, 'import') && <LinkButton href="/evidence/import">Import</LinkButton>}
      {!whyNotPermitted(actor, 'add-evidence') && (
        <LinkButton href="/evidence/new" variant="primary" icon={<Icon name="plus" />}>
          Add evidence
        </LinkButton>
      )}
    </>
  )
}

type Facts = { actor: Actor; filter: EvidenceFilter; isBeyond: boolean }

function Nothing({ actor, filter, isBeyond }: Facts) {
  if (isBeyond) return <ListEnd href={libraryHref(filter)} />
  if (Object.keys(filter).length > 0)
    return <NothingFits title="No evidence fits" href="/evidence" all="Show all evidence" />
  const denied = whyNotPermitted(actor, 'add-evidence')
  return (
    <EmptyState
      title="No evidence yet"
      action={
        !denied && (
          <LinkButton href="/evidence/new" variant="primary">
            Add the first piece
          </LinkButton>
        )
      }
    >
      An interview, a complaint, something somebody saw: what is kept here can be cited where a
      decision claims to know what customers need.
      {denied && ' The first piece appears as soon as somebody adds it.'}
    </EmptyState>
  )
}
