import type { Metadata } from 'next'
import { AcceptForm } from '@/components/person/accept-form'
import { ChoosePasswordForm } from '@/components/person/choose-password-form'
import { LinkButton } from '@/components/ui/link-button'
import { now } from '@/lib/clock'
import { accept } from '@/lib/invitation/actions'
import { noSuchLink } from '@/lib/invitation/commands'
import { invitationOf, type OpenedInvitation } from '@/lib/invitation/queries'
import { whyNotAccept } from '@/lib/invitation/state'
import { choose } from '@/lib/password-link/actions'
import { whyNotChoosePassword } from '@/lib/password-link/state'
import { roleHints, roles } from '@/lib/person/permission'

export const metadata: Metadata = { title: 'Your link', robots: { index: false } }

type Route = { params: Promise<{ token: string }> }

export default async function InvitationPage({ params }: Route) {
  const { token } = await params
  const invitation = await invitationOf(token)
  const reason = whyNotOpen(invitation)
  return (
    <div className="mx-auto flex max-w-md flex-col gap-8">
      {!invitation || reason ? (
        <Closed what={invitation?.personId ? 'link' : 'invitation'} reason={reason} />
      ) : invitation.personId ? (
        <>
          <Owner link={invitation} />
          <ChoosePasswordForm choose={choose} token={token} email={invitation.email ?? ''} />
        </>
      ) : (
        <>
          <Welcome invitation={invitation} />
          <AcceptForm accept={accept} token={token} email={invitation.email} />
        </>
      )}
    </div>
  )
}

function whyNotOpen(invitation: OpenedInvitation | null): string | null {
  if (!invitation) return noSuchLink
  return invitation.personId
    ? whyNotChoosePassword(invitation, now())
    : whyNotAccept(invitation, now())
}

function Closed({ what, reason }: { what: string; reason: string | null }) {
  return (
    <div className="flex flex-col items-start gap-5">
      <div className="flex flex-col gap-1">
        <h1 className="text-2xl sm:text-3xl">This {what} can’t be used</h1>
        <p className="text-soft">{reason}</p>
      </div>
      <LinkButton href="/sign-in">Go to sign-in</LinkButton>
    </div>
  )
}

function Owner({ link }: { link: OpenedInvitation }) {
  return (
    <div className="flex flex-col gap-2">
      <h1 className="text-2xl sm:text-3xl">Choose a new password</h1>
      <p className="text-soft">
        For <strong className="font-medium text-ink">{link.personName}</strong> ({link.email}) at{' '}
        {link.organizationName}. Every browser signed in before is signed out.
      </p>
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
