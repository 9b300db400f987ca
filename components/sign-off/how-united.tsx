import type { Standing } from '@/lib/sign-off/staleness'
import { worthOf } from '@/lib/sign-off/unity'
import { Disclosure } from '../ui/disclosure'
import { Table, Td, Th } from '../ui/table'

type Props = { standings: readonly Standing[]; unity: number }

/** How unity came about, function by function. */
export function HowUnited({ standings, unity }: Props) {
  return (
    <div className="print:hidden">
      <Disclosure summary={`How unity came to ${unity}`}>
        <div className="flex max-w-2xl flex-col gap-3 py-2">
          <Table caption="What each function’s word is worth">
            <thead>
              <tr>
                <Th>Function</Th>
                <Th>Its word</Th>
                <Th numeric>Worth</Th>
              </tr>
            </thead>
            <tbody>
              {standings.map((standing) => (
                <tr key={standing.functionId}>
                  <Td>{standing.functionName}</Td>
                  <Td>{standing.sentence}</Td>
                  <Td numeric>{100 * worthOf(standing)}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
          <p>
            To approve counts 100, with conditions 75, everything else 0; so does what was said of
            an earlier text. The mean of the{' '}
            {standings.length === 1 ? 'one function' : `${standings.length} functions`}, rounded, is{' '}
            <strong>{unity}</strong>.
          </p>
        </div>
      </Disclosure>
    </div>
  )
}
