import type { Metadata } from 'next'
import { UploadForm } from '@/components/import/upload-form'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { whyNotKept } from '@/lib/import-file/schema'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Import decisions' }

type Props = { searchParams: Promise<{ refused?: string }> }

export default async function ImportPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { refused = '' } = await searchParams
  const denied = whyNotPermitted(actor, 'import')
  const problem = Object.entries(whyNotKept).find(([why]) => why === refused)?.[1]
  return (
    <Page width="reading">
      <PageHeader
        title="Import decisions"
        description="Bring in what was decided elsewhere, from a CSV file. You see everything first; nothing is kept until you say so."
      />
      {denied ? (
        <Notice title="This isn’t open to you">{denied}</Notice>
      ) : (
        <UploadForm
          action="/api/import"
          hint="It needs a reference, a title and a date; summary, function, status and sponsors are taken when they are there."
          example={'reference,title,status,proposed_on\nA-1,Drop the late fee,Approved,2025-03-01'}
          problem={problem}
        />
      )}
    </Page>
  )
}
