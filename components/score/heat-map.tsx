import { clsx } from 'clsx'
import { Icon } from '../ui/icon'
import { ScrollRegion } from '../ui/scroll-region'
import { HeatMapCell, type HeatMapCellFact } from './heat-map-cell'
import { HeatMapKey } from './heat-map-key'
import { ImpactChip } from './impact-chip'

/**
 * What a decision does to each group at each stage: a real table, one row a group, one column a
 * stage. Before the reveal the cells carry no value; it then shows only what is touched.
 */
export function HeatMap({ caption, stages, groups, cells, results, worstOffId }: HeatMapProps) {
  const external = groups.filter(({ isInternal }) => !isInternal)
  const internal = groups.filter(({ isInternal }) => isInternal)
  const parts = [
    { key: 'customers', title: null, groups: external },
    { key: 'staff', title: 'Our own staff, shown beside the sum', groups: internal },
  ].filter((part) => part.groups.length > 0)
  return (
    <figure className="overflow-hidden rounded-lg border border-line bg-surface shadow-raised">
      <ScrollRegion label={caption}>
        <table className="w-full border-separate border-spacing-x-1 border-spacing-y-1 p-2 text-sm sm:p-3">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="align-bottom text-xs text-soft">
              <th scope="col" className={clsx(stickyLook, 'text-left font-medium text-faint')}>
                Group
              </th>
              {results && (
                <th
                  scope="col"
                  className="min-w-14 px-1 pb-1 font-medium text-ink sm:min-w-16 print:min-w-0"
                >
                  Overall
                </th>
              )}
              {stages.map((stage) => (
                <th
                  key={stage.id}
                  scope="col"
                  className="min-w-17 px-1 pb-1 leading-tight font-medium sm:min-w-20 print:min-w-0"
                >
                  {stage.name}
                </th>
              ))}
            </tr>
          </thead>
          {parts.map((part) => (
            <tbody key={part.key}>
              {part.title && (
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={stages.length + (results ? 2 : 1)}
                    className="px-1.5 pt-3 pb-0.5 text-left text-xs font-medium text-faint"
                  >
                    <span className="sticky left-1.5">{part.title}</span>
                  </th>
                </tr>
              )}
              {part.groups.map((group) => (
                <tr
                  key={group.id}
                  className={clsx(
                    group.id === worstOffId && 'rounded-sm outline-1 outline-offset-1 outline-edge',
                  )}
                >
                  <th scope="row" className={clsx(stickyLook, 'text-left font-normal')}>
                    <GroupName group={group} isWorstOff={group.id === worstOffId} />
                  </th>
                  {results && (
                    <td className="text-center">
                      <ImpactChip value={overallOf(results, group.id)} />
                    </td>
                  )}
                  {stages.map((stage) => (
                    <HeatMapCell
                      key={stage.id}
                      cell={cells.find(
                        (cell) => cell.groupId === group.id && cell.stageId === stage.id,
                      )}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
      <HeatMapKey scored={Boolean(results)} />
    </figure>
  )
}

export type HeatMapProps = {
  caption: string
  stages: readonly { id: string; name: string }[]
  groups: readonly HeatMapGroup[]
  /** Touched cells; every other one is marked "not touched". */
  cells: readonly HeatMapCellFact[]
  /** I(g) of each group, once revealed. */
  results?: readonly { groupId: string; value: number | null }[]
  worstOffId?: string | null
}

type HeatMapGroup = { id: string; name: string; isInternal: boolean; isVulnerable: boolean }

// The names stay in sight while the stages scroll by.
const stickyLook =
  'sticky left-0 z-10 w-30 min-w-30 max-w-30 bg-surface py-1 pr-1.5 pl-1.5 text-xs sm:pr-2 sm:text-sm sm:w-56 sm:min-w-56 sm:max-w-56 print:static print:w-100 print:max-w-100 print:min-w-0 print:text-xs'

function overallOf(results: readonly { groupId: string; value: number | null }[], groupId: string) {
  return results.find((result) => result.groupId === groupId)?.value ?? null
}

function GroupName({ group, isWorstOff }: { group: HeatMapGroup; isWorstOff: boolean }) {
  return (
    <span className="flex flex-col leading-snug print:flex-row print:flex-wrap print:gap-x-2">
      <span className={isWorstOff ? 'font-semibold' : 'font-medium'}>{group.name}</span>
      {(isWorstOff || group.isVulnerable) && (
        <span className="flex flex-wrap gap-x-2 text-xs text-soft">
          {isWorstOff && (
            <span className="inline-flex items-center gap-1 font-semibold text-ink">
              <Icon name="flag" className="size-3" />
              worst off
            </span>
          )}
          {group.isVulnerable && (
            <span className="inline-flex items-center gap-1">
              <Icon name="shield" className="size-3" />
              vulnerable
            </span>
          )}
        </span>
      )}
    </span>
  )
}
