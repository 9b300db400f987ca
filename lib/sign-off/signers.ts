import { permissions, type Role } from '@/lib/person/permission'

/** Somebody who can sign in, with the function they belong to. */
export type Member = { id: string; role: Role; functionId: string | null }

/**
 * Why nobody could sign for this function if it were asked now; null when somebody could.
 * Nobody signs their own proposal (policy: Sign-off), so its owner doesn't count.
 */
export function whyNobodySigns(
  functionId: string,
  { people, ownerId }: { people: readonly Member[]; ownerId: string },
): string | null {
  const signing: readonly Role[] = permissions.sign.who
  const signers = people.filter(
    (one) => one.functionId === functionId && signing.includes(one.role),
  )
  if (signers.length === 0) return 'Nobody signs for it yet'
  if (signers.every(({ id }) => id === ownerId)) return 'Only you could sign, and it is yours'
  return null
}
