import type { ChainGroup } from './chain'
import { type ChainLink, chainLinks } from './chain-links'

/** How large things are drawn, in pixels. `perLine` letters of a name fit between the margins. */
export type ChainSize = {
  width: number
  gap: number
  margin: number
  perLine: number
  lineHeight: number
}

/** By the number of columns: three of them fit a phone, and five a page without a scroll. */
export const chainSizes = {
  narrow: (columns: number) =>
    columns > 2
      ? { width: 96, gap: 24, margin: 8, perLine: 12, lineHeight: 17 }
      : { width: 138, gap: 56, margin: 12, perLine: 16, lineHeight: 18 },
  wide: (columns: number) =>
    columns > 4
      ? { width: 144, gap: 44, margin: 12, perLine: 16, lineHeight: 20 }
      : columns > 2
        ? { width: 176, gap: 56, margin: 12, perLine: 20, lineHeight: 20 }
        : { width: 208, gap: 112, margin: 12, perLine: 24, lineHeight: 20 },
} as const satisfies Record<string, (columns: number) => ChainSize>

export type ChainNode = {
  id: string
  isInternal: boolean
  isVulnerable: boolean
  column: number
  x: number
  y: number
  width: number
  height: number
  lines: string[]
}
/** `path` is the line and `head` the arrow at its end, as SVG writes them. */
type ChainArrow = ChainLink & { path: string; head: string }
export type ChainLayout = {
  size: ChainSize
  width: number
  height: number
  nodes: ChainNode[]
  arrows: ChainArrow[]
}

/** Above and below a name. */
const padding = 10
const between = 16
/** Room for an arrow that passes a column. */
const lane = 12
/** Room for the names of the columns. */
const header = 32

/**
 * The chain as a picture: those who serve to the left, customers in the last column, an arrow from
 * each group to whom it serves. What would make a circle runs back. Rows keep the order of the list
 * as far as arrows allow.
 */
export function chainLayout(
  groups: readonly ChainGroup[],
  sizeOf: (columns: number) => ChainSize,
): ChainLayout {
  const links = chainLinks(groups)
  const depths = depthsOf(groups, links)
  const deepest = Math.max(0, ...depths.values())
  const columnOf = (id: string) => deepest - (depths.get(id) ?? 0)
  const count = deepest - Math.min(deepest, ...depths.values()) + 1

  const size = sizeOf(count)
  const ways = links.map((link) => wayOf(link, columnOf))
  const columns = ordered(groups, { ways, columnOf, count })
  const boxes = placed(columns, { groups, size })
  const nodes = groups.flatMap((group) => {
    const box = boxes.get(group.id)
    return box ? [{ ...group, ...box, column: columnOf(group.id) }] : []
  })
  return {
    size,
    width: count * size.width + (count - 1) * size.gap,
    height: header + Math.max(0, ...columns.map((column) => heightOf(column, { groups, size }))),
    nodes: nodes.map(({ id, isInternal, isVulnerable, column, x, y, width, height, lines }) => ({
      ...{ id, isInternal, isVulnerable, column, x, y, width, height, lines },
    })),
    arrows: ways.map((way) => arrowOf(way, boxes)),
  }
}

/** A name in lines that fit; what is longer than a line is cut where it must be. */
export function linesOf(name: string, perLine: number): string[] {
  const words = name
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => piecesOf(word, perLine))
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > perLine) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

function piecesOf(word: string, perLine: number): string[] {
  const letters = [...word]
  if (letters.length <= perLine) return [word]
  const cut = perLine - 1
  const count = Math.ceil(letters.length / cut)
  return Array.from({ length: count }, (_, index) => {
    const piece = letters.slice(index * cut, (index + 1) * cut).join('')
    return index < count - 1 ? `${piece}-` : piece
  })
}

/** How many steps to the customers, by the longest way. */
function depthsOf(groups: readonly ChainGroup[], links: readonly ChainLink[]) {
  const depths = new Map<string, number>()
  const isCustomer = new Set(groups.flatMap(({ id, isInternal }) => (isInternal ? [] : [id])))
  const forward = links.filter(({ isBack }) => !isBack)
  const depthOf = (id: string): number => {
    const known = depths.get(id)
    if (known !== undefined) return known
    const below = forward.filter(({ from }) => from === id).map(({ to }) => depthOf(to))
    const depth = isCustomer.has(id) ? 0 : 1 + Math.max(0, ...below)
    depths.set(id, depth)
    return depth
  }
  for (const { id } of groups) depthOf(id)
  return depths
}

/** A link with the places it passes from left to right: the groups at its ends and lanes between. */
type Way = { link: ChainLink; stops: { key: string; column: number }[] }

function wayOf(link: ChainLink, columnOf: (id: string) => number): Way {
  const [left, right] = link.isBack ? [link.to, link.from] : [link.from, link.to]
  const [from, to] = [columnOf(left), columnOf(right)]
  const lanes = Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => ({
    key: `${link.from}>${link.to}@${from + 1 + index}`,
    column: from + 1 + index,
  }))
  return {
    link,
    stops: [{ key: left, column: from }, ...lanes, { key: right, column: to }],
  }
}

