import type { ListedNote } from '@/lib/note/queries'
import { NoteList } from '../note/note-list'
import { EmptyState } from '../ui/empty-state'
import { LinkButton } from '../ui/link-button'
import { Section } from '../ui/section'
import { TextLink } from '../ui/text-link'

type Props = {
  number: number
  notes: ListedNote[]
  /** Older ones are on their own page. */
  hasMore: boolean
  mayWrite: boolean
  mayKeep: boolean
  timeZone: string
  now: Date
}

/** What this does to customers, told by those who meet them. */
export function NotesSection({ number, notes, hasMore, mayWrite, ...when }: Props) {
  return (
    <Section
      id="notes"
      title="Notes from the front line"
      actions={
        mayWrite && (
          <LinkButton href={`/notes/new?decision=${number}`} size="small">
            Write a note
          </LinkButton>
        )
      }
    >
      {notes.length === 0 ? (
        <EmptyState title="No notes yet.">
          What this does to customers, told by those who meet them, shows up here.
        </EmptyState>
      ) : (
        <NoteList notes={notes} hideDecision {...when} />
      )}
      {hasMore && <TextLink href={`/notes?decision=${number}`}>All notes about it</TextLink>}
    </Section>
  )
}
