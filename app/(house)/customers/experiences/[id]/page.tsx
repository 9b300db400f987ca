import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EvidenceChoice } from '@/components/customer/evidence-choice'
import { ExperienceForm } from '@/components/customer/experience-form'
import { NotForYou } from '@/components/person/not-for-you'
import { ActForm } from '@/components/ui/act-form'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { idIn } from '@/lib/customer/id'
import { archive, save } from '@/lib/experience/actions'
import { evidenceFor, experienceOf } from '@/lib/experience/queries'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'What they live through' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ExperiencePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return <NotForYou title="What they live through" reason={denied} />
  const found = await experienceOf(actor, idIn((await params).id) ?? notFound())
  if (!found || found.one.isArchived) notFound()
  const { one, groupName, stages } = found
  const { q } = await searchParams
  const typed = typeof q === 'string' ? q.slice(0, 200) : ''
  const back = `/customers/${one.groupId}`
  const known = one.stageId && !stages.some(({ id }) => id === one.stageId)
  const archived = known ? [{ id: one.stageId ?? '', name: `${one.stageName} (archived)` }] : []
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<TextLink href={`${back}#lived`}>{groupName}</TextLink>}
        title={one.text}
      />
      <Section
        id="evidence"
        title="The evidence behind it"
        description="What was said, seen or measured that makes you think so."
      >
        <EvidenceChoice one={one} found={await evidenceFor(actor, one, typed)} typed={typed} />
      </Section>
      <Section id="words" title="The words">
        <ExperienceForm
          door={save}
          groupId={one.groupId}
          existing={one}
          stages={[...stages, ...archived]}
          backHref={`${back}#lived`}
        />
      </Section>
      <Section
        id="archive"
        title="Archive"
        description="When it is no longer true, or never was. It can be restored."
      >
        <ActForm door={archive} fields={{ experienceId: one.id }} variant="danger">
          Archive it
        </ActForm>
      </Section>
    </Page>
  )
}
