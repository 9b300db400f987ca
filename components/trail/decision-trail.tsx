import { TextLink } from '@/components/ui/text-link'
import type { ListPage } from '@/lib/cursor'
import type { TrailLine } from '@/lib/trail/queries'
import { TrailList } from './trail-list'

const shown = 12

/** The latest of what happened to a decision, for its page; the rest is on its trail page. */
export function DecisionTrail({
  number,
  page,
  timeZone,
}: {
  number: number
  page: ListPage<TrailLine>
  timeZone: string
}) {
  const hasMore = page.rows.length > shown || page.older !== null
  return (
    <div className="flex flex-col gap-4">
      <TrailList lines={page.rows.slice(0, shown)} timeZone={timeZone} />
      {hasMore && (
        <p className="text-sm">
          <TextLink href={`/decisions/${number}/trail`} alone>
            Read all of it
          </TextLink>
        </p>
      )}
    </div>
  )
}
