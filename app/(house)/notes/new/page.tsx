import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NoteForm } from '@/components/note/note-form'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { customerModel } from '@/lib/customer/queries'
import { writeNoteAction } from '@/lib/note/actions'
import { decisionTitle, likelyDecisions } from '@/lib/note/queries'
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
  const [model, decisions, title] = await Promise.all([
    customerModel(actor),
    likelyDecisions(actor),
    number ? decisionTitle(actor, number) : null,
  ])
  return (
    <Page width="narrow">
      <PageHeader title="Write a note" description="What happened is enough. The rest helps." />
      <NoteForm
        action={writeNoteAction}
        formKey={randomUUID()}
        draftName={`note ${actor.personId}`}
        groups={choices(model.groups)}
        stages={choices(model.stages)}
        feelings={Object.entries(feelingLabels).map(([value, label]) => ({ value, label }))}
        decisions={decisions.map(({ number, title }) => `D-${number} ${title}`)}
        decision={number && title !== null ? `D-${number} ${title}` : ''}
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

function choices(all: { id: string; name: string }[]) {
  return all.map(({ id, name }) => ({ value: id, label: name }))
}
