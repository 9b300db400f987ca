import { finallyServed } from '@/lib/score/service'
import { listed } from '@/lib/trail/telling'

/** A group as the chain of service sees it: today's, or as a round has frozen it. */
export type ChainGroup = {
  id: string
  name: string
  isInternal: boolean
  isVulnerable: boolean
  serves: readonly string[]
}

/**
 * Whom a decision reaches through our own staff, in words: "The expense tool touches Branch staff,
 * who serve Families and Housebound readers." Null when none of those touched are our own.
 */
export function chainSentence(
  subject: string,
  touchedIds: readonly string[],
  groups: readonly ChainGroup[],
): string | null {
  const touched = groups.filter(({ id, isInternal }) => isInternal && touchedIds.includes(id))
  if (touched.length === 0) return null
  return touched
    .map(({ id, name }, index) => {
      const begin = index === 0 ? `${subject} touches` : 'It also touches'
      return `${begin} ${name}, who ${service(id, groups, new Set())}.`
    })
    .join(' ')
}

/** "Branch staff serve Families and Housebound readers." */
export function serviceSentence(id: string, groups: readonly ChainGroup[]): string | null {
  const group = groups.find((one) => one.id === id)
  return group?.isInternal ? `${group.name} ${service(id, groups, new Set())}.` : null
}

/** Who serves a group directly, in the order of the list. */
export function serversOf<T extends ChainGroup>(id: string, groups: readonly T[]): T[] {
  return groups.filter((one) => one.isInternal && one.id !== id && one.serves.includes(id))
}

/** Some groups and everybody they serve, on and on. Each once, in the order of the list. */
export function chainFrom<T extends ChainGroup>(ids: readonly string[], groups: readonly T[]): T[] {
  const byId = new Map(groups.map((group) => [group.id, group]))
  return reachable(ids, groups, (id) => {
    const group = byId.get(id)
    return group?.isInternal ? group.serves : []
  })
}

/** A group with everybody it serves and everybody who serves it, however far. */
export function chainAround<T extends ChainGroup>(id: string, groups: readonly T[]): T[] {
  const before = reachable([id], groups, (one) => serversOf(one, groups).map((group) => group.id))
  const around = new Set([...before, ...chainFrom([id], groups)])
  return groups.filter((group) => around.has(group))
}

function reachable<T extends { id: string }>(
  ids: readonly string[],
  groups: readonly T[],
  next: (id: string) => readonly string[],
): T[] {
  const reached = new Set(ids)
  const waiting = [...ids]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const other of next(id)) {
      if (!reached.has(other)) waiting.push(other)
      reached.add(other)
    }
  return groups.filter(({ id }) => reached.has(id))
}

/**
 * "serve Families and Branch staff, who serve Housebound readers". One group of colleagues after
 * another is told on; where it branches, only who is reached in the end. A circle is told once:
 * "who serve IT in turn".
 */
function service(id: string, groups: readonly ChainGroup[], told: ReadonlySet<string>): string {
  const serves = groups.find((one) => one.id === id)?.serves ?? []
  const served = groups.filter((one) => one.id !== id && serves.includes(one.id))
  if (served.length === 0) return 'serve nobody that we know of'

  const before = new Set([...told, id])
  const again = served.filter((one) => before.has(one.id))
  const customers = served.filter((one) => !one.isInternal)
  const colleagues = served.filter((one) => one.isInternal && !before.has(one.id))
  const names = [...customers.map(nameOf), ...again.map(({ name }) => `${name} in turn`)]
  const [only, ...others] = colleagues
  if (only && others.length === 0)
    return `serve ${listed([...names, only.name])}, who ${service(only.id, groups, before)}`

  const through = [...new Set(colleagues.flatMap((one) => finallyServed(one.id, groups)))]
  const further = groups.filter(
    (one) => !customers.includes(one) && through.some(({ groupId }) => groupId === one.id),
  )
  const rest = further.length > 0 ? `, and through them ${listed(further.map(nameOf))}` : ''
  return `serve ${listed([...names, ...colleagues.map(nameOf)])}${rest}`
}

function nameOf({ name }: { name: string }): string {
  return name
}
