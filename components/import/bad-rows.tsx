import type { BadRow } from '@/lib/import/row'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'
import { Table, Td, Th } from '../ui/table'

/** What stands in the way of an import, by line of the file. */
export function BadRows({ bad, badRows }: { bad: BadRow[]; badRows: number }) {
  const more = badRows - bad.length
  return (
    <Section id="bad-rows" title="Rows that can’t be read">
      <Notice tone="danger">
        {badRows === 1 ? '1 row stands' : `${badRows.toLocaleString('en')} rows stand`} in the way.
      </Notice>
      <Table caption="Rows that can’t be read, by line of the file">
        <thead>
          <tr>
            <Th numeric className="w-20">
              Line
            </Th>
            <Th>What is wrong</Th>
          </tr>
        </thead>
        <tbody>
          {bad.map(({ line, reason }) => (
            <tr key={line}>
              <Td numeric>{line}</Td>
              <Td>{reason}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {more > 0 && <p className="text-sm text-soft">{`And ${more.toLocaleString('en')} more.`}</p>}
    </Section>
  )
}

/** A file is imported whole or not at all. */
export const mendFirst =
  'A file is imported whole or not at all. Mend these rows and choose it again.'
