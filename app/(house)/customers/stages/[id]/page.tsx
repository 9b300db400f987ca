import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExperienceList } from '@/components/customer/experience-list'
import { WordingHistory } from '@/components/customer/wording-history'
import { DifferingKey } from '@/components/decision/differing'
import { ActForm } from '@/components/ui/act-form'
import { Badge } from '@/components/ui/badge'
import { Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { idIn } from '@/lib/customer/id'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { restore } from '@/lib/stage/actions'
import { stageLife } from '@/lib/stage/queries'
import { formatDate } from '@/lib/time'

export const metadata: Metadata = { title: 'Stage' }

type Route = { params: Promise<{ id: string }> }

export default async function StagePage({ params }: Route) {
  const actor = await requireActor()
  const stage = await stageLife(actor, idIn((await params).id) ?? notFound())
  if (!stage) notFound()
  const mayEdit = !whyNotPermitted(actor, 'customer-model')
  const { timeZone } = actor
  const { archivedAt } = stage
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={
          <>
            <TextLink href="/customers#journey">Journey</TextLink>
            {archivedAt && <Badge>Archived {formatDate(archivedAt, timeZone)}</Badge>}
          </>
        }
        title={stage.name}
        actions={
          mayEdit &&
          (archivedAt ? (
            <ActForm door={restore} fields={{ stageId: stage.id }}>
              Restore
            </ActForm>
          ) : (
            <LinkButton href={`/customers/stages/${stage.id}/edit`}>Change</LinkButton>
          ))
        }
      />
      <Facts
        facts={[
          { name: 'They should feel', value: stage.emotion || 'Not written yet' },
          { name: 'They need to', value: stage.need || 'Not written yet' },
        ]}
      />
      <Section
        id="lived"
        title="What groups live through here"
        description="As learned, group by group."
      >
        {stage.experiences.length > 0 ? (
          <ExperienceList
            experiences={stage.experiences}
            timeZone={timeZone}
            editable={mayEdit}
            about="group"
          />
        ) : (
          <p className="text-soft">
            Nothing is written down for this stage yet. It is written on the page of a group.
          </p>
        )}
      </Section>
      <Section
        id="history"
        title="How it was worded"
        description="Decisions that were scored keep the words they were scored with."
      >
        {stage.wordings.length > 1 && <DifferingKey />}
        <WordingHistory wordings={stage.wordings} timeZone={timeZone} />
        {stage.wordings.length === 0 && (
          <p className="text-soft">It has been worded like this from the beginning.</p>
        )}
      </Section>
    </Page>
  )
}
