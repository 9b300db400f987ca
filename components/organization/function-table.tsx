import { Badge } from '@/components/ui/badge'
import { Table, Td, Th } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { seatName } from '@/lib/function/customer-seat'
import type { ListedFunction } from '@/lib/function/queries'

/** The silos that sign, with who is in them. */
export function FunctionTable({ functions, editable }: FunctionTableProps) {
  return (
    <Table caption="Functions" stack>
      <thead>
        <tr>
          <Th>Function</Th>
          <Th>People</Th>
        </tr>
      </thead>
      <tbody>
        {functions.map((one) => (
          <tr key={one.id}>
            <Td>
              <span className="inline-flex flex-wrap items-center gap-2 font-medium">
                {editable ? (
                  <TextLink href={`/settings/functions/${one.id}`} alone>
                    {one.name}
                  </TextLink>
                ) : (
                  one.name
                )}
                {one.isSeat && one.name !== seatName && <Badge tone="accent">Customer seat</Badge>}
              </span>
            </Td>
            <Td label="People">
              {one.people.length > 0 ? (
                one.people.join(', ')
              ) : (
                <span className="text-faint">Nobody yet</span>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

type FunctionTableProps = { functions: ListedFunction[]; editable: boolean }
