import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { atTime, now } from '@/lib/clock'
import { customerModel } from '@/lib/customer/queries'
import type { Tx } from '@/lib/db'
import { addFunction, makeSeat } from '@/lib/function/commands'
import { addGroup } from '@/lib/group/commands'
import { type Actor, systemActor } from '@/lib/person/actor'
import { changePerson } from '@/lib/person/commands'
import { addStage } from '@/lib/stage/commands'
import { record } from '@/lib/trail/record'
import { type GroupKey, groupFacts, type StageKey, stageFacts } from './customers'
import { type FunctionKey, functionNames, type PersonKey, peopleFacts } from './people'

/** Everybody and everything the stories speak of, by short name. */
export type Cast = {
  organizationId: string
  /** The day the example is loaded: all others are counted from it. */
  today: Date
  people: Record<PersonKey, Actor>
  functions: Record<FunctionKey, string>
  groups: Record<GroupKey, string>
  stages: Record<StageKey, string>
}

type House = { organizationId: string; name: string; slug: string }

const currency = 'GBP'
const timeZone = 'Europe/London'
const dayLong = 24 * 60 * 60 * 1000

/** The library with its people, functions, groups and journey, as it was set up nine months ago. */
export async function setUpWorld(tx: Tx, house: House, today: Date): Promise<Cast> {
  const { organizationId, name, slug } = house
  const ago = (days: number) => new Date(today.getTime() - days * dayLong)
  await atTime(ago(275), async () => {
    await tx.organization.create({
      data: {
        id: organizationId,
        name,
        slug,
        currency,
        timeZone,
        isExample: true,
        createdAt: now(),
      },
    })
    const data = { name }
    await record(tx, systemActor(organizationId), { kind: 'organization.set-up', data })
  })
  const people = mapOf(peopleFacts, (_, key) => actorOf(house, key))
  await atTime(ago(274), () => join(tx, people.piotr))
  await atTime(ago(273), () => join(tx, people.maria))
  const functions = await atTime(ago(272), () => tellFunctions(people))
  await atTime(ago(271), async () => {
    for (const [key, { in: home }] of entriesOf(peopleFacts)) {
      people[key] = { ...people[key], ...homeOf(functions, home) }
      if (key === 'piotr' || key === 'maria') await moveIn(people, key)
      else await join(tx, people[key])
    }
  })
  await atTime(ago(270), () => tellModel(people.maria))
  const model = await customerModel(people.maria)
  return {
    organizationId,
    today,
    people,
    functions,
    groups: mapOf(groupFacts, ({ name }) => idOf(model.groups, name)),
    stages: mapOf(stageFacts, ({ name }) => idOf(model.stages, name)),
  }
}

/** Example people have no password: they are continued as, never signed in. */
async function join(tx: Tx, person: Actor) {
  const { organizationId, personId, name, email, role, functionId, functionName } = person
  await tx.person.create({
    data: { organizationId, id: personId, name, email, role, functionId, createdAt: now() },
  })
  await record(tx, person, { kind: 'person.joined', data: { name, role, functionName } })
}

/** The first two were here before there were functions. */
async function moveIn(people: Record<PersonKey, Actor>, key: PersonKey) {
  const { personId, name, role, functionId } = people[key]
  const moved = await changePerson(people.piotr, { personId, name, role, functionId })
  if (!moved.ok) throw new Error(moved.reason)
}

async function tellFunctions({ maria }: Record<PersonKey, Actor>) {
  for (const name of Object.values(functionNames)) await addFunction(maria, { name })
  const { functions } = await customerModel(maria)
  const ids = mapOf(functionNames, (name) => idOf(functions, name))
  await makeSeat(maria, { functionId: ids.seat })
  return ids
}

async function tellModel(maria: Actor) {
  for (const { name, description, ...fact } of Object.values(groupFacts)) {
    const { groups } = await customerModel(maria)
    const serves =
      'serves' in fact ? fact.serves.map((key) => idOf(groups, groupFacts[key].name)) : []
    await addGroup(maria, {
      name,
      description,
      serves,
      isInternal: 'isInternal' in fact,
      isVulnerable: 'isVulnerable' in fact,
      share: 'share' in fact ? fact.share : null,
      parts: [...fact.parts],
    })
  }
  for (const { name, emotion, need, ...fact } of Object.values(stageFacts)) {
    const first = 'firstWritten' in fact ? fact.firstWritten : {}
    await addStage(maria, { name, emotion, need, ...first })
  }
}

function actorOf({ organizationId, name, slug }: House, key: PersonKey): Actor {
  const { name: personName, role } = peopleFacts[key]
  return {
    kind: 'person',
    organizationId,
    organizationName: name,
    isExample: true,
    currency,
    timeZone,
    personId: v7(),
    sessionId: randomUUID(),
    name: personName,
    email: `${key}@${slug}.example`,
    role,
    ...homeOf(null, null),
    shortcutsOff: false,
  }
}

function homeOf(functions: Record<FunctionKey, string> | null, home: FunctionKey | null) {
  return {
    functionId: (home && functions?.[home]) ?? null,
    functionName: home && functions ? functionNames[home] : null,
    isSeat: home === 'seat',
  }
}

function idOf(all: { id: string; name: string }[], name: string): string {
  const found = all.find((one) => one.name === name)
  if (!found) throw new Error(`“${name}” was not kept`)
  return found.id
}

function mapOf<K extends string, V, T>(facts: Record<K, V>, make: (fact: V, key: K) => T) {
  // Every key of `facts` is given its value.
  return Object.fromEntries(
    entriesOf(facts).map(([key, fact]) => [key, make(fact, key)]),
  ) as Record<K, T>
}

/** Object.entries forgets which keys they are. */
function entriesOf<K extends string, V>(facts: Record<K, V>): [K, V][] {
  return Object.entries(facts) as [K, V][]
}
