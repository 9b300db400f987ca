import type { ListedPerson } from '@/lib/person/queries'

/** Who can be asked to see to something: everybody who can still sign in. */
export function ownersAmong(people: readonly ListedPerson[]) {
  return people
    .filter(({ disabled }) => !disabled)
    .map(({ id, name }) => ({ value: id, label: name }))
}
