import { Pager } from '@/components/ui/pager'
import type { ListPage } from '@/lib/cursor'
import type { TrailLine } from '@/lib/trail/queries'
import { TrailList } from './trail-list'

/** Everything that happened to one decision; older lines are on its own trail page. */
export function DecisionTrail({
  number,
  page,
  timeZone,
  heading = 'h3',
}: {
  number: number
  page: ListPage<TrailLine>
  timeZone: string
  heading?: 'h2' | 'h3'
}) {
  const at = (towards: string, place: string | null) =>
    place && `/decisions/${number}/trail?${towards}=${place}`
  return (
    <div className="flex flex-col gap-6">
      <TrailList lines={page.rows} timeZone={timeZone} heading={heading} />
      <Pager
        label={`Trail of D-${number}`}
        newerHref={at('newer', page.newer)}
        olderHref={at('older', page.older)}
      />
    </div>
  )
}
