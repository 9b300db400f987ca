import type { Metadata } from 'next'
import { AcceptForm } from '@/components/person/accept-form'
import { LinkButton } from '@/components/ui/link-button'
import { now } from '@/lib/clock'
import { accept } from '@/lib/invitation/actions'
import { invitationOf, type OpenedInvitation } from '@/lib/invitation/queries'
import { whyNotAccept } from '@/lib/invitation/state'
import { roleHints, roles } from '@/lib/person/permission'

export const metadata: Metadata = { title: 'Invitation', robots: { index: false } }

type Route = { params: Promise<{ token: string }> }

export default async function InvitationPage({ params }: Route) {
  const { token } = await params
  const invitation = await invitationOf(token)
  const reason = invitation
    ? whyNotAccept(invitation, now())
    : 'This link is not complete, or not one of ours. Ask for it again.'
  return (
    <div className="mx-auto flex max-w-md flex-col gap-8">
      {invitation && !reason ? (
        <>
          <Welcome invitation={invitation} />
          <AcceptForm accept={accept} token={token} email={invitation.email} />
        </>
      ) : (
        <div className="flex flex-col items-start gap-5">
          <div className="flex flex-col gap-1">
            <h1 className="text-2xl sm:text-3xl">This invitation can’t be used</h1>
            <p className="text-soft">{reason}</p>
          </div>
          <LinkButton href="/sign-in">Go to sign-in</LinkButton>
        </div>
      )}
    </div>
  )
}

function Welcome({ invitation }: { invitation: OpenedInvitation }) {
  const { organizationName, role, functionName } = invitation
  return (
    <div className="flex flex-col gap-2">
      <h1 className="text-2xl sm:text-3xl">Join {organizationName}</h1>
      <p className="text-soft">
        You are invited as <strong className="font-medium text-ink">{roles[role]}</strong>
        {functionName && (
          <>
            {' '}
            for <strong className="font-medium text-ink">{functionName}</strong>
          </>
        )}
        . {roleHints[role]}
      </p>
    </div>
  )
}
