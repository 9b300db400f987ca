import { permissions, type Role } from '@/lib/person/permission'
import type { ListedPerson } from '@/lib/person/queries'
import type { Case } from '@/lib/ruling/case'

/** Who it could be handed over to, as far as the page knows; the rest is said when it is tried. */
export function heirsAmong(people: readonly ListedPerson[], { proposer, decider, round }: Case) {
  const proposers: readonly Role[] = permissions.propose.who
  const scorers = round && !round.revealedAt ? round.scorers : []
  const taken = new Set([proposer.id, decider?.id, ...scorers.map(({ id }) => id)])
  return people
    .filter(({ id, role, disabled }) => !disabled && proposers.includes(role) && !taken.has(id))
    .map(({ id, name, functionName }) => ({
      value: id,
      label: functionName ? `${name}, ${functionName}` : name,
    }))
}