type Columns = string[][]
type Facts = { ways: Way[]; columnOf: (id: string) => number; count: number }

/** Customers in the order of the list; to their left, each beside the middle of whom it serves. */
function ordered(groups: readonly ChainGroup[], { ways, columnOf, count }: Facts): Columns {
  const inColumns: Columns = Array.from({ length: count }, () => [])
  for (const { id } of groups) inColumns[columnOf(id)]?.push(id)
  for (const { stops } of ways)
    for (const { key, column } of stops.slice(1, -1)) inColumns[column]?.push(key)

  const ranks = new Map<string, number>()
  const next = new Map<string, string[]>()
  for (const { stops } of ways)
    for (const [index, { key }] of stops.entries()) {
      const following = stops[index + 1]
      if (following) next.set(key, [...(next.get(key) ?? []), following.key])
    }
  for (let column = count - 1; column >= 0; column -= 1) {
    const keys = inColumns[column] ?? []
    const middle = new Map(
      keys.map((key, index) => {
        const all = (next.get(key) ?? []).flatMap((one) => ranks.get(one) ?? [])
        const mean = all.reduce((sum, rank) => sum + rank, 0) / Math.max(1, all.length)
        return [key, all.length > 0 ? mean : (index + 0.5) / keys.length] as const
      }),
    )
    if (column < count - 1)
      keys.sort((one, other) => (middle.get(one) ?? 0) - (middle.get(other) ?? 0))
    for (const [index, key] of keys.entries()) ranks.set(key, (index + 0.5) / keys.length)
  }
  return inColumns
}

type Box = { x: number; y: number; width: number; height: number; lines: string[] }
type Drawing = { groups: readonly ChainGroup[]; size: ChainSize }

function placed(columns: Columns, drawing: Drawing): Map<string, Box> {
  const { size } = drawing
  const tallest = Math.max(0, ...columns.map((column) => heightOf(column, drawing)))
  const boxes = new Map<string, Box>()
  for (const [column, keys] of columns.entries()) {
    let y = header + (tallest - heightOf(keys, drawing)) / 2
    for (const key of keys) {
      const lines = linesIn(key, drawing)
      const height = heightOfLines(lines, size)
      boxes.set(key, {
        ...{ x: column * (size.width + size.gap), y, width: size.width, height, lines },
      })
      y += height + between
    }
  }
  return boxes
}

function heightOf(keys: readonly string[], drawing: Drawing): number {
  const heights = keys.map((key) => heightOfLines(linesIn(key, drawing), drawing.size))
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, keys.length - 1) * between
}

/** Of a lane: none. Who is vulnerable is said in a line of its own. */
function linesIn(key: string, { groups, size }: Drawing): string[] {
  const group = groups.find(({ id }) => id === key)
  if (!group) return []
  return [...linesOf(group.name, size.perLine), ...(group.isVulnerable ? ['vulnerable'] : [])]
}

function heightOfLines(lines: readonly string[], { lineHeight }: ChainSize): number {
  return lines.length === 0 ? lane : lines.length * lineHeight + 2 * padding
}

type Point = { x: number; y: number }

/** Along the lanes, bent in the gaps. The way back leaves and arrives lower down, and sags. */
function arrowOf({ link, stops }: Way, boxes: Map<string, Box>): ChainArrow {
  const port = link.isBack ? 0.8 : 0.5
  const places = stops.flatMap(({ key }) => boxes.get(key) ?? [])
  const heightAt = (box: Box) => box.y + box.height * (box.lines.length > 0 ? port : 0.5)
  const pieces = places.flatMap((box, index) => {
    const following = places[index + 1]
    if (!following) return []
    const from = { x: box.x + box.width, y: heightAt(box) }
    const to = { x: following.x, y: heightAt(following) }
    const across = following.lines.length > 0 ? '' : ` H${following.x + following.width}`
    return [`${bend(from, to, link.isBack ? 22 : 0)}${across}`]
  })
  const first = places[0]
  const last = places.at(-1)
  const path = first ? `M${first.x + first.width} ${heightAt(first)}${pieces.join('')}` : ''
  if (link.isBack && first)
    return { ...link, path, head: head({ x: first.x + first.width, y: heightAt(first) }, 1) }
  return { ...link, path, head: last ? head({ x: last.x, y: heightAt(last) }, -1) : '' }
}

function bend(from: Point, to: Point, sag: number): string {
  const reach = (to.x - from.x) / 2
  return ` C${from.x + reach} ${from.y + sag} ${to.x - reach} ${to.y + sag} ${to.x} ${to.y}`
}

/** Its tip is at the point; `away` is the side its tail is on. */
function head({ x, y }: Point, away: 1 | -1): string {
  return `M${x + away * 8} ${y - 5} L${x} ${y} L${x + away * 8} ${y + 5}`
}
