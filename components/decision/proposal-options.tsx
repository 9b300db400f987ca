import { clsx } from 'clsx'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import type { Option } from '@/lib/decision/schema'
import { Written } from './written'

/** What could be done instead. A rejected option keeps its reason and what would reopen it. */
export function ProposalOptions({ options }: { options: readonly Option[] }) {
  if (options.length === 0) return <p className="text-faint">No option is named yet.</p>
  return (
    <ol className="flex flex-col gap-3 print:gap-4">
      {options.map((option) => (
        <li
          key={option.key}
          className={clsx(
            'flex flex-col gap-2 rounded-lg border px-4 py-3 sm:px-5 print:gap-0 print:border-0 print:bg-transparent print:p-0',
            option.isChosen ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
          )}
        >
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="text-base">
              {option.name || <span className="text-faint">No name yet</span>}
            </h3>
            {option.isChosen && (
              <Badge tone="accent" icon={<Icon name="check" className="size-3.5" />}>
                Proposed
              </Badge>
            )}
            {option.isDoNothing && option.name !== 'Do nothing' && <Badge>Do nothing</Badge>}
          </div>
          {option.description && <Written text={option.description} />}
          {option.rejectedBecause && !option.isChosen && (
            <Reason name="Rejected because" text={option.rejectedBecause} />
          )}
          {option.reopenWhen && !option.isChosen && (
            <Reason name="Reopen when" text={option.reopenWhen} />
          )}
        </li>
      ))}
    </ol>
  )
}

function Reason({ name, text }: { name: string; text: string }) {
  return (
    <div className="flex flex-col gap-0.5 border-l-2 border-line pl-3 print:run-in print:border-0 print:pl-0">
      <p className="text-sm font-medium text-soft">{name}</p>
      <Written text={text} />
    </div>
  )
}
