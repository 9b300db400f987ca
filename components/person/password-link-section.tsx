import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { makeLink } from '@/lib/password-link/actions'
import { passwordLinkHours, whyNotMakeLink } from '@/lib/password-link/state'
import type { Actor } from '@/lib/person/actor'
import type { ListedPerson } from '@/lib/person/queries'
import { PasswordLinkForm } from './password-link-form'

/** For a member who forgot theirs: no mail is sent, an admin hands the link over. */
export function PasswordLinkSection({ actor, person }: { actor: Actor; person: ListedPerson }) {
  const { id, name, disabled } = person
  const reason = whyNotMakeLink({
    name,
    isDisabled: disabled,
    isExample: actor.isExample,
    isSelf: id === actor.personId,
  })
  const first = name.split(' ')[0]
  return (
    <Section
      id="password"
      title="Forgotten password"
      description={
        reason
          ? undefined
          : `With a link ${first} chooses a new password, and is then signed out everywhere else. Making a new link ends the one before.`
      }
    >
      {reason ? (
        <Notice>{reason}</Notice>
      ) : (
        <PasswordLinkForm makeLink={makeLink} personId={id} name={name} hours={passwordLinkHours} />
      )}
    </Section>
  )
}
