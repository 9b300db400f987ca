type Facts = { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date }

export const invitationDays = 7

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired'

export function stateOf(invitation: Facts, now: Date): InvitationState {
  if (invitation.acceptedAt) return 'accepted'
  if (invitation.withdrawnAt) return 'withdrawn'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}

/** Said to whoever opens the link. */
export function whyNotAccept(invitation: Facts, now: Date): string | null {
  const reasons: Record<InvitationState, string | null> = {
    open: null,
    accepted: 'This link was used already. Sign in with your e-mail and password.',
    withdrawn: 'This invitation was withdrawn. Ask an admin of your organization for a new one.',
    expired: `This link was good for ${invitationDays} days, which are over. Ask an admin of your organization for a new one.`,
  }
  return reasons[stateOf(invitation, now)]
}

/** Said to the admin who wants it back. */
export function whyNotWithdraw(invitation: Facts, now: Date): string | null {
  const reasons: Record<InvitationState, string | null> = {
    open: null,
    accepted: 'This invitation was accepted. Disable the account instead.',
    withdrawn: 'This invitation was withdrawn already.',
    expired: 'This invitation has run out by itself.',
  }
  return reasons[stateOf(invitation, now)]
}
