import type { Metadata } from 'next'
import { CoverageList } from '@/components/evidence/coverage-list'
import { CoverageMap } from '@/components/evidence/coverage-map'
import { EvidenceTabs } from '@/components/evidence/evidence-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { coverageInWords } from '@/lib/coverage/coverage'
import { type MappedCell, mapOf } from '@/lib/coverage/map'
import { coverageCounts } from '@/lib/coverage/queries'
import { customerModel } from '@/lib/customer/queries'
import { libraryHref } from '@/lib/evidence/filter'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Coverage map' }

export default async function CoveragePage() {
  const actor = await requireActor()
  const [counts, { groups, stages }] = await Promise.all([
    coverageCounts(actor),
    customerModel(actor),
  ])
  const cells = mapOf(groups, stages, counts)
  return (
    <Page>
      <PageHeader
        title="Evidence"
        description="Whom we know, at which step of their journey, and where we only think we do."
      />
      <EvidenceTabs current="coverage" />
      {cells.length === 0 ? (
        <EmptyState
          title="There is no journey to map yet"
          action={<LinkButton href="/customers">Look at customers</LinkButton>}
        >
          Once groups and stages are named, this shows what is known of each group at each stage.
        </EmptyState>
      ) : (
        <>
          <Summary cells={cells} />
          <CoverageMap
            caption="What the library holds about each group at each stage"
            groups={groups}
            stages={stages}
            cells={cells.map((cell) => ({
              ...cell,
              detail: coverageInWords(cell.counts),
              href: hrefOf(cell),
            }))}
          />
          <CoverageList {...{ cells, groups, stages, hrefOf }} />
        </>
      )}
    </Page>
  )
}

/** How much of the map is white, in a sentence. */
function Summary({ cells }: { cells: MappedCell[] }) {
  const count = (coverage: MappedCell['coverage']) =>
    cells.filter((cell) => cell.coverage === coverage).length
  const parts = [
    `Of ${cells.length} places, ${count('good')} are known`,
    count('old') > 0 && `${count('old')} only from old evidence`,
    count('second-hand') > 0 && `${count('second-hand')} only second-hand`,
    `${count('none')} not at all`,
  ].filter((part) => part !== false)
  return <p className="max-w-prose text-lg">{new Intl.ListFormat('en').format(parts)}.</p>
}

function hrefOf({ groupId, stageId }: MappedCell): string {
  return libraryHref({ groupId, stageId })
}
