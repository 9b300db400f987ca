import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ChainGroup } from './chain'
import { chainLinks } from './chain-links'
import { chainTree } from './chain-tree'

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
      const { rows, width, height } = chainTree(groups, 330)
      expect(new Set(rows.map(({ id }) => id)).size).toBe(groups.length)
      expect(rows.filter(({ path }) => path !== '')).toHaveLength(chainLinks(groups).length)
      for (const [index, row] of rows.entries()) {
        expect(row.x + row.width).toBe(width)
        expect(row.y + row.height).toBeLessThanOrEqual(rows[index + 1]?.y ?? height)
      }
    }),
  )
})
