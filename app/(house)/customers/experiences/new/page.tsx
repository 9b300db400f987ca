import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExperienceForm } from '@/components/customer/experience-form'
import { NotForYou } from '@/components/person/not-for-you'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { idIn } from '@/lib/customer/id'
import { customerModel } from '@/lib/customer/queries'
import { add } from '@/lib/experience/actions'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'What they live through' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewExperiencePage({ searchParams }: Props) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return <NotForYou title="What they live through" reason={denied} />
  const groupId = idIn((await searchParams).group)
  const { groups, stages } = await customerModel(actor)
  const group = groups.find(({ id }) => id === groupId)
  if (!group) notFound()
  const back = `/customers/${group.id}`
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<TextLink href={back}>{group.name}</TextLink>}
        title="What they live through"
        description="One thing you have learned about them, in a sentence. Next you say how you know."
      />
      <ExperienceForm door={add} groupId={group.id} stages={stages} backHref={back} />
    </Page>
  )
}
