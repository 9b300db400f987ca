import type { Metadata } from 'next'
import { CodeFilter } from '@/components/conduct/code-filter'
import { CodeTable } from '@/components/conduct/code-table'
import { CommitmentLine } from '@/components/conduct/commitment-line'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { atOnce } from '@/lib/at-once'
import { now } from '@/lib/clock'
import { standingOf } from '@/lib/commitment/affirmation'
import { towardsKinds } from '@/lib/commitment/code'
import { type Code, codeOfConduct, owners } from '@/lib/commitment/queries'
import { codeFilterSchema } from '@/lib/commitment/schema'
import { type ModelStage, modelOfToday } from '@/lib/customer/queries'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { type Day, dayIn, formatDate } from '@/lib/time'

export const metadata: Metadata = { title: 'Code of conduct' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const titles = {
  customers: 'Towards customers',
  employees: 'Towards employees',
} as const

/** What we always and never do: readable by everybody, kept by the CX lead. */
export default async function ConductPage({ searchParams }: Props) {
  const actor = await requireActor()
  const filter = codeFilterSchema.parse(await searchParams)
  const today = dayIn(now(), actor.timeZone)
  const [code, { model, people }] = await Promise.all([
    codeOfConduct(actor, { filter, today }),
    atOnce(actor, { model: modelOfToday(actor), people: owners(actor) }),
  ])
  const editable = !whyNotPermitted(actor, 'conduct')
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const stages = isFiltered
    ? model.stages.filter(({ id }) => code.lines.some(at(id)))
    : model.stages
  const hasSome = isFiltered || code.lines.length > 0
  const lost = code.lines.filter(({ stageArchived }) => stageArchived)
  return (
    <Page>
      <PageHeader
        title="Code of conduct"
        description="What we always and never do, stage by stage. Every decision is checked against it."
        actions={<Actions hasCode={code.version !== null} editable={editable && hasSome} />}
      />
      {code.version && (
        <div className="-mt-4 flex flex-col gap-2 sm:-mt-6">
          <p className="text-sm text-soft">{inShort(code, today, actor.timeZone)}</p>
          <Disclosure summary="Filters" open={isFiltered}>
            <CodeFilter
              filter={filter}
              stages={model.stages}
              owners={people}
              isFiltered={isFiltered}
            />
          </Disclosure>
        </div>
      )}
      {code.lines.length === 0 && <Empty isFiltered={isFiltered} editable={editable} />}
      {lost.length > 0 && <Lost lines={lost} />}
      {code.lines.length > 0 &&
        towardsKinds
          .filter((towards) => !isFiltered || code.lines.some((line) => line.towards === towards))
          .map((towards) => (
            <Section key={towards} id={towards} title={titles[towards]}>
              <CodeTable
                towards={towards}
                stages={stages.map(withFeeling)}
                lines={code.lines}
                editable={editable && !isFiltered}
              >
                {(line) => <CommitmentLine line={line} today={today} />}
              </CodeTable>
            </Section>
          ))}
    </Page>
  )
}

function at(stageId: string) {
  return (line: { stageId: string }) => line.stageId === stageId
}

function withFeeling({ id, name, emotion }: ModelStage) {
  return { id, name, feeling: emotion }
}

function Actions({ hasCode, editable }: { hasCode: boolean; editable: boolean }) {
  return (
    <>
      {hasCode && (
        <>
          <LinkButton href="/conduct/versions">Versions</LinkButton>
          <LinkButton href="/conduct/wall" icon={<Icon name="print" />}>
            For the wall
          </LinkButton>
        </>
      )}
      {editable && (
        <LinkButton href="/conduct/new" variant="primary" icon={<Icon name="plus" />}>
          Add a commitment
        </LinkButton>
      )}
    </>
  )
}

/** "Version 12 of 3 Nov 2026. 21 commitments, 2 lapsed, 3 not proved yet." */
function inShort({ lines, version }: Code, today: Day, timeZone: string) {
  const lapsed = lines.filter((line) => standingOf(line, today) === 'lapsed').length
  const unproved = lines.filter(({ lastProof }) => lastProof === null).length
  const count = `${lines.length} ${lines.length === 1 ? 'commitment' : 'commitments'}`
  return (
    <>
      {version && `Version ${version.number} of ${formatDate(version.at, timeZone)}. `}
      {count}
      {lapsed > 0 && (
        <>
          {', '}
          <TextLink href="/conduct?lapsed=yes" alone>
            {lapsed} lapsed
          </TextLink>
        </>
      )}
      {unproved > 0 && `, ${unproved} not proved yet`}.
    </>
  )
}

function Empty({ isFiltered, editable }: { isFiltered: boolean; editable: boolean }) {
  if (isFiltered)
    return (
      <EmptyState
        title="No commitment fits these filters"
        action={<LinkButton href="/conduct">Show the whole code</LinkButton>}
      >
        Take one away to see more.
      </EmptyState>
    )
  return (
    <EmptyState
      title="There is no code of conduct yet"
      action={
        editable && (
          <LinkButton href="/conduct/new" variant="primary" icon={<Icon name="plus" />}>
            Add the first commitment
          </LinkButton>
        )
      }
    >
      It says what you always and never do, to customers and to each other. Scorers check every
      decision against it; one that breaks a “never” stops until it is waived.
      {!editable && ' A CX lead writes it.'}
    </EmptyState>
  )
}

/** A stage was archived, and its lines stand nowhere on the journey. */
function Lost({ lines }: { lines: Code['lines'] }) {
  return (
    <Notice tone="caution" title="These stand at a stage that is no longer part of the journey">
      <ul className="flex flex-col gap-1">
        {lines.map(({ commitmentId, text, stageName }) => (
          <li key={commitmentId}>
            <TextLink href={`/conduct/${commitmentId}`}>{text}</TextLink> ({stageName})
          </li>
        ))}
      </ul>
      No decision is checked against them. Move them to another stage, or retire them.
    </Notice>
  )
}
