import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EvidenceForm } from '@/components/evidence/evidence-form'
import { formChoices, valuesOf } from '@/components/evidence/form-choices'
import { NotForYou } from '@/components/person/not-for-you'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { customerModel } from '@/lib/customer/queries'
import { save } from '@/lib/evidence/actions'
import { whyNotChange } from '@/lib/evidence/merge'
import { evidenceOf } from '@/lib/evidence/queries'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { dayIn } from '@/lib/time'
import { uuid } from '@/lib/uuid'

export const metadata: Metadata = { title: 'Change evidence' }

type Props = { params: Promise<{ id: string }> }

export default async function EditEvidencePage({ params }: Props) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'add-evidence')
  if (denied) return <NotForYou title="Change evidence" reason={denied} />
  const { id } = await params
  if (!uuid.safeParse(id).success) notFound()
  const [one, model] = await Promise.all([evidenceOf(actor, id), customerModel(actor)])
  if (!one) notFound()
  const whyNot = whyNotChange({ isWithdrawn: one.withdrawn !== null })
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<TextLink href={`/evidence/${id}`}>Evidence</TextLink>}
        title="Change evidence"
        description="What cites it stays as it is, and counts with what you change."
      />
      {whyNot ? (
        <Notice tone="caution" title={whyNot} />
      ) : (
        <EvidenceForm
          door={save}
          start={valuesOf(one)}
          hidden={{ evidenceId: id }}
          today={dayIn(now(), actor.timeZone)}
          cancelHref={`/evidence/${id}`}
          {...formChoices(model, one)}
        />
      )}
    </Page>
  )
}
