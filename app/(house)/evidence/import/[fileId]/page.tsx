import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EvidenceLook } from '@/components/evidence-import/evidence-look'
import { ForAllRows } from '@/components/evidence-import/for-all-rows'
import { Topics } from '@/components/evidence-import/topics'
import { ReadingForm } from '@/components/import/reading-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { now } from '@/lib/clock'
import { customerModel } from '@/lib/customer/queries'
import { lookAtEvidence } from '@/lib/evidence-import/commands'
import { fields } from '@/lib/evidence-import/fields'
import { topicsToPlace } from '@/lib/evidence-import/topics'
import { addressOf, type Search } from '@/lib/filter-address'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { dayIn } from '@/lib/time'
import { uuid } from '@/lib/uuid'

export const metadata: Metadata = { title: 'Import evidence' }

type Props = { params: Promise<{ fileId: string }>; searchParams: Promise<Search> }

export default async function ImportEvidenceFilePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  if (whyNotPermitted(actor, 'import')) notFound()
  const { fileId } = await params
  if (!uuid.safeParse(fileId).success) notFound()
  const chosen = addressOf(await searchParams)
  const [look, model] = await Promise.all([
    lookAtEvidence(actor, { fileId, chosen }),
    customerModel(actor),
  ])
  if (!look) notFound()
  const { name, headers, mapping, defaults, found } = look
  const lacking = found.ok ? undefined : found.fields
  const today = dayIn(now(), actor.timeZone)
  return (
    <Page>
      <PageHeader
        title="Look before you import"
        description={name}
        actions={<LinkButton href="/evidence/import">Choose another file</LinkButton>}
      />
      {!found.ok && !lacking && (
        <Notice tone="danger" title="This file can’t be imported as it is">
          {found.reason}
        </Notice>
      )}
      {lacking && (
        <ErrorSummary
          title="Something is missing from the file"
          problems={Object.entries(lacking).flatMap(([name, messages]) =>
            messages.map((message) => ({ fieldId: `default-${name}`, message })),
          )}
        />
      )}
      {headers.length > 0 && (
        <ReadingForm action={`/evidence/import/${fileId}`} {...{ fields, headers, mapping }}>
          <ForAllRows {...{ defaults, model, today }} errors={lacking} />
          <Topics
            topics={topicsToPlace(found, defaults)}
            chosen={defaults.stageByTopic}
            stages={model.stages}
          />
        </ReadingForm>
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
