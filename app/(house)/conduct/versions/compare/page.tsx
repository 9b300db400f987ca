import type { Metadata } from 'next'
import { CodeDifference } from '@/components/conduct/code-difference'
import { VersionHeader } from '@/components/conduct/version-header'
import { VersionPicker } from '@/components/conduct/version-picker'
import { EmptyState } from '@/components/ui/empty-state'
import { LeftOut } from '@/components/ui/left-out'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { comparisonFrom } from '@/lib/commitment/comparison'
import { differencesOf } from '@/lib/commitment/difference'
import { versionsOf } from '@/lib/commitment/queries'
import type { Search } from '@/lib/filter-address'
import { requireActor } from '@/lib/person/session'
import { formatDateTime } from '@/lib/time'

export const metadata: Metadata = { title: 'Compare versions of the code of conduct' }

type Props = { searchParams: Promise<Search> }

export default async function CompareVersionsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { filter: asked, ignored } = comparisonFrom(await searchParams)
  const found = await versionsOf(actor, [asked.from ?? 0, asked.to ?? 0])
  const { latest } = found
  // Without a choice, what changed last.
  const { from = Math.max(1, latest - 1), to = latest } = asked
  const { versions } = asked.from && asked.to ? found : await versionsOf(actor, [from, to])
  const [before, after] = versions.length === 2 ? versions : []
  const differences = before && after ? differencesOf(before.lines, after.lines) : []
  const nothing = whyNothing({ latest, areBothThere: Boolean(before && after) })
  const when = (at: Date) => formatDateTime(at, actor.timeZone)
  return (
    <Page>
      <VersionHeader
        here="Compare"
        description={
          before &&
          after &&
          `From version ${before.number} of ${when(before.at)} to version ${after.number} of ${when(after.at)}.`
        }
      />
      {latest > 0 && <VersionPicker key={`${from} ${to}`} from={from} to={to} latest={latest} />}
      <LeftOut ignored={ignored} />
      {differences.length > 0 ? (
        <CodeDifference differences={differences} />
      ) : (
        <EmptyState
          title={nothing.title}
          action={<LinkButton href="/conduct/versions">All versions</LinkButton>}
        >
          {nothing.why}
        </EmptyState>
      )}
    </Page>
  )
}

function whyNothing({ latest, areBothThere }: { latest: number; areBothThere: boolean }) {
  if (latest < 2)
    return {
      title: 'There is nothing to compare yet',
      why: 'Each change of the code makes a version. Two of them can be compared.',
    }
  if (areBothThere) return { title: 'The same code', why: 'Not a line differs between these two.' }
  return {
    title: 'Choose two versions',
    why: 'One of the two is not there. Every version is in the list.',
  }
}
