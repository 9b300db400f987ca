import { Meetings } from '@/components/initiative/meetings'
import type { Knowledge } from '@/lib/decision/queries'
import type { Proposal } from '@/lib/decision/schema'
import { meetingsOf } from '@/lib/initiative/surroundings'

type Props = {
  draft: Proposal
  near: Knowledge['near']
  /** Of groups and stages, by id. */
  names: Readonly<Record<string, string>>
}

/** What else reaches the same people at the same stages in the same quarter, as far as it is saved. */
export function AlsoFelt({ draft, near, names }: Props) {
  const { cells, question } = draft
  if (cells.length === 0) return null
  if (question.deadline === null) {
    return (
      <p className="text-sm text-soft">
        Say{' '}
        <a href="#question.deadline" className="text-accent underline underline-offset-2">
          by when it has to be decided
        </a>
        , and what else they feel in that quarter stands here.
      </p>
    )
  }
  const { initiatives, decisions } = meetingsOf({ cells, on: question.deadline }, near)
  if (initiatives.length + decisions.length === 0) {
    return (
      <p className="text-sm text-soft">
        Nothing else that we know of reaches them there in the same quarter.
      </p>
    )
  }
  return <Meetings initiatives={initiatives} decisions={decisions} names={names} />
}
