import { Badge } from '@/components/ui/badge'
import { Table, Td, Th } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import type { RevisionLine } from '@/lib/revision/queries'
import { formatDateTime } from '@/lib/time'
import { RevisionDigest } from './revision-digest'

/** Who froze which text, when and why, newest first. */
export function RevisionList({ number, lines, current, timeZone }: RevisionListProps) {
  return (
    <Table caption="Revisions, newest first" stack>
      <thead>
        <tr>
          <Th>Revision</Th>
          <Th>What changed</Th>
          <Th>Saved by</Th>
          <Th>When</Th>
          <Th>Digest</Th>
          <Th>
            <span className="sr-only">Compare</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.number}>
            <Td>
              <span className="flex items-center gap-2">
                <TextLink
                  href={`/decisions/${number}/revisions/${line.number}`}
                  className="font-medium whitespace-nowrap"
                >
                  Revision {line.number}
                </TextLink>
                {line.number === current && <Badge tone="accent">Current</Badge>}
              </span>
            </Td>
            <Td label="What changed">{line.changeNote || <span className="text-faint">–</span>}</Td>
            <Td label="Saved by">{line.authorName}</Td>
            <Td label="When">
              <Time at={line.createdAt}>{formatDateTime(line.createdAt, timeZone)}</Time>
            </Td>
            <Td label="Digest">
              <RevisionDigest digest={line.digest} />
            </Td>
            <Td>
              {line.number > 1 && (
                <TextLink
                  href={`/decisions/${number}/revisions/compare?from=${line.number - 1}&to=${line.number}`}
                  className="whitespace-nowrap"
                >
                  See what changed<span className="sr-only"> in revision {line.number}</span>
                </TextLink>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

type RevisionListProps = {
  number: number
  lines: readonly RevisionLine[]
  current: number
  timeZone: string
}
