import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import type { ListedNote } from '@/lib/note/queries'
import { feelingLabels } from '@/lib/note/schema'
import { formatDateTime, relativeTo } from '@/lib/time'

type Props = {
  notes: ListedNote[]
  timeZone: string
  now: Date
  /** On the decision's own page it goes without saying. */
  hideDecision?: boolean
  /** For those who may make evidence of a note. */
  mayKeep?: boolean
}

/** What the front line wrote: their words first, then what they are about. */
export function NoteList({ notes, ...props }: Props) {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {notes.map((note) => (
        <li key={note.id} className="flex flex-col gap-1.5 py-4">
          <p className="max-w-prose whitespace-pre-line">{note.text}</p>
          <About note={note} {...props} />
        </li>
      ))}
    </ul>
  )
}

function About({
  note,
  timeZone,
  now,
  hideDecision,
  mayKeep,
}: Omit<Props, 'notes'> & { note: ListedNote }) {
  const about = [note.groupName, note.stageName].filter(Boolean).join(' · ')
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
      {note.feeling && (
        <Badge tone={note.feeling === 'delight' ? 'good' : 'caution'}>
          {feelingLabels[note.feeling]}
        </Badge>
      )}
      {about && <span>{about}</span>}
      {!hideDecision && note.decisionNumber && (
        <TextLink href={`/decisions/${note.decisionNumber}`} alone className="min-w-0">
          D-{note.decisionNumber} {note.decisionTitle}
        </TextLink>
      )}
      <span className="text-faint">
        {note.authorName},{' '}
        <Time at={note.at} exact={formatDateTime(note.at, timeZone)}>
          {relativeTo(note.at, now, timeZone)}
        </Time>
      </span>
      {note.evidenceId && (
        <TextLink href={`/evidence/${note.evidenceId}`} alone className="min-w-0">
          In the evidence
        </TextLink>
      )}
      {mayKeep && !note.evidenceId && (
        <TextLink href={`/evidence/new?note=${note.id}`} alone className="min-w-0">
          Add to evidence
          <span className="sr-only">: {note.text.slice(0, 60)}</span>
        </TextLink>
      )}
    </div>
  )
}
