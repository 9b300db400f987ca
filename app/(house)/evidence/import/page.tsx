import type { Metadata } from 'next'
import { UploadForm } from '@/components/import/upload-form'
import { NotForYou } from '@/components/person/not-for-you'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { whyNotKept } from '@/lib/import-file/schema'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Import evidence' }

type Props = { searchParams: Promise<{ refused?: string }> }

export default async function ImportEvidencePage({ searchParams }: Props) {
  const actor = await requireActor()
  const { refused = '' } = await searchParams
  const denied = whyNotPermitted(actor, 'import')
  if (denied) return <NotForYou title="Import evidence" reason={denied} />
  const problem = Object.entries(whyNotKept).find(([why]) => why === refused)?.[1]
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<TextLink href="/evidence">Evidence</TextLink>}
        title="Import evidence"
        description="Bring in what customers said elsewhere, from a CSV file. You see everything first; nothing is kept until you say so."
      />
      <UploadForm
        action="/api/import?for=evidence"
        hint="It needs a quote; what it lacks besides, such as the kind or the day, you choose once for all rows."
        example={'text,topic,date\n"I was charged twice.",payments,2026-03-01'}
        problem={problem}
      />
    </Page>
  )
}
