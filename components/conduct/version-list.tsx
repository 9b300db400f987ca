import type { VersionHead } from '@/lib/commitment/queries'
import { formatDateTime } from '@/lib/time'
import { Badge } from '../ui/badge'
import { Table, Td, Th } from '../ui/table'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Props = {
  versions: readonly (VersionHead & { lines: number })[]
  latest: number
  timeZone: string
}

/** How the code became what it is, newest first. */
export function VersionList({ versions, latest, timeZone }: Props) {
  return (
    <Table caption="Versions of the code, newest first" stack>
      <thead>
        <tr>
          <Th>Version</Th>
          <Th>What changed</Th>
          <Th>By</Th>
          <Th>When</Th>
          <Th numeric>Lines</Th>
          <Th>
            <span className="sr-only">Compare</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ number, note, byName, at, lines }) => (
          <tr key={number}>
            <Td>
              <span className="flex items-center gap-2">
                <TextLink
                  href={`/conduct/versions/${number}`}
                  className="font-medium whitespace-nowrap max-lg:-my-3 max-lg:inline-block max-lg:py-3"
                >
                  Version {number}
                </TextLink>
                {number === latest && <Badge tone="accent">In force</Badge>}
              </span>
            </Td>
            <Td label="What changed">{note}</Td>
            <Td label="By" className="sm:whitespace-nowrap">
              {byName ?? 'Empty Chair'}
            </Td>
            <Td label="When">
              <Time at={at}>{formatDateTime(at, timeZone)}</Time>
            </Td>
            <Td label="Lines" numeric>
              {lines}
            </Td>
            <Td>
              {number > 1 && (
                <TextLink
                  href={`/conduct/versions/compare?from=${number - 1}&to=${number}`}
                  className="whitespace-nowrap max-lg:-mb-3 max-lg:inline-block max-lg:py-3"
                >
                  See what changed<span className="sr-only"> in version {number}</span>
                </TextLink>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
