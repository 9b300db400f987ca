import type { ChainGroup } from './chain'
import { linesOf } from './chain-layout'
import { chainLinks } from './chain-links'

export type ChainRow = {
  /** The way to it, from those nobody serves on: a group may stand in several places. */
  key: string
  id: string
  isInternal: boolean
  /** Whom they serve is told further up: a circle and a second way in end here. */
  isAgain: boolean
  x: number
  y: number
  width: number
  height: number
  lines: string[]
  /** From whoever serves them; nothing at the root. */
  path: string
}

export const lineHeight = 17
const padding = 7
const between = 7
/** How far a row stands in from the one above it, up to `deepest`. */
const step = 18
const deepest = 8
/** A letter is at most about this wide, in the size the rows are written in. */
const letter = 7.4
export const treeMargin = 10

/**
 * The chain as a tree of rows, for where columns have no room: below each group those they serve, as
 * deep as it goes. Nothing is told twice.
 */
export function chainTree(groups: readonly ChainGroup[], width: number) {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const links = chainLinks(groups)
  const isServed = new Set(links.flatMap(({ to, isBack }) => (isBack ? [] : to)))
  const told = new Set<string>()
  const rows: ChainRow[] = []
  let y = 0

  const visit = (group: ChainGroup, above: ChainRow | null, depth: number) => {
    const served = links.filter(({ from }) => from === group.id)
    const isAgain = told.has(group.id) && served.length > 0
    told.add(group.id)
    const x = Math.min(depth, deepest) * step
    const perLine = Math.floor((width - x - 2 * treeMargin) / letter)
    const lines = linesOf(isAgain ? `${group.name} (see above)` : group.name, perLine)
    if (group.isVulnerable) lines.push('vulnerable')
    const height = lines.length * lineHeight + 2 * padding
    const key = above ? `${above.key} ${group.id}` : group.id
    const path = above ? elbow(above, { x, y: y + height / 2 }) : ''
    const { id, isInternal } = group
    const row = { key, id, isInternal, isAgain, x, y, width: width - x, height, lines, path }
    rows.push(row)
    y += height + between
    if (isAgain) return
    for (const { to } of served) {
      const next = byId.get(to)
      if (next) visit(next, row, depth + 1)
    }
  }
  const colleagues = groups.filter(({ isInternal }) => isInternal)
  for (const group of colleagues) if (!isServed.has(group.id)) visit(group, null, 0)
  for (const group of groups) if (!told.has(group.id)) visit(group, null, 0)
  return { width, height: Math.max(0, y - between), rows }
}

function elbow(above: ChainRow, { x, y }: { x: number; y: number }): string {
  return `M${above.x + step / 2} ${above.y + above.height}V${y}H${Math.max(x, above.x + step / 2)}`
}
