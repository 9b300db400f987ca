import { Badge } from '@/components/ui/badge'
import { Initials } from '@/components/ui/initials'
import { Table, Td, Th } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { seatName } from '@/lib/function/customer-seat'
import { roles } from '@/lib/person/permission'
import type { ListedPerson } from '@/lib/person/queries'

/** Everybody; each leads to their own page for those who may change them. */
export function PeopleTable({ people, editable, seenOf }: PeopleTableProps) {
  return (
    <Table caption="People" stack>
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Role</Th>
          <Th>Function</Th>
          {editable && <Th>Last seen</Th>}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <Td className="align-middle!">
              <PersonName person={person} editable={editable} />
            </Td>
            <Td label="Role" className="align-middle!">
              {roles[person.role]}
            </Td>
            <Td label="Function" className="align-middle!">
              <span className="inline-flex flex-wrap items-center gap-2">
                {person.functionName ?? <span className="text-faint">None</span>}
                {person.isSeat && person.functionName !== seatName && (
                  <Badge tone="accent">Customer seat</Badge>
                )}
              </span>
            </Td>
            {editable && (
              <Td label="Last seen" className="align-middle! text-soft">
                {person.lastSeenAt ? (
                  <Time at={person.lastSeenAt}>{seenOf(person.lastSeenAt)}</Time>
                ) : (
                  'Never'
                )}
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

type PeopleTableProps = {
  people: ListedPerson[]
  editable: boolean
  seenOf: (moment: Date) => string
}

function PersonName({ person, editable }: { person: ListedPerson; editable: boolean }) {
  return (
    <div className="flex items-center gap-3">
      <Initials name={person.name} className="size-8 text-xs" />
      <div className="min-w-0 leading-snug">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {editable ? (
            <TextLink href={`/people/${person.id}`} alone>
              {person.name}
            </TextLink>
          ) : (
            person.name
          )}
          {person.disabled && <Badge tone="caution">Disabled</Badge>}
        </p>
        <p className="truncate text-faint">{person.email}</p>
      </div>
    </div>
  )
}
