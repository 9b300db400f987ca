import { ActForm } from '@/components/ui/act-form'
import { Initials } from '@/components/ui/initials'
import type { ExamplePerson } from '@/lib/organization/queries'
import { roles } from '@/lib/person/permission'
import { continueAsExample } from '@/lib/sign-in/actions'

/** The people of the example, each one press away. */
export function ContinueList({ people, next }: { people: ExamplePerson[]; next: string }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-raised">
      {people.map((person) => (
        <li key={person.id} className="flex items-center gap-3 px-4 py-3">
          <Initials name={person.name} className="size-9 text-xs" />
          <div className="min-w-0 flex-1 leading-snug">
            <p className="truncate font-medium">{person.name}</p>
            <p className="text-sm text-soft">
              {roles[person.role]}
              {person.functionName && `, ${person.functionName}`}
            </p>
          </div>
          <ActForm door={continueAsExample} fields={{ personId: person.id, next }} size="small">
            Continue<span className="sr-only"> as {person.name}</span>
          </ActForm>
        </li>
      ))}
    </ul>
  )
}
