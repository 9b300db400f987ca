import { type InvitationState, stateOf } from '@/lib/invitation/state'

export const passwordLinkHours = 24

type Member = { name: string; isDisabled: boolean; isExample: boolean; isSelf: boolean }

/** Said to the admin who is asked for a link. */
export function whyNotMakeLink({ name, isDisabled, isExample, isSelf }: Member): string | null {
  if (isExample) return 'People of the example organization have no password.'
  if (isDisabled) return `${name} has a disabled account. Enable it first.`
  if (isSelf) return 'Change your own password in your account.'
  return null
}

type Link = {
  acceptedAt: Date | null
  withdrawnAt: Date | null
  expiresAt: Date
  /** The account of whoever it is for. */
  isDisabled: boolean
}

const askAgain = 'Ask an admin of your organization for a new one.'

/** Said to whoever opens the link. */
export function whyNotChoosePassword(link: Link, now: Date): string | null {
  if (link.isDisabled) return 'Your account is disabled. Ask an admin of your organization.'
  const reasons: Record<InvitationState, string | null> = {
    open: null,
    accepted: `This link was used already. Sign in with the password chosen then. If that was not you, tell an admin of your organization.`,
    withdrawn: `This link no longer works: a newer one was made, or your password was changed since. ${askAgain}`,
    expired: `This link was good for ${passwordLinkHours} hours, which are over. ${askAgain}`,
  }
  return reasons[stateOf(link, now)]
}
