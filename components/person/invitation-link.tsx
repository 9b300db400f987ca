import { LinkButton } from '@/components/ui/link-button'
import { OneTimeLink } from './one-time-link'

export function InvitationLink({ link, email }: { link: string; email: string }) {
  return (
    <div className="flex flex-col gap-6">
      <OneTimeLink
        id="invitation-link"
        label={`The link for ${email}`}
        hint="Send it to them yourself. It is shown only now, works once, and is good for 7 days."
        link={link}
      />
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/people?said=invited">Back to people</LinkButton>
        <a
          href="/people/invite"
          className="control-height inline-flex items-center px-3 text-sm text-accent underline underline-offset-3"
        >
          Invite somebody else
        </a>
      </div>
    </div>
  )
}
