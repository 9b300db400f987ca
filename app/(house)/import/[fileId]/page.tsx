import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ImportLook } from '@/components/import/import-look'
import { ReadingForm } from '@/components/import/reading-form'
import { Statuses } from '@/components/import/statuses'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { addressOf, type Search } from '@/lib/filter-address'
import { fields } from '@/lib/import/mapping'
import { lookAtFile } from '@/lib/import-file/commands'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { uuid } from '@/lib/uuid'

export const metadata: Metadata = { title: 'Import decisions' }

type Props = { params: Promise<{ fileId: string }>; searchParams: Promise<Search> }

export default async function ImportFilePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  if (whyNotPermitted(actor, 'import')) notFound()
  const { fileId } = await params
  if (!uuid.safeParse(fileId).success) notFound()
  const chosen = addressOf(await searchParams)
  const look = await lookAtFile(actor, { fileId, chosen })
  if (!look) notFound()
  const { name, headers, mapping, found } = look
  return (
    <Page>
      <PageHeader
        title="Look before you import"
        description={name}
        actions={<LinkButton href="/import">Choose another file</LinkButton>}
      />
      {!found.ok && (
        <Notice tone="danger" title="This file can’t be imported as it is">
          {found.reason}
        </Notice>
      )}
      {headers.length > 0 && (
        <ReadingForm action={`/import/${fileId}`} {...{ fields, headers, mapping }}>
          {mapping.status && found.ok && found.value.statuses.length > 0 && (
            <Statuses statuses={found.value.statuses} />
          )}
        </ReadingForm>
      )}
      {found.ok && <ImportLook report={found.value} fileId={fileId} chosen={chosen} />}
    </Page>
  )
}
