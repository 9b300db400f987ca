import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ImportLook } from '@/components/import/import-look'
import { ReadingForm } from '@/components/import/reading-form'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { lookAtFile } from '@/lib/import-file/commands'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Import decisions' }

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ fileId: string }>; searchParams: Promise<Search> }

export default async function ImportFilePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  if (whyNotPermitted(actor, 'import')) notFound()
  const { fileId } = await params
  if (!z.uuid().safeParse(fileId).success) notFound()
  const chosen = textOf(await searchParams)
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
        <ReadingForm
          fileId={fileId}
          headers={headers}
          mapping={mapping}
          statuses={found.ok ? found.value.statuses : []}
        />
      )}
      {found.ok && <ImportLook report={found.value} fileId={fileId} chosen={chosen} />}
    </Page>
  )
}

/** The address again, as the import takes it. */
function textOf(search: Search): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  )
  return new URLSearchParams(pairs).toString()
}
