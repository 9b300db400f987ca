import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { StageForm } from '@/components/customer/stage-form'
import { NotForYou } from '@/components/person/not-for-you'
import { ActForm } from '@/components/ui/act-form'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { atOnce } from '@/lib/at-once'
import { usesOfStageInWords, whyNotArchiveStage } from '@/lib/customer/archive'
import { idIn } from '@/lib/customer/id'
import { modelOfToday, usesOfStage } from '@/lib/customer/queries'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { archive, save } from '@/lib/stage/actions'

export const metadata: Metadata = { title: 'Change a stage' }

type Route = { params: Promise<{ id: string }> }

export default async function EditStagePage({ params }: Route) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return <NotForYou title="Change a stage" reason={denied} />
  const id = idIn((await params).id) ?? notFound()
  const { model, uses } = await atOnce(actor, {
    model: modelOfToday(actor),
    uses: usesOfStage(actor, id),
  })
  const { stages } = model
  const stage = stages.find((one) => one.id === id)
  // What is archived is read, and restored, on its own page.
  if (!stage) redirect(`/customers/stages/${id}`)
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<TextLink href={`/customers/stages/${id}`}>{stage.name}</TextLink>}
        title="Change this stage"
        description="The words before stay readable, with who changed them. Decisions that were scored keep the words they were scored with."
      />
      <StageForm door={save} existing={stage} />
      <Section
        id="archive"
        title="Archive this stage"
        description="New decisions are no longer judged at this stage. What was decided keeps its name, and it can be restored."
      >
        <p className="max-w-prose">{usesOfStageInWords(uses)}</p>
        <ActForm
          door={archive}
          fields={{ stageId: id }}
          variant="danger"
          whyNot={whyNotArchiveStage(stages, id)}
        >
          Archive it
        </ActForm>
      </Section>
    </Page>
  )
}
