import type { ReactNode } from 'react'
import { type CodeLine, type Side, sideLabels, sides } from '@/lib/commitment/code'
import { type Day, formatDay } from '@/lib/time'
import { Mark } from '../shell/mark'

type Props = {
  title: string
  /** Under the title: what people should feel here. */
  subtitle?: string
  /** Where it comes from: organization, version, day. */
  source: string
  children: ReactNode
}

/** One sheet of paper for the wall: on the screen a picture of it, printed a page of its own. */
export function WallSheet({ title, subtitle, source, children }: Props) {
  return (
    <section
      aria-label={title}
      className="wall-sheet flex flex-col gap-6 rounded-lg border border-line bg-surface p-6 shadow-raised sm:p-10"
    >
      <header className="flex flex-col gap-1">
        <h2 className="wall-title text-2xl sm:text-3xl">{title}</h2>
        {subtitle && <p className="wall-subtitle text-lg text-soft">{subtitle}</p>}
      </header>
      <div className="flex flex-1 flex-col gap-8">{children}</div>
      <footer className="wall-source flex items-center justify-between gap-4 border-t border-line pt-3 text-xs text-faint">
        <span>{source}</span>
        <Mark className="size-6" />
      </footer>
    </section>
  )
}

/** A line to hang up; what lapsed says so. */
export type WallLine = CodeLine & { lapsedOn: Day | null }

function Words({ line: { text, lapsedOn } }: { line: WallLine }) {
  return (
    <>
      {text}
      {lapsedOn && (
        <span className="block text-xs font-normal text-soft">
          Lapsed on {formatDay(lapsedOn)}: nobody has proved it since.
        </span>
      )}
    </>
  )
}

/** What we always and what we never do, side by side in large letters. */
export function WallLines({ title, lines }: { title?: string; lines: readonly WallLine[] }) {
  return (
    <div className="flex flex-col gap-3">
      {title && <h3 className="wall-heading text-base text-soft">{title}</h3>}
      <div className="wall-sides grid gap-x-12 gap-y-6 sm:grid-cols-2">
        {sides
          .filter((side) => lines.some((line) => line.side === side))
          .map((side) => (
            <WallSide key={side} side={side} lines={lines.filter((line) => line.side === side)} />
          ))}
      </div>
    </div>
  )
}

function WallSide({ side, lines }: { side: Side; lines: readonly WallLine[] }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="wall-heading text-sm font-semibold text-accent">
        We {sideLabels[side].toLowerCase()}
      </p>
      <ul className="flex flex-col gap-2">
        {lines.map((line) => (
          <li
            key={line.commitmentId}
            className="wall-line text-lg leading-snug font-medium wrap-anywhere"
          >
            <Words line={line} />
          </li>
        ))}
      </ul>
    </div>
  )
}

type Row = { stageId: string; title: string; lines: readonly WallLine[] }

/** The whole journey on one sheet: a row for each stage. */
export function WallTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <table className="wall-table w-full text-left">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="wall-heading border-b border-line text-sm text-accent">
          <td className="w-1/5 py-2" />
          {sides.map((side) => (
            <th key={side} scope="col" className="w-2/5 py-2 pl-4 font-semibold">
              We {sideLabels[side].toLowerCase()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ stageId, title, lines }) => (
          <tr key={stageId} className="border-b border-line align-top last:border-b-0">
            <th scope="row" className="wall-cell py-2.5 font-normal text-soft">
              {title}
            </th>
            {sides.map((side) => (
              <td key={side} className="wall-cell py-2.5 pl-4 font-medium">
                <ul className="flex flex-col gap-1.5">
                  {lines
                    .filter((line) => line.side === side)
                    .map((line) => (
                      <li key={line.commitmentId}>
                        <Words line={line} />
                      </li>
                    ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
