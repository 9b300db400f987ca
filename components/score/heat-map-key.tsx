import { clsx } from 'clsx'
import { signed } from '@/lib/score/harm'
import { impactLook } from './impact-look'

/** How to read the map, in one line. */
export function HeatMapKey({ scored }: { scored: boolean }) {
  return (
    <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line px-4 py-2.5 text-xs text-soft">
      {scored && (
        <span className="inline-flex items-center gap-2">
          worse
          <span className="inline-flex overflow-hidden rounded-sm">
            {[-3, -2, -1, 0, 1, 2, 3].map((step) => (
              <span
                key={step}
                className={clsx(
                  'w-7 text-center print:w-12 font-medium tabular-nums',
                  impactLook(step),
                )}
              >
                {signed(step)}
              </span>
            ))}
          </span>
          better
        </span>
      )}
      {scored && (
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="impact-unknown h-4 w-6 rounded-sm ring-1 ring-line" />
          nobody knows
        </span>
      )}
      {scored && <span>“3 apart”: people differ by 3 points</span>}
      <span>
        <span aria-hidden className="mr-2 inline-block size-1 rounded-full bg-edge align-middle" />
        not touched
      </span>
    </figcaption>
  )
}
