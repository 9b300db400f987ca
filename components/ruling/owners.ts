import { optionsNamed } from '@/components/ui/option'
import type { ListedPerson } from '@/lib/person/queries'

/** Who can be asked to see to something: everybody who can still sign in. */
export function ownersAmong(people: readonly ListedPerson[]) {
  return optionsNamed(people.filter(({ disabled }) => !disabled))
}
