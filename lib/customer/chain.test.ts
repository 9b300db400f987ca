import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type ChainGroup,
  chainAround,
  chainFrom,
  chainSentence,
  serversOf,
  serviceSentence,
} from './chain'
import { chainLayout, chainSizes, linesOf } from './chain-layout'
import { chainLinks } from './chain-links'

const customers = (id: string, name: string): ChainGroup => ({
  ...{ id, name, isInternal: false, isVulnerable: false, serves: [] },
})
const colleagues = (id: string, name: string, serves: string[]): ChainGroup => ({
  ...{ id, name, isInternal: true, isVulnerable: false, serves },
})

const families = customers('f', 'Families')
const housebound = customers('h', 'Housebound readers')
const staff = colleagues('s', 'Branch staff', ['f', 'h'])
const drivers = colleagues('d', 'Drivers', ['h'])

it.each<[string, ChainGroup[], string[], string]>([
  [
    'one step',
    [families, housebound, staff],
    ['s'],
    'The expense tool touches Branch staff, who serve Families and Housebound readers.',
  ],
  [
    'step by step, while there is one way',
    [families, housebound, staff, colleagues('p', 'Payroll', ['s'])],
    ['p', 'f'],
    'The expense tool touches Payroll, who serve Branch staff, who serve Families and Housebound readers.',
  ],
  [
    'customers first where both are served',
    [families, housebound, staff, colleagues('i', 'IT', ['s', 'f'])],
    ['i'],
    'The expense tool touches IT, who serve Families and Branch staff, who serve Families and Housebound readers.',
  ],
  [
    'only the end where it branches',
    [families, housebound, staff, drivers, colleagues('i', 'IT', ['s', 'd'])],
    ['i'],
    'The expense tool touches IT, who serve Branch staff and Drivers, and through them Families and Housebound readers.',
  ],
  [
    'no customer twice, where some are served directly too',
    [families, housebound, staff, drivers, colleagues('i', 'IT', ['f', 's', 'd'])],
    ['i'],
    'The expense tool touches IT, who serve Families, Branch staff and Drivers, and through them Housebound readers.',
  ],
  [
    'a circle once',
    [families, colleagues('a', 'IT', ['b']), colleagues('b', 'Branch staff', ['f', 'a'])],
    ['a'],
    'The expense tool touches IT, who serve Branch staff, who serve Families and IT in turn.',
  ],
  [
    'several groups in sentences of their own',
    [families, housebound, staff, drivers],
    ['s', 'd'],
    'The expense tool touches Branch staff, who serve Families and Housebound readers. It also touches Drivers, who serve Housebound readers.',
  ],
  [
    'that nobody is served',
    [colleagues('a', 'Archive', ['gone'])],
    ['a'],
    'The expense tool touches Archive, who serve nobody that we know of.',
  ],
  [
    'that a group that serves but itself serves nobody',
    [colleagues('a', 'Archive', ['a'])],
    ['a'],
    'The expense tool touches Archive, who serve nobody that we know of.',
  ],
])('The sentence tells %s', (_, groups, touched, sentence) => {
  expect(chainSentence('The expense tool', touched, groups)).toBe(sentence)
})

it('There is nothing to tell when only customers are touched', () => {
  expect(chainSentence('It', ['f'], [families, staff])).toBeNull()
  expect(serviceSentence('f', [families, staff])).toBeNull()
  expect(serviceSentence('s', [families, staff])).toBe('Branch staff serve Families.')
})

it('The chain around a group goes both ways, and no further', () => {
  const payroll = colleagues('p', 'Payroll', ['s'])
  const groups = [families, housebound, staff, drivers, payroll]
  const names = (all: ChainGroup[]) => all.map(({ name }) => name)
  expect(names(chainFrom(['d'], groups))).toEqual(['Housebound readers', 'Drivers'])
  expect(names(chainAround('f', groups))).toEqual(['Families', 'Branch staff', 'Payroll'].sort(by))
  expect(names(chainAround('p', groups))).toEqual([
    'Families',
    'Housebound readers',
    'Branch staff',
    'Payroll',
  ])
  function by(one: string, other: string) {
    return groups.findIndex(({ name }) => name === one) - groups.findIndex((g) => g.name === other)
  }
})

