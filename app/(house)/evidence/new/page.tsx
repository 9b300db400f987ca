import type { Metadata } from 'next'
import { EvidenceForm } from '@/components/evidence/evidence-form'
import { emptyValues, formChoices, valuesOfNote } from '@/components/evidence/form-choices'
import { NotForYou } from '@/components/person/not-for-you'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { customerModel } from '@/lib/customer/queries'
import { add } from '@/lib/evidence/actions'
import { filterFrom } from '@/lib/evidence/filter'
import { noteToKeep } from '@/lib/evidence/queries'
import { addSchema } from '@/lib/evidence/schema'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { dayIn } from '@/lib/time'

export const metadata: Metadata = { title: 'Add evidence' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewEvidencePage({ searchParams }: Props) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'add-evidence')
  if (denied) return <NotForYou title="Add evidence" reason={denied} />
  const search = await searchParams
  const noteId = addSchema.shape.noteId.catch(null).parse(search.note ?? null)
  const [model, note] = await Promise.all([
    customerModel(actor),
    noteId ? noteToKeep(actor, noteId) : null,
  ])
  const today = dayIn(now(), actor.timeZone)
  const { groupId = '', stageId = '' } = filterFrom(search).filter
  const start = note ? valuesOfNote(note) : { ...emptyValues(today), groupId, stageId }
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<TextLink href="/evidence">Evidence</TextLink>}
        title="Add evidence"
        description={
          note
            ? 'A note from the front line becomes evidence: look it through, then save it.'
            : 'One thing that somebody said, did or showed. A second thing is a second piece.'
        }
      />
      {note?.evidenceId && (
        <Notice tone="caution" title="This note is in the library already">
          <TextLink href={`/evidence/${note.evidenceId}`}>Look at it there</TextLink>
        </Notice>
      )}
      {!note?.evidenceId && (
        <EvidenceForm
          door={add}
          start={start}
          hidden={note ? { noteId: note.id } : {}}
          today={today}
          cancelHref={note ? '/notes' : '/evidence'}
          {...formChoices(model)}
        />
      )}
    </Page>
  )
}
