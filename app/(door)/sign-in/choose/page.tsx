import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActForm } from '@/components/ui/act-form'
import { roles } from '@/lib/person/permission'
import { organizationsOf } from '@/lib/person/queries'
import { provenPeople } from '@/lib/person/session'
import { chooseOrganization } from '@/lib/sign-in/actions'
import { leadingTo, safeNext } from '@/lib/sign-in/next'

export const metadata: Metadata = { title: 'Choose an organization' }

type Search = { searchParams: Promise<{ next?: string | string[] }> }

export default async function ChoosePage({ searchParams }: Search) {
  const next = safeNext((await searchParams).next)
  const organizations = await organizationsOf(await provenPeople())
  if (organizations.length === 0) redirect(leadingTo('/sign-in', next))
  return (
    <div className="mx-auto flex max-w-md flex-col gap-6">
      <div className="flex flex-col gap-1">
        <h1 className="text-2xl sm:text-3xl">Which organization?</h1>
        <p className="text-soft">You are a member of more than one.</p>
      </div>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-raised">
        {organizations.map(({ id, name, role }) => (
          <li key={id} className="flex items-center justify-between gap-4 px-4 py-3">
            <div className="min-w-0 leading-snug">
              <p className="truncate font-medium">{name}</p>
              <p className="text-sm text-soft">{roles[role]}</p>
            </div>
            <ActForm door={chooseOrganization} fields={{ organizationId: id, next }} size="small">
              Open<span className="sr-only"> {name}</span>
            </ActForm>
          </li>
        ))}
      </ul>
    </div>
  )
}