it('Customers stand in the last column, and those who serve servants further left', () => {
  const payroll = colleagues('p', 'Payroll', ['s', 'f'])
  const { nodes, arrows } = chainLayout([families, housebound, staff, payroll], chainSizes.wide)
  expect(nodes.map(({ id, column }) => [id, column])).toEqual([
    ['f', 2],
    ['h', 2],
    ['s', 1],
    ['p', 0],
  ])
  expect(arrows).toHaveLength(4)
  expect(arrows.every(({ isBack }) => !isBack)).toBe(true)
})

it('A circle is cut at those furthest from the customers', () => {
  const groups = [
    families,
    colleagues('a', 'IT', ['b']),
    colleagues('b', 'Branch staff', ['f', 'a']),
  ]
  expect(chainLinks(groups)).toEqual([
    { from: 'a', to: 'b', isBack: false },
    { from: 'b', to: 'a', isBack: true },
    { from: 'b', to: 'f', isBack: false },
  ])
})

it('A circle that somebody outside serves is cut where it comes back to whom they serve', () => {
  const groups = [
    families,
    colleagues('b', 'Branch staff', ['a']),
    colleagues('a', 'IT', ['f', 'b']),
    colleagues('p', 'Payroll', ['a']),
  ]
  const back = chainLinks(groups).filter(({ isBack }) => isBack)
  expect(back).toEqual([{ from: 'b', to: 'a', isBack: true }])
})

it('A circle of equals is cut by their names', () => {
  const groups = [colleagues('a', 'Post room', ['b']), colleagues('b', 'Archive', ['a'])]
  const back = chainLinks(groups).filter(({ isBack }) => isBack)
  expect(back).toEqual([{ from: 'a', to: 'b', isBack: true }])
})

it('Those who serve stand beside whom they serve, whatever the order of the list', () => {
  const pairs = ['1', '2', '3', '4']
  const groups = [
    ...pairs.map((id) => customers(`c${id}`, `Customers ${id}`)),
    ...pairs.toReversed().map((id) => colleagues(`s${id}`, `Staff ${id}`, [`c${id}`])),
  ]
  const { nodes } = chainLayout(groups, chainSizes.narrow)
  const heightOf = (id: string) => nodes.find((node) => node.id === id)?.y
  for (const id of pairs) expect(heightOf(`s${id}`)).toBe(heightOf(`c${id}`))
})

it('Three columns fit a phone, and five a page', () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, at) =>
      at === 0 ? customers('0', 'Families') : colleagues(`${at}`, `Staff ${at}`, [`${at - 1}`]),
    )
  for (const count of [1, 2, 3])
    expect(chainLayout(chain(count), chainSizes.narrow).width).toBeLessThanOrEqual(340)
  for (const count of [1, 2, 3, 4, 5])
    expect(chainLayout(chain(count), chainSizes.wide).width).toBeLessThanOrEqual(900)
})

it.each([
  ['Families', ['Families']],
  ['Families without', ['Families without']],
  ['Families withouts', ['Families', 'withouts']],
  ['Volkshochschulen', ['Volkshochschulen']],
  ['Families with young children', ['Families with', 'young children']],
  ['Volkshochschulteilnehmerinnen', ['Volkshochschult-', 'eilnehmerinnen']],
  ['', []],
])('“%s” stands in lines of at most 16 letters', (name, lines) => {
  expect(linesOf(name, 16)).toEqual(lines)
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const anyGroups = fc
  .tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        name: fc.constant(`Group ${id}`),
        isInternal: fc.boolean(),
        isVulnerable: fc.boolean(),
        serves: fc.subarray([...ids, 'gone']),
      }),
    ),
  )
  .chain((groups) => fc.tuple(fc.constant(groups), fc.shuffledSubarray(groups, { minLength: 7 })))

