import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { EvidenceLook } from '@/components/evidence-import/evidence-look'
import { EvidenceReadingForm } from '@/components/evidence-import/reading-form'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { now } from '@/lib/clock'
import { customerModel } from '@/lib/customer/queries'
import { lookAtEvidence } from '@/lib/evidence-import/commands'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { dayIn } from '@/lib/time'

export const metadata: Metadata = { title: 'Import evidence' }

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ fileId: string }>; searchParams: Promise<Search> }

export default async function ImportEvidenceFilePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  if (whyNotPermitted(actor, 'import')) notFound()
  const { fileId } = await params
  if (!z.uuid().safeParse(fileId).success) notFound()
  const chosen = textOf(await searchParams)
  const [look, model] = await Promise.all([
    lookAtEvidence(actor, { fileId, chosen }),
    customerModel(actor),
  ])
  if (!look) notFound()
  const { name, headers, mapping, defaults, found } = look
  const today = dayIn(now(), actor.timeZone)
  return (
    <Page>
      <PageHeader
        title="Look before you import"
        description={name}
        actions={<LinkButton href="/evidence/import">Choose another file</LinkButton>}
      />
      {!found.ok && (
        <Notice tone="danger" title="This file can’t be imported as it is">
          {found.reason}
        </Notice>
      )}
      {headers.length > 0 && (
        <EvidenceReadingForm {...{ fileId, headers, mapping, defaults, model, today }} />
      )}
      {found.ok && (
        <EvidenceLook
          report={found.value}
          fileId={fileId}
          chosen={chosen}
          nameOf={(id) => [...model.groups, ...model.stages].find((one) => one.id === id)?.name}
          today={today}
        />
      )}
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
