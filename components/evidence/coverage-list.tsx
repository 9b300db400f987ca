import { coverageInWords } from '@/lib/coverage/coverage'
import type { MappedCell } from '@/lib/coverage/map'
import { Section } from '../ui/section'
import { TextLink } from '../ui/text-link'
import { CoverageMark } from './coverage-mark'

type Named = { id: string; name: string }
type Props = {
  cells: readonly MappedCell[]
  groups: readonly Named[]
  stages: readonly Named[]
  hrefOf: (cell: MappedCell) => string
}

/** The map in words, group by group: what each place stands on, and how old that is. */
export function CoverageList({ cells, groups, stages, hrefOf }: Props) {
  const nameOf = (stageId: string) => stages.find(({ id }) => id === stageId)?.name
  return (
    <Section
      id="cells"
      title="Cell by cell"
      description="How we know, and how old that is. Pieces that name no group or no stage are not counted."
    >
      <div className="flex flex-col border-b border-line">
        {groups.map(({ id, name }) => {
          const own = cells.filter(({ groupId }) => groupId === id)
          const held = own.filter(({ pieces }) => pieces > 0)
          const empty = own.filter(({ pieces }) => pieces === 0)
          return (
            <section
              key={id}
              aria-labelledby={`group-${id}`}
              className="grid gap-x-8 gap-y-3 border-t border-line py-5 md:grid-cols-[12rem_minmax(0,1fr)]"
            >
              <h3 id={`group-${id}`} className="text-base font-medium">
                {name}
              </h3>
              <div className="flex min-w-0 flex-col gap-2 text-sm">
                {held.length > 0 && (
                  <ul className="flex flex-col">
                    {held.map((cell) => (
                      <Place key={cell.stageId} {...{ cell, hrefOf }} name={nameOf(cell.stageId)} />
                    ))}
                  </ul>
                )}
                {empty.length > 0 && (
                  <p className="text-soft">
                    {held.length > 0
                      ? `Nothing yet: ${empty.map(({ stageId }) => nameOf(stageId)).join(' · ')}`
                      : 'Nothing yet, at any stage'}
                  </p>
                )}
              </div>
            </section>
          )
        })}
      </div>
    </Section>
  )
}

function Place(props: { cell: MappedCell; name: string | undefined; hrefOf: Props['hrefOf'] }) {
  const { cell, name, hrefOf } = props
  return (
    <li className="grid grid-cols-[1fr_auto] items-baseline gap-x-6 py-1.5 sm:grid-cols-[minmax(8rem,11rem)_6.5rem_minmax(0,1fr)]">
      <TextLink href={hrefOf(cell)} plain className="font-medium">
        {name}
      </TextLink>
      <span className={cell.coverage === 'good' ? 'text-good' : 'text-caution'}>
        <CoverageMark coverage={cell.coverage} />
      </span>
      <span className="max-sm:col-span-2">{coverageInWords(cell.counts)}</span>
    </li>
  )
}
