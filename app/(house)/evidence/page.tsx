import type { Metadata } from 'next'
import { EvidenceList } from '@/components/evidence/evidence-list'
import { EvidenceTabs } from '@/components/evidence/evidence-tabs'
import { LibraryFilter } from '@/components/evidence/library-filter'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
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
  const isLost = !cursor && Boolean(search.older ?? search.newer)
  const [page, choices] = await Promise.all([
    listEvidence(actor, filter, cursor),
    filterChoices(actor),
  ])
  return (
    <Page>
      <PageHeader
        title="Evidence"
        description="What we know of customers’ lives: who said it, when, and how we came to know."
        actions={<Actions actor={actor} />}
      />
      <EvidenceTabs current="library" />
      <div className="flex flex-col gap-4">
        <LibraryFilter filter={filter} choices={choices} />
        <Ignored filter={filter} ignored={ignored} isLost={isLost} />
      </div>
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

/** A half-typed address still shows a list; what was left out of it is said. */
function Ignored(props: { filter: EvidenceFilter; ignored: string[]; isLost: boolean }) {
  const { filter, ignored, isLost } = props
  const onlyWithout = filter.words !== undefined && wordsIn(filter) === null
  if (ignored.length === 0 && !isLost && !onlyWithout) return null
  const labels = new Intl.ListFormat('en').format(ignored)
  return (
    <Notice tone="caution" live>
      {ignored.length > 0 && <p>{`Left out, because it can’t be read: ${labels}.`}</p>}
      {isLost && <p>This place in the list isn’t known. Here is its beginning.</p>}
      {onlyWithout && <p>Give at least one word to look for; “-word” alone narrows nothing.</p>}
    </Notice>
  )
}

type Facts = { actor: Actor; filter: EvidenceFilter; isBeyond: boolean }

function Nothing({ actor, filter, isBeyond }: Facts) {
  if (isBeyond || Object.keys(filter).length > 0) {
    return (
      <EmptyState
        title={isBeyond ? 'The list ends here' : 'No evidence fits'}
        action={
          <LinkButton href={isBeyond ? libraryHref(filter) : '/evidence'}>
            {isBeyond ? 'Back to the beginning' : 'Show all evidence'}
          </LinkButton>
        }
      >
        {isBeyond
          ? 'There is nothing further on in this direction.'
          : 'Nothing matches all of these filters at once. Take one away, or look for fewer words.'}
      </EmptyState>
    )
  }
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
