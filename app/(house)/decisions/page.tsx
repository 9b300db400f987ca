import type { Metadata } from 'next'
import { RegisterChips } from '@/components/register/register-chips'
import { RegisterForm } from '@/components/register/register-filter'
import { RegisterTable } from '@/components/register/register-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Pager } from '@/components/ui/pager'
import { now } from '@/lib/clock'
import { cursorFrom } from '@/lib/cursor'
import type { Search } from '@/lib/filter-address'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { filterChoices, listDecisions } from '@/lib/register/queries'
import {
  filterFrom,
  looksForNothing,
  type RegisterFilter,
  registerHref,
} from '@/lib/register/schema'

export const metadata: Metadata = { title: 'Decisions' }

type Props = { searchParams: Promise<Search> }

export default async function DecisionsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const search = await searchParams
  const { filter, ignored } = filterFrom(search)
  const cursor = cursorFrom(search)
  const isLost = !cursor && Boolean(search.older ?? search.newer)
  const [page, choices] = await Promise.all([
    listDecisions(actor, filter, cursor),
    filterChoices(actor),
  ])
  const isNarrowed = cursor !== null || Object.keys(filter).length > 0
  return (
    <Page width="wide">
      <PageHeader title="Decisions" actions={<Actions actor={actor} />} />
      {(page.rows.length > 0 || isNarrowed) && (
        <div className="flex flex-col gap-4">
          <RegisterForm filter={filter} choices={choices} />
          <RegisterChips filter={filter} choices={choices} />
          <Ignored filter={filter} ignored={ignored} isLost={isLost} />
        </div>
      )}
      {page.rows.length > 0 ? (
        <RegisterTable rows={page.rows} now={now()} timeZone={actor.timeZone} />
      ) : isNarrowed ? (
        <NothingFits filter={filter} isBeyond={cursor !== null} />
      ) : (
        <NoneYet actor={actor} />
      )}
      <Pager
        label="Pages of decisions"
        newerHref={page.newer && registerHref(filter, { newer: page.newer })}
        olderHref={page.older && registerHref(filter, { older: page.older })}
      />
    </Page>
  )
}

function Actions({ actor }: { actor: Actor }) {
  return (
    <>
      {!whyNotPermitted(actor, 'import') && <LinkButton href="/import">Import</LinkButton>}
      {!whyNotPermitted(actor, 'propose') && (
        <LinkButton href="/decisions/new" variant="primary" icon={<Icon name="plus" />}>
          Propose
        </LinkButton>
      )}
    </>
  )
}

/** A half-typed address still shows a list; what was left out of it is said. */
function Ignored(props: { filter: RegisterFilter; ignored: string[]; isLost: boolean }) {
  const { ignored, isLost } = props
  const onlyWithout = props.filter.words !== undefined && looksForNothing(props.filter.words)
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

function NothingFits({ filter, isBeyond }: { filter: RegisterFilter; isBeyond: boolean }) {
  return (
    <EmptyState
      title={isBeyond ? 'The list ends here' : 'No decision fits'}
      action={
        <LinkButton href={isBeyond ? registerHref(filter) : '/decisions'}>
          {isBeyond ? 'Back to the beginning' : 'Show all decisions'}
        </LinkButton>
      }
    >
      {isBeyond
        ? 'There is nothing further on in this direction.'
        : 'Nothing matches all of these filters at once. Take one away, or look for fewer words.'}
    </EmptyState>
  )
}

function NoneYet({ actor }: { actor: Actor }) {
  const denied = whyNotPermitted(actor, 'propose')
  return (
    <EmptyState
      title="No decisions yet"
      action={
        !denied && (
          <LinkButton href="/decisions/new" variant="primary">
            Propose the first decision
          </LinkButton>
        )
      }
    >
      Every proposal and what became of it will be listed here, with the customers who fare worst.
      {denied && ' The first one appears as soon as somebody proposes it.'}
    </EmptyState>
  )
}
