import { clsx } from 'clsx'
import { Disclosure } from '@/components/ui/disclosure'
import { type ChainGroup, serviceSentence } from '@/lib/customer/chain'
import {
  type ChainNode,
  type ChainSize,
  chainLayout,
  chainSizes,
} from '@/lib/customer/chain-layout'
import { ChainTree } from './chain-tree'

/**
 * Who serves whom, as a picture and in words; the words say all of it, so that nobody needs the
 * picture. Drawn twice, for little room and for enough of it, so that it never has to be scrolled: a
 * long chain is a tree where its columns don't fit.
 */
export function ChainFigure({ groups, markedIds = [], sentence }: ChainFigureProps) {
  const inWords = ({ id }: ChainGroup) => serviceSentence(id, groups) ?? []
  const isMarked = ({ id }: ChainGroup) => markedIds.includes(id)
  const first = sentence ? [sentence] : groups.filter(isMarked).flatMap(inWords)
  const rest = sentence ? [] : groups.filter((one) => !isMarked(one)).flatMap(inWords)
  return (
    <figure className="@container flex flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-raised">
      <div className="border-b border-line px-2 py-3 sm:p-6">
        <Drawn groups={groups} markedIds={markedIds} />
      </div>
      <figcaption className="flex flex-col gap-1.5 px-4 py-3 text-sm sm:px-6">
        <Told sentences={first} />
        {first.length + rest.length > mostTold ? (
          <Disclosure summary={first.length > 0 ? 'The others in words' : 'The same in words'}>
            <Told sentences={rest} />
          </Disclosure>
        ) : (
          <Told sentences={rest} />
        )}
      </figcaption>
    </figure>
  )
}

type ChainFigureProps = {
  groups: readonly ChainGroup[]
  /** Those it is about. */
  markedIds?: readonly string[]
  /** In words; without it, one sentence for each group of colleagues. */
  sentence?: string | null
}

/** More of them are there for those who ask. */
const mostTold = 3

function Drawn(drawn: { groups: readonly ChainGroup[]; markedIds: readonly string[] }) {
  const columns = columnsIn(drawn.groups)
  if (columns > 5) return <ChainTree {...drawn} />
  if (columns > 3)
    return (
      <>
        <div className="@min-[60rem]:hidden">
          <ChainTree {...drawn} />
        </div>
        <div className="hidden @min-[60rem]:block">
          <Picture {...drawn} sizeOf={chainSizes.wide} />
        </div>
      </>
    )
  return (
    <>
      <div className="@min-[43.75rem]:hidden">
        <Picture {...drawn} sizeOf={chainSizes.narrow} />
      </div>
      <div className="hidden @min-[43.75rem]:block">
        <Picture {...drawn} sizeOf={chainSizes.wide} />
      </div>
    </>
  )
}

function columnsIn(groups: readonly ChainGroup[]) {
  const { nodes } = chainLayout(groups, chainSizes.narrow)
  return new Set(nodes.map(({ column }) => column)).size
}

function Told({ sentences }: { sentences: string[] }) {
  return sentences.map((sentence) => (
    <p key={sentence} className="max-w-prose py-0.5">
      {sentence}
    </p>
  ))
}

type PictureProps = {
  groups: readonly ChainGroup[]
  markedIds: readonly string[]
  sizeOf: (columns: number) => ChainSize
}

function Picture({ groups, markedIds, sizeOf }: PictureProps) {
  const { size, width, height, nodes, arrows } = chainLayout(groups, sizeOf)
  const colleagues = nodes.filter(({ isInternal }) => isInternal)
  const customers = nodes.filter(({ isInternal }) => !isInternal)
  return (
    <svg
      role="img"
      aria-label="Who serves whom. It is told in words below."
      width={width + 2 * edge}
      height={height + 2 * edge}
      viewBox={`${-edge} ${-edge} ${width + 2 * edge} ${height + 2 * edge}`}
      className={clsx('block max-w-none', sizeOf === chainSizes.narrow ? 'text-xs' : 'text-sm')}
    >
      <ColumnName nodes={colleagues}>Our own staff</ColumnName>
      <ColumnName nodes={customers}>Customers</ColumnName>
      {arrows.map(({ from, to, isBack, path, head }) => (
        <g
          key={`${from}${to}`}
          className={clsx('fill-none', markedIds.includes(from) ? 'stroke-accent' : 'stroke-edge')}
          strokeWidth={1.5}
        >
          <path d={path} strokeDasharray={isBack ? '5 4' : undefined} />
          <path d={head} strokeLinejoin="round" strokeLinecap="round" />
        </g>
      ))}
      {nodes.map((node) => (
        <Node key={node.id} node={node} size={size} isMarked={markedIds.includes(node.id)} />
      ))}
    </svg>
  )
}

/** Room for the outlines. */
const edge = 2

function ColumnName({ nodes, children }: { nodes: ChainNode[]; children: string }) {
  if (nodes.length === 0) return null
  return (
    <text x={Math.min(...nodes.map(({ x }) => x))} y={14} className="fill-faint text-xs">
      {children}
    </text>
  )
}

type NodeProps = { node: ChainNode; size: ChainSize; isMarked: boolean }

function Node({ node, size, isMarked }: NodeProps) {
  const { x, y, width, height, lines } = node
  return (
    <g>
      <rect
        {...{ x, y, width, height, rx: 8 }}
        strokeWidth={isMarked ? 2.5 : 1}
        className={clsx(
          node.isInternal ? 'fill-accent-soft' : 'fill-paper',
          isMarked ? 'stroke-accent' : 'stroke-rim',
        )}
      />
      {lines.map((line, index) => {
        const isNote = node.isVulnerable && index === lines.length - 1
        const baseline = y + 10 + (index + 0.72) * size.lineHeight
        return (
          <text
            key={baseline}
            x={x + size.margin}
            y={baseline}
            className={clsx(isNote ? 'fill-caution text-xs' : 'fill-ink font-medium')}
          >
            {line}
          </text>
        )
      })}
    </g>
  )
}
