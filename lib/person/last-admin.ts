import type { Role } from './permission'

type Facts = {
  person: { id: string; role: Role; disabled: boolean }
  /** Everybody who is an admin and not disabled, at this moment. */
  adminIds: string[]
  byId: string
}

export const lastAdmin =
  'This is the only admin. Make somebody else an admin first, or nobody could invite or help people any more.'

/** Somebody must always be left who can let people in. */
export function whyNotGiveRole({ person, adminIds }: Facts, role: Role): string | null {
  return role !== 'admin' && isOnlyAdmin(person, adminIds) ? lastAdmin : null
}

export function whyNotDisable({ person, adminIds, byId }: Facts): string | null {
  if (person.disabled) return 'This account is disabled already.'
  if (isOnlyAdmin(person, adminIds)) return lastAdmin
  if (person.id === byId) return 'You can’t disable your own account. Another admin can.'
  return null
}

export function whyNotEnable({ person }: Pick<Facts, 'person'>): string | null {
  return person.disabled ? null : 'This account is not disabled.'
}

function isOnlyAdmin(person: Facts['person'], adminIds: string[]): boolean {
  return adminIds.length === 1 && adminIds[0] === person.id
}
