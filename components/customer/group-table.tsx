import { Badge } from '@/components/ui/badge'
import { Table, Td, Th } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ModelGroup } from '@/lib/customer/queries'

/** For whom we decide. */
export function GroupTable({ groups, editable }: { groups: ModelGroup[]; editable: boolean }) {
  return (
    <Table caption="Groups" stack>
      <thead>
        <tr>
          <Th>Group</Th>
          <Th numeric>Share of customers</Th>
          <Th>Serves</Th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.id}>
            <Td className="max-w-md">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {editable ? (
                  <TextLink href={`/settings/customers/groups/${group.id}`}>{group.name}</TextLink>
                ) : (
                  group.name
                )}
                {group.isInternal && <Badge>Internal</Badge>}
                {group.isVulnerable && <Badge tone="caution">Vulnerable</Badge>}
              </p>
              {group.description && <p className="text-soft">{group.description}</p>}
            </Td>
            <Td numeric label="Share">
              {shareOf(group)}
            </Td>
            <Td label="Serves">
              {group.isInternal ? (
                namesOf(group.serves, groups)
              ) : (
                <span className="text-faint">–</span>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function shareOf({ isInternal, share }: ModelGroup) {
  if (isInternal) return <span className="text-faint">–</span>
  return share === null ? <span className="text-faint">An equal share</span> : `${share} %`
}

function namesOf(ids: string[], groups: ModelGroup[]) {
  const names = ids.flatMap((id) => groups.find((group) => group.id === id)?.name ?? [])
  return names.length > 0 ? names.join(', ') : <span className="text-caution">Nobody yet</span>
}
