import type { ReactNode } from 'react'
import { signed } from '@/lib/score/harm'
import { ImpactChip } from './impact-chip'

/**
 * The impact index, never alone: the worst-off group by name, the widest spread and how much is
 * known stand beside it at the same height.
 */
export function ImpactIndex({ index, worstOff, widest, coverage, children }: ImpactIndexProps) {
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-raised">
      <dl className="grid grid-cols-2 gap-px bg-line lg:grid-cols-4 print:grid-cols-4 print:bg-surface">
        <Figure name="Impact index">
          <span className="text-4xl font-semibold tracking-tight tabular-nums">{index ?? '–'}</span>
          <Ruler index={index} />
        </Figure>
        <Figure name="Worst-off group">
          {worstOff ? (
            <>
              <span className="text-lg leading-tight font-semibold">{worstOff.name}</span>
              <span>
                <ImpactChip value={worstOff.value} />
                <span className="ml-2 text-soft">overall</span>
              </span>
            </>
          ) : (
            <Nothing>No group has a value yet.</Nothing>
          )}
        </Figure>
        <Figure name="Widest disagreement">
          {widest ? (
            <>
              <span className="text-lg leading-tight font-semibold">
                {widest.spread} {widest.spread === 1 ? 'point' : 'points'}
              </span>
              <span className="text-soft">
                {widest.group} · {widest.stage}
                {widest.lowest !== undefined && widest.highest !== undefined && (
                  <span className="whitespace-nowrap tabular-nums">
                    {' '}
                    ({signed(widest.lowest)} to {signed(widest.highest)})
                  </span>
                )}
              </span>
            </>
          ) : (
            <Nothing>Nobody differs.</Nothing>
          )}
        </Figure>
        <Figure name="Known">
          <span className="text-lg leading-tight font-semibold tabular-nums">
            {coverage.known} of {coverage.touched} cells
          </span>
          <span className="text-soft">
            {coverage.known === coverage.touched
              ? 'Nothing touched is unknown.'
              : `Nobody knows the other ${coverage.touched - coverage.known}.`}
          </span>
        </Figure>
      </dl>
      {children && (
        <div className="border-t border-line px-5 py-1 print:border-t-0 print:py-0">{children}</div>
      )}
    </div>
  )
}

type ImpactIndexProps = {
  /** 0…100, 50 is no difference; null when no external group has a value. */
  index: number | null
  worstOff: { name: string; value: number } | null
  /** Null when nobody differs. */
  widest: {
    group: string
    stage: string
    spread: number
    lowest?: number
    highest?: number
  } | null
  coverage: { known: number; touched: number }
  /** "How this number came about": a Disclosure. */
  children?: ReactNode
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2 bg-surface px-4 py-4 text-sm sm:px-5">
      <dt className="text-xs font-medium text-faint">{name}</dt>
      <dd className="flex flex-1 flex-col gap-1.5">{children}</dd>
    </div>
  )
}

function Nothing({ children }: { children: ReactNode }) {
  return <span className="text-soft">{children}</span>
}

/** Where the index lies between 0 and 100, with the middle marked: 50 is no difference. */
function Ruler({ index }: { index: number | null }) {
  return (
    <span className="flex flex-col gap-1">
      <svg
        aria-hidden
        viewBox="0 0 200 10"
        className="h-2.5 w-full print:hidden"
        preserveAspectRatio="none"
      >
        <rect y="3" width="200" height="4" rx="2" className="fill-impact-0" />
        {index !== null && (
          <rect
            x={Math.min(index, 50) * 2}
            y="3"
            width={Math.abs(index - 50) * 2}
            height="4"
            className={index < 50 ? 'fill-impact-n2' : 'fill-impact-p2'}
          />
        )}
        <rect x="99.25" width="1.5" height="10" className="fill-soft" />
      </svg>
      <span className="text-xs text-faint">of 100; 50 is no difference</span>
    </span>
  )
}
