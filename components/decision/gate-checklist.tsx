import type { Gate } from '@/lib/decision/gates'
import { Disclosure } from '../ui/disclosure'
import { Icon } from '../ui/icon'

/** What has to be so before this is decided: first what is open and who can clear it, then the rest. */
export function GateChecklist({ gates }: { gates: readonly Gate[] }) {
  const open = gates.filter(({ cleared }) => !cleared)
  const cleared = gates.filter((gate) => gate.cleared)
  return (
    <div className="rounded-lg border border-line bg-surface shadow-raised">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line px-4 py-3 font-medium sm:px-5">
        {open.length === 0 ? 'Nothing is missing.' : `${open.length} of ${gates.length} still open`}
      </p>
      {open.length > 0 && (
        <ul className="flex flex-col divide-y divide-line">
          {open.map((gate) => (
            <li key={gate.key} className="flex gap-3.5 px-4 py-3 text-sm sm:px-5">
              <Icon name="circle-dashed" label="Open:" className="mt-0.5 size-4.5 text-caution" />
              <div className="flex min-w-0 flex-1 flex-col gap-0.5">
                <p>{gate.reason}</p>
                {gate.whoCanClear && (
                  <p className="text-faint">Can be cleared by {gate.whoCanClear}</p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {cleared.length > 0 && (
        <div className="border-t border-line px-4 py-1 first:border-t-0 sm:px-5">
          <Disclosure summary={`${cleared.length} cleared`} open={open.length === 0}>
            <ul className="flex flex-col gap-1.5 py-1.5 text-soft">
              {cleared.map((gate) => (
                <li key={gate.key} className="flex gap-2.5">
                  <Icon name="check" label="Cleared:" className="mt-0.5 size-4 text-good" />
                  <span>{gate.reason}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </div>
  )
}
