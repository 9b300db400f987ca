import type { Metadata } from 'next'
import { NoteFilter } from '@/components/note/note-filter'
import { NoteList } from '@/components/note/note-list'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Pager } from '@/components/ui/pager'
import { now } from '@/lib/clock'
import { cursorFrom } from '@/lib/cursor'
import { customerModel } from '@/lib/customer/queries'
import { listNotes } from '@/lib/note/queries'
import { type NoteFilter as Filter, noteFilterSchema } from '@/lib/note/schema'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Notes' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NotesPage({ searchParams }: Props) {
  const actor = await requireActor()
  const search = await searchParams
  const filter = noteFilterSchema.parse(search)
  const cursor = cursorFrom(search)
  const [page, model] = await Promise.all([listNotes(actor, filter, cursor), customerModel(actor)])
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const isNarrowed = isFiltered || cursor !== null
  const mayWrite = !whyNotPermitted(actor, 'write-note')
  return (
    <Page width="reading">
      <PageHeader
        title="Notes"
        description="What happens to customers, from those who stand beside them."
        actions={mayWrite && <WriteNote variant="primary" />}
      />
      {(page.rows.length > 0 || isNarrowed) && (
        <Disclosure summary="Filters" open={isFiltered}>
          <NoteFilter filter={filter} model={model} isFiltered={isFiltered} />
        </Disclosure>
      )}
      {page.rows.length > 0 ? (
        <NoteList
          notes={page.rows}
          timeZone={actor.timeZone}
          now={now()}
          mayKeep={!whyNotPermitted(actor, 'add-evidence')}
        />
      ) : (
        <Empty isNarrowed={isNarrowed} mayWrite={mayWrite} />
      )}
      <Pager
        label="Notes"
        newerHref={page.newer && hrefOf(filter, { newer: page.newer })}
        olderHref={page.older && hrefOf(filter, { older: page.older })}
      />
    </Page>
  )
}

function Empty({ isNarrowed, mayWrite }: { isNarrowed: boolean; mayWrite: boolean }) {
  if (isNarrowed)
    return (
      <EmptyState
        title="No note here"
        action={<LinkButton href="/notes">Show all notes</LinkButton>}
      >
        None fits these filters, or is further on in this direction.
      </EmptyState>
    )
  return (
    <EmptyState title="Nobody has written a note yet" action={mayWrite && <WriteNote />}>
      A note says what happened to a customer, in a sentence or two. It takes half a minute on a
      phone, and is shown with the decision it is about.
    </EmptyState>
  )
}

function WriteNote({ variant }: { variant?: 'primary' }) {
  return (
    <LinkButton href="/notes/new" variant={variant} icon={<Icon name="note" />}>
      Write a note
    </LinkButton>
  )
}

function hrefOf(filter: Filter, place: Record<string, string>): string {
  const kept = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return `/notes?${new URLSearchParams([...kept, ...Object.entries(place)])}`
}
