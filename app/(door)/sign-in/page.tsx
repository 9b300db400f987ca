import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ContinueList } from '@/components/person/continue-list'
import { SignInForm } from '@/components/person/sign-in-form'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { type ExamplePerson, examplePeople, firstVisit } from '@/lib/organization/queries'
import { currentActor } from '@/lib/person/session'
import { signIn } from '@/lib/sign-in/actions'
import { safeNext } from '@/lib/sign-in/next'

export const metadata: Metadata = { title: 'Sign in' }

type Search = { searchParams: Promise<{ said?: string; next?: string | string[] }> }

export default async function SignInPage({ searchParams }: Search) {
  const { said, ...search } = await searchParams
  const next = safeNext(search.next)
  if (await currentActor()) redirect(next)
  const { hasOrganization, exampleId } = await firstVisit()
  if (!hasOrganization && !exampleId) redirect('/set-up')
  const people = await examplePeople(exampleId)
  return (
    <div className="mx-auto flex max-w-md flex-col gap-10">
      {said === 'signed-out' && <Notice live>You are signed out.</Notice>}
      {hasOrganization && <SignIn next={next} />}
      {people.length > 0 && <Example people={people} next={next} alone={!hasOrganization} />}
      {!hasOrganization && (
        <p className="text-sm text-soft">
          Seen enough? <TextLink href="/set-up">Set up your own organization</TextLink>.
        </p>
      )}
    </div>
  )
}

function SignIn({ next }: { next: string }) {
  return (
    <section aria-labelledby="sign-in-title" className="flex flex-col gap-6">
      <div className="flex flex-col gap-1">
        <h1 id="sign-in-title" className="text-2xl sm:text-3xl">
          Sign in
        </h1>
        <p className="text-soft">A seat for the customer at every business decision.</p>
      </div>
      <SignInForm signIn={signIn} next={next} />
      <p className="text-sm text-soft">
        Forgotten your password? Ask an admin of your organization for a link. New here? Ask them
        for an invitation.
      </p>
    </section>
  )
}

function Example({ people, next, alone }: ExampleProps) {
  const Heading = alone ? 'h1' : 'h2'
  return (
    <section aria-labelledby="example-title" className="flex flex-col gap-5">
      <div className="flex flex-col gap-1">
        <Heading id="example-title" className={alone ? 'text-2xl sm:text-3xl' : 'text-lg'}>
          Explore the example organization
        </Heading>
        <p className="text-soft">
          A fictional library. Continue as somebody, look around, change anything, then come back
          and see it with other eyes.
        </p>
      </div>
      <ContinueList people={people} next={next} />
    </section>
  )
}

type ExampleProps = { people: ExamplePerson[]; next: string; alone: boolean }
