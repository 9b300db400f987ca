import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ChainGroup } from './chain'
import { chainLinks } from './chain-links'
import { chainTree, lineHeight, treeMargin } from './chain-tree'

const group = (id: string, serves: string[] | null): ChainGroup => ({
  ...{ id, name: id, isInternal: serves !== null, isVulnerable: false, serves: serves ?? [] },
})

it('tells a circle and a second way in once, and everybody has a place', () => {
  const groups = [
    group('Families', null),
    group('Nobody’s customers', null),
    group('Branches', ['Families', 'IT']),
    group('Drivers', ['Families', 'Branches']),
    group('IT', ['Branches', 'Drivers']),
  ]
  const { rows } = chainTree(groups, 330)
  expect(rows.map(({ x, lines }) => `${' '.repeat(x / 18)}${lines.join(' ')}`)).toEqual([
    'IT',
    ' Branches',
    '  IT (see above)',
    '  Families',
    ' Drivers',
    '  Branches (see above)',
    '  Families',
    'Nobody’s customers',
  ])
})

it('breaks a name where the width ends, and says who is vulnerable in a line of its own', () => {
  const long = { ...group('Housebound readers and their neighbours', null), isVulnerable: true }
  const [row] = chainTree([long], 160).rows
  expect(row?.lines).toEqual(['Housebound readers', 'and their', 'neighbours', 'vulnerable'])
  for (const line of row?.lines ?? [])
    expect(line.length * 7.4).toBeLessThanOrEqual(160 - 2 * treeMargin)
})

it('draws every service once, below one another, within the width', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const anyGroups = fc.tuple(
    ...ids.map((id) =>
      fc
        .tuple(fc.boolean(), fc.subarray(ids))
        .map(([isInternal, serves]) => group(id, isInternal ? serves : null)),
    ),
  )
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const wordy = groups.map((one) => ({ ...one, name: `${one.name} who come by every day` }))
      const { rows, width, height } = chainTree(wordy, 330)
      expect((rows.at(-1)?.y ?? 0) + (rows.at(-1)?.height ?? 0)).toBe(height)
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
      expect(new Set(rows.map(({ id }) => id)).size).toBe(groups.length)
      expect(rows.filter(({ path }) => path !== '')).toHaveLength(chainLinks(groups).length)
      for (const [index, row] of rows.entries()) {
        expect(row.x + row.width).toBe(width)
        expect(row.height).toBeGreaterThan(row.lines.length * lineHeight)
        const longest = Math.max(...row.lines.map((line) => line.length))
        expect(longest * 7.4).toBeLessThanOrEqual(row.width - 2 * treeMargin)
        expect(row.y + row.height).toBeLessThanOrEqual(rows[index + 1]?.y ?? height)
      }
    }),
  )
})

it('leads from under a group to the middle of each they serve', () => {
  const groups = [
    group('Families', null),
    group('Branches', ['Families']),
    group('IT', ['Branches', 'Families']),
  ]
  const { rows } = chainTree(groups, 330)
  const [it, branches] = rows
  for (const [index, above] of [it, branches, it].entries()) {
    const row = rows[index + 1]
    if (!above || !row) throw new Error('a row is missing')
    const [, x = 0, ...ends] = (/^M(.+) (.+)V(.+)H(.+)$/.exec(row.path) ?? []).map(Number)
    expect(ends).toEqual([above.y + above.height, row.y + row.height / 2, row.x])
    expect(x).toBeGreaterThan(above.x)
    expect(x).toBeLessThan(row.x)
  }
})
