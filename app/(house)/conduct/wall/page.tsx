import type { Metadata } from 'next'
import { type WallLine, WallLines, WallSheet, WallTable } from '@/components/conduct/wall-sheet'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Tabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { standingOf } from '@/lib/commitment/affirmation'
import { towardsKinds } from '@/lib/commitment/code'
import { codeOfConduct } from '@/lib/commitment/queries'
import { customerModel, type ModelStage } from '@/lib/customer/queries'
import { requireActor } from '@/lib/person/session'
import { dayIn, formatDate } from '@/lib/time'

export const metadata: Metadata = { title: 'Code of conduct for the wall' }

type Props = { searchParams: Promise<{ sheets?: string | string[] }> }

/** The code as posters: one sheet for each stage, or one for customers and one for employees. */
export default async function WallPage({ searchParams }: Props) {
  const actor = await requireActor()
  const isBySide = (await searchParams).sheets === 'towards'
  const today = dayIn(now(), actor.timeZone)
  const [code, { stages }] = await Promise.all([
    codeOfConduct(actor, { today }),
    customerModel(actor),
  ])
  const { version } = code
  const lines = code.lines.map((line) => ({
    ...line,
    lapsedOn: standingOf(line, today) === 'lapsed' ? line.reaffirmBy : null,
  }))
  const source = version
    ? `${actor.organizationName}. Code of conduct, version ${version.number} of ${formatDate(version.at, actor.timeZone)}`
    : ''
  return (
    <Page>
      <div className="flex flex-col gap-6 print:hidden">
        <PageHeader
          eyebrow={<TextLink href="/conduct">Code of conduct</TextLink>}
          title="For the wall"
          description="Each sheet below is a page, on A4 or A3. Print it with your browser, without its headers and footers."
          actions={
            lines.length > 0 && <PrintButton icon={<Icon name="print" />}>Print</PrintButton>
          }
        />
        <Tabs
          label="Sheets"
          tabs={[
            { href: '/conduct/wall', label: 'A sheet for each stage', current: !isBySide },
            {
              href: '/conduct/wall?sheets=towards',
              label: 'Customers and employees',
              current: isBySide,
            },
          ]}
        />
      </div>
      {lines.length === 0 && (
        <EmptyState
          title="There is nothing to hang up yet"
          action={<LinkButton href="/conduct">The code of conduct</LinkButton>}
        >
          The code of conduct has no commitments yet.
        </EmptyState>
      )}
      <div className="flex flex-col gap-8 print:block">
        {isBySide ? (
          <SheetsBySide lines={lines} stages={stages} source={source} />
        ) : (
          <SheetsByStage lines={lines} stages={stages} source={source} />
        )}
      </div>
    </Page>
  )
}

type Sheets = { lines: readonly WallLine[]; stages: readonly ModelStage[]; source: string }

function SheetsByStage({ lines, stages, source }: Sheets) {
  return stages.flatMap(({ id, name, emotion }) => {
    const here = lines.filter(({ stageId }) => stageId === id)
    if (here.length === 0) return []
    const towards = (whom: string) => here.filter((line) => line.towards === whom)
    const employees = towards('employees')
    const customers = towards('customers')
    return (
      <WallSheet
        key={id}
        title={name}
        subtitle={emotion ? `They should feel ${emotion}.` : undefined}
        source={source}
      >
        {customers.length > 0 && <WallLines lines={customers} />}
        {employees.length > 0 && <WallLines title="Among ourselves" lines={employees} />}
      </WallSheet>
    )
  })
}

const titles = { customers: 'To our customers', employees: 'To each other' }

function SheetsBySide({ lines, stages, source }: Sheets) {
  return towardsKinds.flatMap((towards) => {
    const here = lines.filter((line) => line.towards === towards)
    if (here.length === 0) return []
    return (
      <WallSheet key={towards} title={titles[towards]} source={source}>
        <WallTable
          caption={`${titles[towards]}, stage by stage`}
          rows={stages.flatMap(({ id, name }) => {
            const there = here.filter(({ stageId }) => stageId === id)
            return there.length > 0 ? { stageId: id, title: name, lines: there } : []
          })}
        />
      </WallSheet>
    )
  })
}
