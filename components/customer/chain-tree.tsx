import { clsx } from 'clsx'
import type { ChainGroup } from '@/lib/customer/chain'
import { type ChainRow, chainTree, lineHeight, treeMargin } from '@/lib/customer/chain-tree'

type Props = { groups: readonly ChainGroup[]; markedIds: readonly string[] }

/** A chain of many steps, on a phone: below each group those they serve. */
export function ChainTree({ groups, markedIds }: Props) {
  const { width, height, rows } = chainTree(groups, widthOfPhone)
  return (
    <svg
      role="img"
      aria-label="Who serves whom. It is told in words below."
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      width={width + 4}
      className="block max-w-full text-xs"
    >
      {rows.map(({ key, id, path }) => (
        <path
          key={key}
          d={path}
          strokeWidth={1.5}
          className={clsx('fill-none', isMarkedWay(key, id) ? 'stroke-accent' : 'stroke-edge')}
        />
      ))}
      {rows.map((row) => (
        <Row key={row.key} row={row} isMarked={markedIds.includes(row.id)} />
      ))}
    </svg>
  )

  /** From somebody it is about. */
  function isMarkedWay(key: string, id: string) {
    return markedIds.includes(
      key
        .slice(0, -id.length - 1)
        .split(' ')
        .at(-1) ?? '',
    )
  }
}

/** What is left between the edges of a phone 390 pixels wide; on a narrower one it shrinks. */
const widthOfPhone = 334

function Row({ row, isMarked }: { row: ChainRow; isMarked: boolean }) {
  const { x, y, width, height, lines, isInternal, isAgain } = row
  return (
    <g>
      <rect
        {...{ x, y, width, height, rx: 6 }}
        strokeWidth={isMarked ? 2.5 : 1}
        strokeDasharray={isAgain ? '4 3' : undefined}
        className={clsx(
          isInternal && !isAgain ? 'fill-accent-soft' : 'fill-paper',
          isMarked ? 'stroke-accent' : 'stroke-rim',
        )}
      />
      {lines.map((line, index) => {
        const baseline = y + 19.5 + index * lineHeight
        return (
          <text
            key={baseline}
            x={x + treeMargin}
            y={baseline}
            className={clsx(
              line === 'vulnerable' && 'fill-caution',
              line !== 'vulnerable' && (isAgain ? 'fill-soft' : 'fill-ink font-medium'),
            )}
          >
            {line}
          </text>
        )
      })}
    </g>
  )
}
