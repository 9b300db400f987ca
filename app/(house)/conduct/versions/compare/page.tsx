import type { Metadata } from 'next'
import { CodeDifference } from '@/components/conduct/code-difference'
import { VersionHeader } from '@/components/conduct/version-header'
import { VersionPicker } from '@/components/conduct/version-picker'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { differencesOf } from '@/lib/commitment/difference'
import { versionsOf } from '@/lib/commitment/queries'
import { versionComparisonSchema } from '@/lib/commitment/schema'
import { requireActor } from '@/lib/person/session'
import { formatDateTime } from '@/lib/time'

export const metadata: Metadata = { title: 'Compare versions of the code of conduct' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CompareVersionsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { from = 0, to = 0 } = versionComparisonSchema.parse(await searchParams)
  const { latest, versions } = await versionsOf(actor, [from, to])
  const [before, after] = versions.length === 2 ? versions : []
  const differences = before && after ? differencesOf(before.lines, after.lines) : []
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
      {latest > 0 && (
        <VersionPicker
          key={`${from} ${to}`}
          from={from || Math.max(1, latest - 1)}
          to={to || latest}
          latest={latest}
        />
      )}
      {differences.length > 0 ? (
        <CodeDifference differences={differences} />
      ) : (
        <EmptyState
          title={before && after ? 'The same code' : 'Choose two versions'}
          action={<LinkButton href="/conduct/versions">All versions</LinkButton>}
        >
          {before && after
            ? 'Not a line differs between these two.'
            : 'One of the two is not there. Every version is in the list.'}
        </EmptyState>
      )}
    </Page>
  )
}
