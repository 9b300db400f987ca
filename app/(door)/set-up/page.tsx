import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { SetUpForm } from '@/components/organization/set-up-form'
import { ActForm } from '@/components/ui/act-form'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { env } from '@/lib/env'
import { explore } from '@/lib/example/actions'
import { setUp } from '@/lib/organization/actions'
import { currencies } from '@/lib/organization/currency'
import { firstVisit } from '@/lib/organization/queries'
import { timeZoneHere, timeZones } from '@/lib/organization/time-zone'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetUpPage() {
  await connection()
  const { hasOrganization, exampleId } = await firstVisit()
  if (hasOrganization) redirect('/sign-in')
  return (
    <div className="grid items-start gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex max-w-xl flex-col gap-2">
        <h1 className="text-3xl sm:text-4xl">Welcome</h1>
        <p className="max-w-prose text-lg text-soft">
          Empty Chair keeps a seat for the customer at every business decision. Set up your
          organization, and the first decision can be proposed today.
        </p>
      </div>
      {env().EMBEDDED_DATABASE && <Example isLoaded={exampleId !== null} />}
      <div className="max-w-xl">
        <SetUpForm
          setUp={setUp}
          currencies={currencies()}
          zones={[...new Set([...timeZones(), timeZoneHere()])]}
          zone={timeZoneHere()}
        />
      </div>
    </div>
  )
}

function Example({ isLoaded }: { isLoaded: boolean }) {
  return (
    <Card className="flex max-w-xl flex-col gap-4 lg:row-span-2">
      <div className="flex flex-col gap-1.5">
        <h2 className="text-lg">Just looking?</h2>
        <p className="text-sm text-soft">
          A fictional library has been deciding with Empty Chair for a while. Look at it through the
          eyes of its people. You can set up your own organization afterwards.
        </p>
      </div>
      {isLoaded ? (
        <LinkButton href="/sign-in">Go to the example organization</LinkButton>
      ) : (
        <ActForm door={explore} fields={{}} wide pendingLabel="Telling its story">
          Explore the example organization
        </ActForm>
      )}
    </Card>
  )
}
