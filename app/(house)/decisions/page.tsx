import type { Metadata } from 'next'
import { RegisterChips } from '@/components/register/register-chips'
import { RegisterForm } from '@/components/register/register-filter'
import { RegisterTable } from '@/components/register/register-table'
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
          <LeftOut
            ignored={ignored}
            isLost={!cursor && Boolean(search.older ?? search.newer)}
            onlyWithout={filter.words !== undefined && looksForNothing(filter.words)}
          />
        </div>
      )}
      {page.rows.length > 0 ? (
        <RegisterTable rows={page.rows} now={now()} timeZone={actor.timeZone} />
      ) : (
        <Nothing actor={actor} filter={filter} isBeyond={cursor !== null} />
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

type Facts = { actor: Actor; filter: RegisterFilter; isBeyond: boolean }

function Nothing({ actor, filter, isBeyond }: Facts) {
  if (isBeyond) return <ListEnd href={registerHref(filter)} />
  if (Object.keys(filter).length > 0)
    return <NothingFits title="No decision fits" href="/decisions" all="Show all decisions" />
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
