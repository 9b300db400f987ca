import { Fragment } from 'react'
import { TextLink } from '@/components/ui/text-link'
import type { Part, Sentence as Words } from '@/lib/trail/telling'

/** What happened, with the decisions, revisions and evidence it names to be followed. */
export function Sentence({ parts }: Pick<Words, 'parts'>) {
  return placed(parts).map(({ start, part }) => (
    <Fragment key={start}>
      {typeof part === 'string' ? part : <TextLink href={hrefOf(part)}>{part.text}</TextLink>}
    </Fragment>
  ))
}

function placed(parts: Part[]): { start: number; part: Part }[] {
  let start = 0
  return parts.map((part) => {
    const placed = { start, part }
    start += (typeof part === 'string' ? part : part.text).length
    return placed
  })
}

function hrefOf(part: Exclude<Part, string>): string {
  if ('evidence' in part) return `/evidence/${part.evidence}`
  const { decision, revision } = part
  return revision ? `/decisions/${decision}/revisions/${revision}` : `/decisions/${decision}`
}
