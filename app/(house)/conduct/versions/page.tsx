import type { Metadata } from 'next'
import { VersionHeader } from '@/components/conduct/version-header'
import { VersionList } from '@/components/conduct/version-list'
import { VersionPicker } from '@/components/conduct/version-picker'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { Pager } from '@/components/ui/pager'
import { codeVersions } from '@/lib/commitment/queries'
import { numberIn } from '@/lib/decision/number'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Versions of the code of conduct' }

type Props = { searchParams: Promise<{ before?: string | string[] }> }

export default async function VersionsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const before = numberIn(String((await searchParams).before ?? '')) ?? undefined
  const { versions, latest, hasOlder } = await codeVersions(actor, before)
  return (
    <Page>
      <VersionHeader description="Each change of the text makes a new version. A decision is checked against the one in force when its scoring opened." />
      {versions.length === 0 ? (
        <EmptyState
          title={latest === 0 ? 'There is no code of conduct yet' : 'There are no older versions'}
          action={<LinkButton href="/conduct">The code of conduct</LinkButton>}
        />
      ) : (
        <>
          {latest > 1 && <VersionPicker from={latest - 1} to={latest} latest={latest} />}
          <VersionList versions={versions} latest={latest} timeZone={actor.timeZone} />
        </>
      )}
      <Pager
        label="More versions"
        newerHref={before === undefined ? undefined : '/conduct/versions'}
        olderHref={hasOlder ? `/conduct/versions?before=${versions.at(-1)?.number}` : undefined}
      />
    </Page>
  )
}