it('Whatever serves whom, the picture ends, arrows point right, circles run back, and the order of the list changes no column', () => {
  fc.assert(
    fc.property(anyGroups, ([groups, shuffled]) => {
      const layout = chainLayout(groups, chainSizes.narrow)
      const other = chainLayout(shuffled, chainSizes.narrow)
      const columns = new Map(layout.nodes.map(({ id, column }) => [id, column]))
      expect(new Map(other.nodes.map(({ id, column }) => [id, column]))).toEqual(columns)
      const ends = ({ arrows }: typeof layout) =>
        arrows.map(({ from, to, isBack }) => `${from}${to}${isBack}`).sort()
      expect(ends(other)).toEqual(ends(layout))
      for (const { from, to, isBack } of layout.arrows) {
        const [left, right] = isBack ? [to, from] : [from, to]
        expect(columns.get(left)).toBeLessThan(columns.get(right) ?? 0)
      }
      for (const { id, x, y, width, height } of layout.nodes) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(layout.width)
        expect(y).toBeGreaterThanOrEqual(32)
        expect(y + height).toBeLessThanOrEqual(layout.height + 0.001)
        const overlapping = layout.nodes.filter(
          (one) => one.id !== id && one.x === x && one.y < y + height && y < one.y + one.height,
        )
        expect(overlapping).toEqual([])
      }
    }),
  )
})

it('Whatever serves whom, customers have a column to themselves, the last one', () => {
  fc.assert(
    fc.property(anyGroups, ([groups]) => {
      const { nodes } = chainLayout(groups, chainSizes.narrow)
      const last = Math.max(...nodes.map(({ column }) => column))
      const hasCustomers = nodes.some(({ isInternal }) => !isInternal)
      for (const { isInternal, column } of nodes)
        if (!isInternal) expect(column).toBe(last)
        else if (hasCustomers) expect(column).toBeLessThan(last)
    }),
  )
})

it('Whatever serves whom, an arrow leads from edge to edge and crosses no group on its way', () => {
  fc.assert(
    fc.property(anyGroups, ([groups]) => {
      const { nodes, arrows } = chainLayout(groups, chainSizes.narrow)
      const byId = new Map(nodes.map((node) => [node.id, node]))
      for (const { from, to, isBack, path, head } of arrows) {
        const [left, right] = [byId.get(isBack ? to : from), byId.get(isBack ? from : to)]
        if (!left || !right) throw new Error('an arrow between groups that aren’t drawn')
        const port = isBack ? 0.8 : 0.5
        const begins = `${left.x + left.width} ${left.y + port * left.height}`
        const ends = `${right.x} ${right.y + port * right.height}`
        expect(path.startsWith(`M${begins} C`)).toBe(true)
        expect(path.endsWith(` ${ends}`)).toBe(true)
        expect(head).toContain(` L${isBack ? begins : ends} L`)
        const lanes = [...path.matchAll(/ ([\d.]+) ([\d.]+) H([\d.]+)/g)].map((one) =>
          one.map(Number),
        )
        expect(lanes).toHaveLength(right.column - left.column - 1)
        for (const [, x = 0, y = 0, until] of lanes) {
          const passed = nodes.filter((node) => node.x === x)
          expect(passed.filter((node) => node.y <= y && y <= node.y + node.height)).toEqual([])
          expect(until).toBe(x + left.width)
        }
      }
    }),
  )
})

it('Whatever serves whom, everything that walks the chain walks the same one', () => {
  fc.assert(
    fc.property(anyGroups, fc.constantFrom(...ids), ([groups], id) => {
      const links = chainLinks(groups)
      const from = links.filter(({ to }) => to === id).map((link) => link.from)
      expect(
        serversOf(id, groups)
          .map((group) => group.id)
          .sort(),
      ).toEqual(from.sort())
      const reached = new Set([id])
      for (const one of reached)
        for (const link of links) if (link.from === one) reached.add(link.to)
      expect(new Set(chainFrom([id], groups).map((group) => group.id))).toEqual(reached)
    }),
  )
})

it('Whatever serves whom, the sentence ends and names who is touched', () => {
  fc.assert(
    fc.property(anyGroups, fc.constantFrom(...ids), ([groups], id) => {
      const sentence = serviceSentence(id, groups)
      const isInternal = groups.find((one) => one.id === id)?.isInternal
      expect(sentence === null).toBe(!isInternal)
      if (sentence) expect(sentence).toMatch(new RegExp(`^Group ${id} serve .+\\.$`))
    }),
  )
})
