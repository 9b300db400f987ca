import type { ChainGroup } from './chain'

/** Somebody serves somebody. `isBack` when it closes a circle. */
export type ChainLink = { from: string; to: string; isBack: boolean }

/**
 * Who serves whom, and which of it would lead in a circle. A circle is cut where it comes back to
 * those who are furthest from the customers, whatever the order of the list.
 */
export function chainLinks(groups: readonly ChainGroup[]): ChainLink[] {
  const served = servedOf(groups)
  const first = firstToLast(groups, served)
  const links: ChainLink[] = []
  const state = new Map<string, 'on the way' | 'done'>()
  const visit = (id: string) => {
    state.set(id, 'on the way')
    const next = first.filter((other) => served.get(id)?.has(other))
    for (const to of next) {
      links.push({ from: id, to, isBack: state.get(to) === 'on the way' })
      if (!state.has(to)) visit(to)
    }
    state.set(id, 'done')
  }
  for (const id of first) if (!state.has(id)) visit(id)
  return links
}

/** Those nobody serves first, then those furthest from the customers; alike, by name. */
function firstToLast(groups: readonly ChainGroup[], served: Served): string[] {
  const isServed = new Set([...served.values()].flatMap((all) => [...all]))
  const steps = stepsToCustomers(groups, served)
  const place = ({ id }: ChainGroup) => (isServed.has(id) ? -(steps.get(id) ?? 1e6) : -1e9)
  return [...groups]
    .sort((one, other) => place(one) - place(other) || byName(one, other))
    .map(({ id }) => id)
}

function byName(one: ChainGroup, other: ChainGroup): number {
  return one.name < other.name ? -1 : 1
}

type Served = Map<string, Set<string>>

/** Customers serve nobody, and nobody serves themselves. */
function servedOf(groups: readonly ChainGroup[]): Served {
  return new Map(
    groups.map(({ id, isInternal, serves }) => [
      id,
      new Set(isInternal ? serves.filter((to) => to !== id) : []),
    ]),
  )
}

/** By the shortest way; nothing for those who reach no customer. */
function stepsToCustomers(groups: readonly ChainGroup[], served: Served): Map<string, number> {
  const steps = new Map(groups.flatMap(({ id, isInternal }) => (isInternal ? [] : [[id, 0]])))
  for (let step = 1; step <= groups.length; step += 1)
    for (const { id } of groups) {
      const isNext = [...(served.get(id) ?? [])].some((to) => steps.get(to) === step - 1)
      if (!steps.has(id) && isNext) steps.set(id, step)
    }
  return steps
}
