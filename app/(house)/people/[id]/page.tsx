import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotForYou } from '@/components/person/not-for-you'
import { PasswordLinkSection } from '@/components/person/password-link-section'
import { PersonForm } from '@/components/person/person-form'
import { ActForm } from '@/components/ui/act-form'
import { Badge } from '@/components/ui/badge'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { customerModel } from '@/lib/customer/queries'
import { disable, enable, savePerson } from '@/lib/person/actions'
import { whyNotPermitted } from '@/lib/person/permission'
import { findPerson, type ListedPerson } from '@/lib/person/queries'
import { requireActor } from '@/lib/person/session'
import { uuid } from '@/lib/uuid'

export const metadata: Metadata = { title: 'Person' }

type Route = { params: Promise<{ id: string }> }

export default async function PersonPage({ params }: Route) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'people')
  if (denied) return <NotForYou title="People" reason={denied} />
  const id = uuid.safeParse((await params).id)
  const person = id.success ? await findPerson(actor, id.data) : null
  if (!person) notFound()
  const { functions } = await customerModel(actor)
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<TextLink href="/people">People</TextLink>}
        title={person.name}
        description={
          <span className="inline-flex flex-wrap items-center gap-2">
            {person.email}
            {person.disabled && <Badge tone="caution">Disabled</Badge>}
          </span>
        }
      />
      <PersonForm save={savePerson} person={person} functions={functions} />
      {!person.disabled && <PasswordLinkSection actor={actor} person={person} />}
      <Access person={person} />
    </Page>
  )
}

function Access({ person }: { person: ListedPerson }) {
  const first = person.name.split(' ')[0]
  if (person.disabled)
    return (
      <Section
        id="access"
        title="Let them in again"
        description={`${first} can sign in with the same password as before.`}
      >
        <ActForm door={enable} fields={{ personId: person.id }}>
          Enable the account
        </ActForm>
      </Section>
    )
  return (
    <Section
      id="access"
      title="Disable the account"
      description={`${first} is signed out everywhere at once and can’t sign in any more. What they wrote, scored and signed stays, under their name. You can enable the account again.`}
    >
      <ActForm door={disable} fields={{ personId: person.id }} variant="danger">
        Disable the account
      </ActForm>
    </Section>
  )
}
