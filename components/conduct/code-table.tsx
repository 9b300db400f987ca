import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { type CodeLine, type Side, sideLabels, sides, type Towards } from '@/lib/commitment/code'
import { TextLink } from '../ui/text-link'

type Stage = { id: string; name: string; feeling?: string }

type Props<L extends CodeLine> = {
  towards: Towards
  stages: readonly Stage[]
  lines: readonly L[]
  /** Those who may write in an empty place are offered to. */
  editable?: boolean
  children: (line: L) => ReactNode
}

/** One half of the code: stage by stage, what we always and what we never do. On a phone, a list. */
export function CodeTable<L extends CodeLine>({ towards, stages, lines, ...props }: Props<L>) {
  const here = lines.filter((line) => line.towards === towards)
  return (
    <>
      {here.length === 0 && <p className="text-soft sm:hidden">Nothing is written here yet.</p>}
      <table className="w-full text-left max-sm:block">
        <caption className="sr-only">What we always and never do, towards {towards}</caption>
        <thead className="max-sm:hidden">
          <tr className="border-b border-line text-xs text-faint">
            <th scope="col" className="w-1/5 py-2.5 pr-4 font-medium">
              Stage
            </th>
            {sides.map((side) => (
              <th key={side} scope="col" className="w-2/5 px-4 py-2.5 font-medium last:pr-0">
                We {sideLabels[side].toLowerCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {stages.map((stage) => (
            <tr
              key={stage.id}
              className={clsx(
                'border-b border-line align-top max-sm:py-4',
                here.some(({ stageId }) => stageId === stage.id) ? 'max-sm:block' : 'max-sm:hidden',
              )}
            >
              <th scope="row" className="py-4 pr-4 font-normal max-sm:block max-sm:py-0">
                <span className="font-medium max-sm:text-lg">{stage.name}</span>
                {stage.feeling && <span className="block text-sm text-soft">{stage.feeling}</span>}
              </th>
              {sides.map((side) => (
                <Place
                  key={side}
                  side={side}
                  towards={towards}
                  stageId={stage.id}
                  lines={here.filter((line) => line.stageId === stage.id && line.side === side)}
                  {...props}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

type PlaceProps<L extends CodeLine> = Omit<Props<L>, 'stages'> & { side: Side; stageId: string }

function Place<L extends CodeLine>({ side, towards, stageId, lines, ...props }: PlaceProps<L>) {
  if (lines.length === 0)
    return (
      <td className="px-4 py-4 last:pr-0 max-sm:hidden">
        {props.editable ? (
          <TextLink
            href={`/conduct/new?${new URLSearchParams({ stage: stageId, side, towards })}`}
            plain
            className="text-sm"
          >
            <span className="text-faint">Add one</span>
          </TextLink>
        ) : (
          <span className="text-faint">–</span>
        )}
      </td>
    )
  return (
    <td className="px-4 py-4 last:pr-0 max-sm:block max-sm:px-0 max-sm:pt-3 max-sm:pb-0">
      <p aria-hidden className="pb-1 text-xs font-medium text-faint sm:hidden">
        We {sideLabels[side].toLowerCase()}
      </p>
      <ul className="flex flex-col gap-3.5">
        {lines.map((line) => (
          <li key={line.commitmentId}>{props.children(line)}</li>
        ))}
      </ul>
    </td>
  )
}
