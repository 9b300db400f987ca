import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { write } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'
import type { Role } from '@/lib/person/permission'

type Named = { id: string; name: string }

const functionNames = {
  seat: 'Customer seat',
  service: 'Service',
  finance: 'Finance',
  it: 'IT',
  operations: 'Operations',
} as const

const groupFacts = {
  families: { name: 'Families', isInternal: false, isVulnerable: false, share: 50 },
  students: { name: 'Students', isInternal: false, isVulnerable: false, share: 40 },
  housebound: { name: 'Housebound readers', isInternal: false, isVulnerable: true, share: 10 },
  /** Internal: serves families and housebound readers. */
  staff: { name: 'Branch staff', isInternal: true, isVulnerable: false, share: null },
} as const

const stageFacts = {
  discover: { name: 'Discover', emotion: 'curious', need: 'Find out what there is' },
  join: { name: 'Join', emotion: 'welcome', need: 'Become a member without papers' },
  borrow: { name: 'Borrow', emotion: 'at ease', need: 'Find and take a book' },
} as const

type FunctionKey = keyof typeof functionNames

/** One person of every role, and a second leader, contributor and signer where a rule needs two. */
const peopleFacts = {
  admin: { name: 'Ada Admin', role: 'admin', in: 'it' },
  cxLead: { name: 'Cleo Lead', role: 'cx-lead', in: 'seat' },
  leader: { name: 'Leo Leader', role: 'leader', in: 'operations' },
  secondLeader: { name: 'Lotte Leader', role: 'leader', in: 'finance' },
  contributor: { name: 'Connie Contributor', role: 'contributor', in: 'service' },
  finance: { name: 'Finn Finance', role: 'contributor', in: 'finance' },
  it: { name: 'Ivo Integration', role: 'contributor', in: 'it' },
  frontLine: { name: 'Flo Frontline', role: 'front-line', in: 'service' },
  observer: { name: 'Otto Observer', role: 'observer', in: null },
} as const satisfies Record<string, { name: string; role: Role; in: FunctionKey | null }>

export type World = {
  organizationId: string
  organizationName: string
  slug: string
  functions: Record<FunctionKey, Named>
  groups: Record<keyof typeof groupFacts, Named>
  stages: Record<keyof typeof stageFacts, Named>
} & Record<keyof typeof peopleFacts, Actor>

/**
 * A fresh organization with everything a decision needs, as rows: the commands that make them have
 * tests of their own. Two worlds in one database share nothing.
 */
export async function newWorld(organizationName = 'Northwind Library'): Promise<World> {
  const organizationId = v7()
  const slug = `world-${organizationId}`
  const functions = named(functionNames, (name) => name)
  const groups = named(groupFacts, (fact) => fact.name)
  const stages = named(stageFacts, (fact) => fact.name)
  const actors = actorsOf({ organizationId, organizationName }, functions)

  await write({ organizationId }, async (tx) => {
    await tx.organization.create({
      data: {
        id: organizationId,
        name: organizationName,
        slug,
        currency: 'EUR',
        timeZone: 'Europe/Berlin',
      },
    })
    await tx.function.createMany({
      data: Object.entries(functions).map(([key, one], position) => ({
        organizationId,
        ...one,
        isSeat: key === 'seat',
        position,
      })),
    })
    await tx.group.createMany({
      data: keysOf(groupFacts).map((key, position) => ({
        organizationId,
        ...groupFacts[key],
        id: groups[key].id,
        position,
      })),
    })
    await tx.groupService.createMany({
      data: [groups.families, groups.housebound].map((served) => ({
        organizationId,
        groupId: groups.staff.id,
        servesId: served.id,
      })),
    })
    await tx.stage.createMany({
      data: keysOf(stageFacts).map((key, position) => ({
        organizationId,
        ...stageFacts[key],
        id: stages[key].id,
        position,
      })),
    })
    await tx.person.createMany({
      data: Object.values(actors).map(({ personId, name, email, role, functionId }) => ({
        organizationId,
        id: personId,
        name,
        email,
        role,
        functionId,
      })),
    })
  })
  return { organizationId, organizationName, slug, functions, groups, stages, ...actors }
}

/** Another organization in the same database: what must never be seen or touched from the first. */
export function otherWorld(): Promise<World> {
  return newWorld('Elsewhere Museum')
}

function actorsOf(
  organization: { organizationId: string; organizationName: string },
  functions: Record<FunctionKey, Named>,
): Record<keyof typeof peopleFacts, Actor> {
  return mapOf(peopleFacts, (fact, key) => ({
    kind: 'person',
    ...organization,
    isExample: false,
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    personId: v7(),
    sessionId: randomUUID(),
    name: fact.name,
    email: `${key.toLowerCase()}@${organization.organizationId}.test`,
    role: fact.role,
    functionId: fact.in && functions[fact.in].id,
    functionName: fact.in && functions[fact.in].name,
    isSeat: fact.in === 'seat',
    shortcutsOff: false,
  }))
}

function named<K extends string, V>(facts: Record<K, V>, nameOf: (fact: V) => string) {
  return mapOf(facts, (fact): Named => ({ id: v7(), name: nameOf(fact) }))
}

function mapOf<K extends string, V, T>(facts: Record<K, V>, make: (fact: V, key: K) => T) {
  const made: Partial<Record<K, T>> = {}
  for (const key of keysOf(facts)) made[key] = make(facts[key], key)
  // Every key of `facts` was just given its value.
  return made as Record<K, T>
}

/** Object.keys forgets which keys they are. */
function keysOf<K extends string>(facts: Record<K, unknown>): K[] {
  return Object.keys(facts) as K[]
}
