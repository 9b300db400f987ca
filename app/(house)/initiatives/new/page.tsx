import type { Metadata } from 'next'
import { NoModel } from '@/components/customer/no-model'
import { InitiativeForm } from '@/components/initiative/initiative-form'
import { NotForYou } from '@/components/person/not-for-you'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { add } from '@/lib/initiative/actions'
import { initiativeChoices } from '@/lib/initiative/queries'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Add an initiative' }

export default async function NewInitiativePage() {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'initiatives')
  if (denied) return <NotForYou title="Add an initiative" reason={denied} />
  const choices = await initiativeChoices(actor)
  const lacks = (['groups', 'stages'] as const).find((part) => choices[part].length === 0)
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<TextLink href="/initiatives">Initiatives</TextLink>}
        title="Add an initiative"
      />
      {lacks ? (
        <NoModel lacks={lacks} mayEdit={!whyNotPermitted(actor, 'customer-model')} />
      ) : (
        <InitiativeForm door={add} choices={choices} self={actor.personId} />
      )}
    </Page>
  )
}
