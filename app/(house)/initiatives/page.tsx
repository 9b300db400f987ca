import type { Metadata } from 'next'
import { InitiativeFilter } from '@/components/initiative/initiative-filter'
import { InitiativeList } from '@/components/initiative/initiative-list'
import { ArchivedList } from '@/components/ui/archived-list'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { now } from '@/lib/clock'
import { customerNames } from '@/lib/customer/queries'
import { listed } from '@/lib/decision/missing'
import { restore } from '@/lib/initiative/actions'
import { listInitiatives } from '@/lib/initiative/queries'
import { initiativeFilterSchema } from '@/lib/initiative/schema'
import { type State, stateOn } from '@/lib/initiative/state'
import { stateLabels } from '@/lib/initiative/words'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { dayIn } from '@/lib/time'

export const metadata: Metadata = { title: 'Initiatives' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const inOrder: State[] = ['running', 'coming', 'over']

export default async function InitiativesPage({ searchParams }: Props) {
  const actor = await requireActor()
  const filter = initiativeFilterSchema.parse(await searchParams)
  const [{ initiatives, archived, choices }, names] = await Promise.all([
    listInitiatives(actor, filter),
    customerNames(actor),
  ])
  const today = dayIn(now(), actor.timeZone)
  const mayAdd = !whyNotPermitted(actor, 'initiatives')
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const hasSome = isFiltered || initiatives.length > 0
  const named = (ids: readonly string[]) => listed(ids.flatMap((id) => names[id] ?? []))
  const quoted = (ids: readonly string[]) =>
    listed(ids.flatMap((id) => (names[id] ? `“${names[id]}”` : [])))
  return (
    <Page width="reading">
      <PageHeader
        title="Initiatives"
        description="Ongoing work for customers that decisions should fit."
        actions={mayAdd && hasSome && <Add />}
      />
      {hasSome && (
        <Disclosure summary="Filters" open={isFiltered}>
          <InitiativeFilter filter={filter} choices={choices} isFiltered={isFiltered} />
        </Disclosure>
      )}
      {inOrder.map((state) => {
        const all = initiatives.filter((one) => stateOn(today, one) === state)
        return (
          all.length > 0 && (
            <Section key={state} id={state} title={stateLabels[state]}>
              <InitiativeList initiatives={all} groups={named} stages={quoted} />
            </Section>
          )
        )
      })}
      {initiatives.length === 0 && <Nothing isFiltered={isFiltered} mayAdd={mayAdd} />}
      <ArchivedList items={archived} restore={mayAdd ? restore : undefined} field="initiativeId" />
    </Page>
  )
}

function Nothing({ isFiltered, mayAdd }: { isFiltered: boolean; mayAdd: boolean }) {
  if (isFiltered)
    return (
      <EmptyState
        title="No initiative fits these filters"
        action={<LinkButton href="/initiatives">Show all initiatives</LinkButton>}
      >
        Take one away to see more.
      </EmptyState>
    )
  return (
    <EmptyState title="No initiatives yet" action={mayAdd && <Add />}>
      An initiative is work for customers that goes on for months. Once it is written down, every
      proposal that touches the same groups at the same stages says so.
    </EmptyState>
  )
}

function Add() {
  return (
    <LinkButton href="/initiatives/new" variant="primary" icon={<Icon name="plus" />}>
      Add an initiative
    </LinkButton>
  )
}
