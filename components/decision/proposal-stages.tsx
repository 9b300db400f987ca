import { Table, Td, Th } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Cell } from '@/lib/decision/schema'

/** Which steps of whose journey it touches: a row a group, in the order of the journey. */
export function ProposalStages({ cells, stages, named }: ProposalStagesProps) {
  if (cells.length === 0) return <p className="text-faint">No stage is marked yet.</p>
  const inOrder = new Map(stages.map(({ id }, position) => [id, position]))
  const placeOf = (cell: Cell) => inOrder.get(cell.stageId) ?? stages.length
  const groupIds = [...new Set(cells.map(({ groupId }) => groupId))]
  return (
    <Table caption="Stages touched, by group">
      <thead>
        <tr>
          <Th>Group</Th>
          <Th>Stages of their journey</Th>
        </tr>
      </thead>
      <tbody>
        {groupIds.map((groupId) => (
          <tr key={groupId}>
            <th scope="row" className="border-b border-line py-3 pr-4 align-top font-medium">
              {named(groupId)}
            </th>
            <Td>
              <ul className="flex flex-wrap gap-x-2 gap-y-1.5">
                {cells
                  .filter((cell) => cell.groupId === groupId)
                  .sort((a, b) => placeOf(a) - placeOf(b))
                  .map(({ stageId }) => (
                    <li
                      key={stageId}
                      className="rounded-sm bg-sunken px-2 py-0.5 ring-1 ring-line ring-inset"
                    >
                      <TextLink href={`/customers/stages/${stageId}`} plain>
                        {named(stageId)}
                      </TextLink>
                    </li>
                  ))}
              </ul>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

type ProposalStagesProps = {
  cells: readonly Cell[]
  stages: readonly { id: string }[]
  named: (id: string) => string
}
