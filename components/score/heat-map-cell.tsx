import { clsx } from 'clsx'
import { signed } from '@/lib/score/harm'
import { UnknownMark } from './impact-chip'
import { impactLook } from './impact-look'

export type HeatMapCellFact = {
  groupId: string
  stageId: string
  /** Left out: touched, not yet revealed. Null: revealed, and nobody knows. */
  value?: number | null
  spread?: number | null
}

/** People who differ by this much see different worlds: worth saying in the cell itself. */
export const wideSpread = 3

export function HeatMapCell({ cell }: { cell: HeatMapCellFact | undefined }) {
  if (!cell)
    return (
      <td className={clsx(tile, 'text-faint')}>
        <NotTouched />
      </td>
    )
  if (cell.value === undefined)
    return (
      <td className={clsx(tile, 'ring-1 ring-edge ring-inset')}>
        <Touched />
      </td>
    )
  const isWide = cell.value !== null && (cell.spread ?? 0) >= wideSpread
  return (
    <td className={clsx(tile, 'font-semibold', impactLook(cell.value))}>
      {cell.value === null ? <UnknownMark /> : signed(cell.value)}
      {isWide && <Spread points={cell.spread ?? 0} />}
    </td>
  )
}

const tile = 'h-11 rounded-sm px-1 text-center leading-tight tabular-nums print:h-10'

function NotTouched() {
  return (
    <>
      <span aria-hidden className="mx-auto block size-1 rounded-full bg-edge" />
      <span className="sr-only">not touched</span>
    </>
  )
}

function Touched() {
  return <span className="text-xs text-soft">touched</span>
}

function Spread({ points }: { points: number }) {
  return (
    <>
      <span
        aria-hidden
        className="block text-[0.6875rem] leading-none font-medium print:inline print:text-xs print:before:content-['_·_']"
      >
        {points} apart
      </span>
      <span className="sr-only">, people are {points} points apart</span>
    </>
  )
}
