import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FunctionForm } from '@/components/organization/function-form'
import { NotForYou } from '@/components/person/not-for-you'
import { ActForm } from '@/components/ui/act-form'
import { Badge } from '@/components/ui/badge'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { archive, giveSeat, rename } from '@/lib/function/actions'
import { whyNotArchiveFunction, whyNotMakeSeat } from '@/lib/function/customer-seat'
import { listFunctions } from '@/lib/function/queries'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Function' }

type Route = { params: Promise<{ id: string }> }

export default async function FunctionPage({ params }: Route) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return <NotForYou title="Functions" reason={denied} />
  const { id } = await params
  const one = (await listFunctions(actor)).find((each) => each.id === id && !each.archived)
  if (!one) notFound()
  const fields = { functionId: one.id }
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<TextLink href="/settings/functions">Functions</TextLink>}
        title={one.name}
        description={one.isSeat && <Badge tone="accent">Customer seat</Badge>}
      />
      <FunctionForm door={rename} existing={one} />
      <Section
        id="seat"
        title="Customer seat"
        description="Exactly one function speaks for the customer and signs every decision. Moving the seat here takes it from where it is now; what was signed stays signed."
      >
        <ActForm door={giveSeat} fields={fields} whyNot={whyNotMakeSeat(one)}>
          Make {one.name} the customer seat
        </ActForm>
      </Section>
      <Section
        id="archive"
        title="Archive"
        description="It signs nothing from then on. What it signed stays, and it can be restored."
      >
        <ActForm
          door={archive}
          fields={fields}
          variant="danger"
          whyNot={whyNotArchiveFunction({ ...one, people: one.people.length })}
        >
          Archive it
        </ActForm>
      </Section>
    </Page>
  )
}
