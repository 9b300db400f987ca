import { written } from '@/lib/by-hand'
import { indexDecimals, type Result } from '@/lib/score/formula'
import { signed } from '@/lib/score/harm'
import { Table, Td, Th } from '../ui/table'
import { ImpactChip } from './impact-chip'

/** The steps from the groups to the index, with the numbers themselves. */
export function HowIndex({ result }: { result: Result }) {
  const { terms, groups, impact, index } = result
  if (impact === null)
    return <p className="py-2 text-soft">No customer group has a value, so there is no index.</p>
  const decimals = indexDecimals(result)
  const number = (value: number) => written(value, decimals)
  const total = terms.reduce((sum, { share }) => sum + share, 0)
  return (
    <div className="flex flex-col gap-3 py-2">
      <Table caption="Customer groups and how much each counts" className="max-w-xl">
        <thead>
          <tr>
            <Th>Customer group</Th>
            <Th numeric>Impact on it</Th>
            <Th numeric>Share of customers</Th>
            <Th numeric>Counts for</Th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ groupId, share, value }) => (
            <tr key={groupId}>
              <Td>{groups.find((group) => group.groupId === groupId)?.name}</Td>
              <Td numeric>
                <ImpactChip value={value} decimals={decimals} />
              </Td>
              <Td numeric>{number(share)} %</Td>
              <Td numeric>{total > 0 ? `${number((100 * share) / total)} %` : 'an equal part'}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p>
        Their weighted mean is <strong>{signed(impact, decimals)}</strong> on the scale from −3 to
        +3. The index puts it on 0 to 100: 50 + 50 × {signed(impact, decimals)} ÷ 3 ={' '}
        {number(50 + (50 * Number(number(impact))) / 3)}, rounded <strong>{index}</strong>.
      </p>
      <p className="text-soft">
        Our own staff are not in this sum; they stand beside it. An unknown cell counts for nothing,
        not for 0. Formula {result.formulaVersion}, from {result.cards}{' '}
        {result.cards === 1 ? 'scorecard' : 'scorecards'}.
      </p>
    </div>
  )
}
