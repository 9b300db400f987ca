import { clsx } from 'clsx'
import Link from 'next/link'
import { type Coverage, coverageLabels } from '@/lib/coverage/coverage'
import { ScrollRegion } from '../ui/scroll-region'
import { CoverageIcon, CoverageMark } from './coverage-mark'

export type CoveredCell = {
  groupId: string
  stageId: string
  coverage: Coverage
  pieces: number
  /** More than the number and the word, read aloud and shown under the pointer. */
  detail: string
  href?: string
  /** Nothing is claimed here, so nothing has to be known. */
  isUnclaimed?: boolean
}

type Props = {
  caption: string
  groups: readonly { id: string; name: string; isInternal: boolean; isVulnerable: boolean }[]
  stages: readonly { id: string; name: string }[]
  /** A cell that isn't here isn't touched. */
  cells: readonly CoveredCell[]
}

/** How well each group is known at each stage: a real table, with a word and a sign in each cell. */
export function CoverageMap({ caption, groups, stages, cells }: Props) {
  const cellAt = (groupId: string, stageId: string) =>
    cells.find((cell) => cell.groupId === groupId && cell.stageId === stageId)
  return (
    <figure className="overflow-hidden rounded-lg border border-line bg-surface shadow-raised">
      <ScrollRegion label={caption}>
        <table className="w-full border-separate border-spacing-1 p-2 text-sm sm:p-3">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="align-bottom text-xs text-soft">
              <th scope="col" className={clsx(nameLook, 'text-left font-medium text-faint')}>
                Group
              </th>
              {stages.map((stage) => (
                <th
                  key={stage.id}
                  scope="col"
                  className="min-w-24 px-1 pb-1 leading-tight font-medium"
                >
                  {stage.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.id}>
                <th scope="row" className={clsx(nameLook, 'text-left font-normal')}>
                  <span className="flex flex-col leading-snug">
                    <span className="font-medium">{group.name}</span>
                    {(group.isVulnerable || group.isInternal) && (
                      <span className="text-xs text-soft">
                        {group.isVulnerable ? 'vulnerable' : 'our own staff'}
                      </span>
                    )}
                  </span>
                </th>
                {stages.map((stage) => (
                  <Cell key={stage.id} cell={cellAt(group.id, stage.id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Key shown={cells.filter(({ isUnclaimed }) => !isUnclaimed)} />
    </figure>
  )
}

const nameLook =
  'sticky left-0 z-10 w-28 min-w-28 max-w-28 bg-surface py-1 pr-1.5 pl-1.5 text-xs sm:w-48 sm:min-w-48 sm:max-w-48 sm:text-sm print:static'
const tile = 'h-12 rounded-sm p-0 text-center leading-tight tabular-nums'

const looks: Record<Coverage, string> = {
  none: 'impact-unknown',
  'second-hand': 'bg-caution-soft text-caution',
  old: 'bg-caution-soft text-caution',
  good: 'bg-good-soft text-good',
}

function Cell({ cell }: { cell: CoveredCell | undefined }) {
  if (!cell || cell.isUnclaimed)
    return (
      <td className={clsx(tile, 'text-faint')}>
        <span aria-hidden className="mx-auto block size-1 rounded-full bg-edge" />
        <span className="sr-only">{cell ? 'nothing is claimed' : 'not touched'}</span>
      </td>
    )
  const { coverage, pieces, href, detail } = cell
  const content = (
    <span className="flex h-full min-h-12 flex-col items-center justify-center gap-0.5 px-1">
      {pieces > 0 && <span className="font-semibold">{pieces.toLocaleString('en')}</span>}
      <span className={clsx(pieces === 0 && 'rounded-sm bg-surface px-1')}>
        <CoverageMark coverage={coverage} />
      </span>
      <span className="sr-only">. {detail}</span>
    </span>
  )
  return (
    <td className={clsx(tile, looks[coverage])} title={detail}>
      {href ? (
        <Link
          href={href}
          prefetch={false}
          className="block h-full rounded-sm hover:outline-2 hover:-outline-offset-2 hover:outline-current"
        >
          {content}
        </Link>
      ) : (
        content
      )}
    </td>
  )
}

const meanings: [Coverage, string][] = [
  ['none', 'no evidence'],
  ['second-hand', 'notes and opinions of our own, nothing from customers'],
  ['old', 'nothing from customers younger than six months'],
  ['good', 'something fresh that customers told or did'],
]

/** Of what stands on the map; what doesn't needs no key. */
function Key({ shown }: { shown: readonly CoveredCell[] }) {
  const here = meanings.filter(([coverage]) => shown.some((cell) => cell.coverage === coverage))
  return (
    <figcaption className="flex flex-wrap gap-x-5 gap-y-1 border-t border-line px-4 py-2.5 text-xs text-soft empty:hidden">
      {here.map(([coverage, meaning]) => (
        <span key={coverage} className="inline-flex items-start gap-1.5">
          <span
            aria-hidden
            className={clsx(
              'mt-px inline-flex size-4 shrink-0 items-center justify-center rounded-sm ring-1 ring-line ring-inset',
              looks[coverage],
            )}
          >
            <CoverageIcon coverage={coverage} />
          </span>
          <span>
            <span className="font-medium text-ink">{coverageLabels[coverage]}</span>: {meaning}
          </span>
        </span>
      ))}
    </figcaption>
  )
}
