import { Badge } from '@/components/ui/badge'
import { Table, Td, Th } from '@/components/ui/table'
import type { BarAgainst } from '@/lib/score/bar'
import { signed } from '@/lib/score/harm'
import { ImpactChip } from './impact-chip'

/** What was aimed for, set before scoring, and what the scores say, group by group. */
export function BarList({ bars, names }: { bars: readonly BarAgainst[]; names: Names }) {
  if (bars.length === 0) return null
  const met = bars.filter(({ isMet }) => isMet).length
  return (
    <section aria-labelledby="bars-title" className="flex flex-col gap-2 print:run-in">
      <h3 id="bars-title" className="font-medium">
        Against the bar: {met} of {bars.length} {bars.length === 1 ? 'group' : 'groups'} met
      </h3>
      <p className="hidden print:inline">{bars.map((bar) => onPaper(bar, names)).join('; ')}.</p>
      <Table
        caption="The bar set before scoring against the result, by group"
        stack
        className="print:hidden"
      >
        <thead>
          <tr>
            <Th>Group</Th>
            <Th>The bar, set before</Th>
            <Th>The result</Th>
            <Th>Compared</Th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ groupId, bar, value, isMet, changedTo }) => (
            <tr key={groupId}>
              <Td>
                {names[groupId] ?? 'unnamed'}
                {changedTo !== null && (
                  <span className="block text-sm text-caution">
                    Changed to {signed(changedTo)} in a later text. What was set before counts.
                  </span>
                )}
              </Td>
              <Td label="The bar">
                <ImpactChip value={bar} />
              </Td>
              <Td label="The result">
                <ImpactChip value={value} />
              </Td>
              <Td label="Compared">
                <Met isMet={isMet} short={value === null ? 0 : bar - value} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

/** In a line, where two pages hold it all. */
function onPaper({ groupId, bar, value, changedTo }: BarAgainst, names: Names): string {
  const came = value === null ? 'nobody knows' : `came to ${signed(value)}`
  const later = changedTo === null ? '' : ` (changed to ${signed(changedTo)} in a later text)`
  return `${names[groupId] ?? 'unnamed'} aimed at ${signed(bar)}${later}, ${came}`
}

type Names = Readonly<Record<string, string>>

function Met({ isMet, short }: { isMet: boolean | null; short: number }) {
  if (isMet === null) return <Badge>Nobody knows</Badge>
  if (isMet) return <Badge tone="good">Met</Badge>
  return <Badge tone="caution">Below by {Math.round(short * 10) / 10}</Badge>
}
