import { type MappedCell, totalOf } from '@/lib/coverage/map'
import { libraryHref } from '@/lib/evidence/filter'
import { ageLabels, ages } from '@/lib/evidence/freshness'
import { type Kind, kindLabels, kinds } from '@/lib/evidence/grade'
import { Section } from '../ui/section'
import { Table, Td, Th } from '../ui/table'
import { TextLink } from '../ui/text-link'

type Named = { id: string; name: string }
type Props = {
  cells: readonly MappedCell[]
  groups: readonly Named[]
  stages: readonly Named[]
}

/** The numbers behind the map: by group and by stage, how fresh and of which kinds. */
export function CoverageNumbers({ cells, groups, stages }: Props) {
  return (
    <>
      <Numbers
        id="by-group"
        title="Group by group"
        first="Group"
        rows={groups.map(({ id, name }) => ({
          ...{ id, name, href: libraryHref({ groupId: id }) },
          cells: cells.filter(({ groupId }) => groupId === id),
        }))}
      />
      <Numbers
        id="by-stage"
        title="Stage by stage"
        first="Stage"
        rows={stages.map(({ id, name }) => ({
          ...{ id, name, href: libraryHref({ stageId: id }) },
          cells: cells.filter(({ stageId }) => stageId === id),
        }))}
      />
    </>
  )
}

type Row = Named & { href: string; cells: readonly MappedCell[] }

function Numbers(props: { id: string; title: string; first: string; rows: Row[] }) {
  const { id, title, first, rows } = props
  return (
    <Section
      id={id}
      title={title}
      description="Pieces that name both a group and a stage, by age and by how we know."
    >
      <Table caption={`${title}: evidence by age and kind`}>
        <thead>
          <tr>
            <Th className="min-w-36">{first}</Th>
            {ages.map((age) => (
              <Th key={age} numeric>
                {ageLabels[age]}
              </Th>
            ))}
            {kinds.map((kind) => (
              <Th key={kind} numeric className="min-w-20">
                {kindLabels[kind]}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </tbody>
      </Table>
    </Section>
  )
}

function Line({ row }: { row: Row }) {
  const total = totalOf(row.cells)
  return (
    <tr className="hover:bg-hover">
      <Td>
        <TextLink href={row.href} plain className="font-medium">
          {row.name}
        </TextLink>
      </Td>
      {ages.map((age) => (
        <Td key={age} numeric>
          <Count count={total[age]} />
        </Td>
      ))}
      {kinds.map((kind: Kind) => (
        <Td key={kind} numeric>
          <Count count={total.kinds[kind]} />
        </Td>
      ))}
    </tr>
  )
}

function Count({ count }: { count: number }) {
  if (count === 0) return <span className="text-faint">0</span>
  return <>{count.toLocaleString('en')}</>
}
