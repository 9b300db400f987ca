import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NoteForm } from '@/components/note/note-form'
import { Notice } from '@/components/ui/notice'
import { optionsLabelled, optionsNamed } from '@/components/ui/option'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { atOnce } from '@/lib/at-once'
import { modelOfToday } from '@/lib/customer/queries'
import { writeNoteAction } from '@/lib/note/actions'
import { likelyDecisions, namedDecision } from '@/lib/note/queries'
import { feelingLabels, noteFilterSchema, noteLimits } from '@/lib/note/schema'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Write a note' }

type Props = { searchParams: Promise<{ decision?: string | string[] }> }

export default async function NewNotePage({ searchParams }: Props) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'write-note')
  if (denied) return <Denied reason={denied} />

  const { decision: number } = noteFilterSchema.parse(await searchParams)
  const { model, likely, named } = await atOnce(actor, {
    model: modelOfToday(actor),
    likely: likelyDecisions(actor),
    named: namedDecision(actor, number),
  })
  return (
    <Page width="narrow">
      <PageHeader title="Write a note" description="What happened is enough. The rest helps." />
      <NoteForm
        action={writeNoteAction}
        formKey={randomUUID()}
        draftName={`note ${actor.personId}`}
        groups={optionsNamed(model.groups)}
        stages={optionsNamed(model.stages)}
        feelings={optionsLabelled(feelingLabels)}
        decisions={likely.map(inWords)}
        decision={named ? inWords(named) : ''}
        longest={noteLimits.text.max}
      />
    </Page>
  )
}

function Denied({ reason }: { reason: string }) {
  return (
    <Page width="narrow">
      <PageHeader title="Write a note" />
      <Notice title="This isn’t open to you">{reason}</Notice>
    </Page>
  )
}

function inWords({ number, title }: { number: number; title: string }) {
  return `D-${number} ${title}`
}
