import { v7 } from 'uuid'
import { changesBetween } from '@/lib/changes'
import { now } from '@/lib/clock'
import { whyNotName } from '@/lib/customer/name'
import { Prisma, type Tx, write } from '@/lib/db'
import { lockDecision, notThere } from '@/lib/decision/commands'
import { whyNotOver } from '@/lib/meanwhile'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import type { Day } from '@/lib/time'
import { whoChanged } from '@/lib/trail/queries'
import { record } from '@/lib/trail/record'
import { whyNotLink } from './link'
import type { InitiativeChange, InitiativeInput, LinkInput } from './schema'

const goneAway = 'This initiative is not there any more.'

export async function addInitiative(
  actor: Actor,
  input: InitiativeInput,
): Promise<Result<{ id: string }>> {
  const denied = whyNotPermitted(actor, 'initiatives')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const house = await lockHouse(tx, actor)
    const refusal = whyNotSave(house, input)
    if (refusal) return refusal

    const { organizationId } = actor
    const id = v7()
    await tx.initiative.create({
      data: { ...columnsOf(input), organizationId, id, createdAt: now() },
    })
    await setPlaces(tx, actor, { id, ...input })
    await record(tx, actor, { kind: 'initiative.added', data: { name: input.name } })
    return done({ id })
  })
}

export async function changeInitiative(
  actor: Actor,
  { initiativeId, basedOn, ...input }: InitiativeChange,
): Promise<Result<{ id: string }>> {
  const denied = whyNotPermitted(actor, 'initiatives')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const house = await lockHouse(tx, actor)
    const before = house.initiatives.find(({ id, archived }) => id === initiativeId && !archived)
    if (!before) return refuse(goneAway)
    const words = inWords(before, house)
    const over = await whyNotOver({ basedOn, before, after: input, labels, words }, () =>
      whoChanged(tx, actor, { kinds: ['initiative.changed'], of: { initiativeId } }),
    )
    if (over) return over
    const refusal = whyNotSave(house, input, before)
    if (refusal) return refusal

    const changes = changesBetween(words, inWords(input, house), labels)
    if (changes.length === 0) return done({ id: initiativeId })
    await tx.initiative.update({ where: keyOf(actor, initiativeId), data: columnsOf(input) })
    await setPlaces(tx, actor, { id: initiativeId, ...input })
    await record(tx, actor, {
      kind: 'initiative.changed',
      data: { initiativeId, name: before.name, changes },
    })
    return done({ id: initiativeId })
  })
}

/** Given up, or never begun. What decisions said about it stays with them. */
export async function archiveInitiative(
  actor: Actor,
  { initiativeId }: { initiativeId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'initiatives')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const { initiatives } = await lockHouse(tx, actor)
    const one = initiatives.find(({ id, archived }) => id === initiativeId && !archived)
    if (!one) return refuse(goneAway)
    await tx.initiative.update({ where: keyOf(actor, one.id), data: { archivedAt: now() } })
    await record(tx, actor, { kind: 'initiative.archived', data: { name: one.name } })
    return done()
  })
}

export async function restoreInitiative(
  actor: Actor,
  { initiativeId }: { initiativeId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'initiatives')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const { initiatives } = await lockHouse(tx, actor)
    const one = initiatives.find(({ id, archived }) => id === initiativeId && archived)
    if (!one) return refuse(goneAway)
    await tx.initiative.update({ where: keyOf(actor, one.id), data: { archivedAt: null } })
    await record(tx, actor, { kind: 'initiative.restored', data: { name: one.name } })
    return done()
  })
}

/** Says what a decision is to an initiative; said again, the newer word counts. */
export async function linkInitiative(
  actor: Actor,
  { number, initiativeId, relation, why }: LinkInput,
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const decision = await lockDecision(tx, actor, { number })
    if (!decision) return refuse(notThere)
    const whyNot = whyNotLink(decision)
    if (whyNot) return refuse(whyNot)
    const initiative = await tx.initiative.findUnique({
      where: keyOf(actor, initiativeId),
      select: { name: true, archivedAt: true },
    })
    if (!initiative || initiative.archivedAt)
      return refuse(goneAway, { initiativeId: [`${goneAway} Choose another.`] })

    const { organizationId, personId } = actor
    const key = { organizationId, decisionId: decision.id, initiativeId }
    const said = { relation, why }
    const before = await tx.decisionInitiative.findUnique({
      where: { organizationId_decisionId_initiativeId: key },
      select: { relation: true, why: true },
    })
    if (before?.relation === relation && before.why === why) return done()
    const data = { ...said, linkedById: personId, linkedAt: now() }
    await tx.decisionInitiative.upsert({
      where: { organizationId_decisionId_initiativeId: key },
      create: { ...key, ...data },
      update: data,
    })
    await record(
      tx,
      actor,
      { kind: 'initiative.linked', data: { number, name: initiative.name, ...said } },
      { decisionId: decision.id },
    )
    return done()
  })
}

export async function unlinkInitiative(
  actor: Actor,
  { number, initiativeId }: { number: number; initiativeId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'propose')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const decision = await lockDecision(tx, actor, { number })
    if (!decision) return refuse(notThere)
    const whyNot = whyNotLink(decision)
    if (whyNot) return refuse(whyNot)
    const initiative = await tx.initiative.findUnique({
      where: keyOf(actor, initiativeId),
      select: { name: true },
    })
    if (!initiative) return refuse(goneAway)

    const { organizationId } = actor
    const { count } = await tx.decisionInitiative.deleteMany({
      where: { organizationId, decisionId: decision.id, initiativeId },
    })
    if (count > 0)
      await record(
        tx,
        actor,
        { kind: 'initiative.unlinked', data: { number, name: initiative.name } },
        { decisionId: decision.id },
      )
    return done()
  })
}

type Named = { id: string; name: string; archived: boolean }
type Initiative = Named & InitiativeInput
type House = { initiatives: Initiative[]; groups: Named[]; stages: Named[]; people: Named[] }

/** Every initiative and what one can point at, while nobody else changes an initiative. */
async function lockHouse(tx: Tx, { organizationId }: Actor): Promise<House> {
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
  const named = (table: string, gone: string) => Prisma.sql`
    (select coalesce(json_agg(json_build_object('id', id, 'name', name,
        'archived', ${Prisma.raw(gone)} is not null)), '[]')
     from ${Prisma.raw(table)} where "organizationId" = ${organizationId}::uuid)`
  const rows = await tx.$queryRaw<House[]>(Prisma.sql`
    select
      (select coalesce(json_agg(json_build_object('id', i.id, 'name', i.name,
          'archived', i."archivedAt" is not null, 'description', i.description,
          'ownerId', i."ownerId", 'startsOn', to_char(i."startsOn", 'YYYY-MM-DD'),
          'endsOn', to_char(i."endsOn", 'YYYY-MM-DD'),
          'groupIds', array(select g."groupId" from initiative_group g
            where g."organizationId" = i."organizationId" and g."initiativeId" = i.id
            order by g."groupId"),
          'stageIds', array(select s."stageId" from initiative_stage s
            where s."organizationId" = i."organizationId" and s."initiativeId" = i.id
            order by s."stageId"))), '[]')
       from initiative i where i."organizationId" = ${organizationId}::uuid) as initiatives,
      ${named('"group"', '"archivedAt"')} as groups,
      ${named('stage', '"archivedAt"')} as stages,
      ${named('person', '"disabledAt"')} as people`)
  return rows[0] ?? { initiatives: [], groups: [], stages: [], people: [] }
}

/** What was archived meanwhile may stay where it was, and can't be chosen anew. */
function whyNotSave(house: House, input: InitiativeInput, before?: Initiative) {
  const taken = whyNotName(input.name, { others: house.initiatives, exceptId: before?.id })
  if (taken) return refuse(taken, { name: [taken] })
  const isKnown = (all: Named[], kept: readonly string[]) => (id: string) =>
    kept.includes(id) || all.some((one) => one.id === id && !one.archived)
  if (!isKnown(house.people, before ? [before.ownerId] : [])(input.ownerId)) {
    const gone = 'This person is not there any more. Choose another.'
    return refuse(gone, { ownerId: [gone] })
  }
  if (!input.groupIds.every(isKnown(house.groups, before?.groupIds ?? []))) {
    const gone = 'One of these groups is not there any more.'
    return refuse(gone, { groupIds: [gone] })
  }
  if (!input.stageIds.every(isKnown(house.stages, before?.stageIds ?? []))) {
    const gone = 'One of these stages is not there any more.'
    return refuse(gone, { stageIds: [gone] })
  }
  return null
}

const labels = {
  name: 'name',
  description: 'description',
  ownerId: 'owner',
  startsOn: 'first day',
  endsOn: 'last day',
  groupIds: 'groups',
  stageIds: 'stages',
} as const

function inWords(input: InitiativeInput, { groups, stages, people }: House) {
  const namesOf = (ids: readonly string[], all: Named[]) =>
    ids
      .map((id) => all.find((one) => one.id === id)?.name ?? '')
      .sort()
      .join(', ')
  return {
    ...input,
    ownerId: namesOf([input.ownerId], people),
    groupIds: namesOf(input.groupIds, groups),
    stageIds: namesOf(input.stageIds, stages),
  }
}

function columnsOf({ name, description, ownerId, startsOn, endsOn }: InitiativeInput) {
  return {
    name,
    description,
    ownerId,
    startsOn: dateOf(startsOn),
    endsOn: endsOn && dateOf(endsOn),
  }
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

async function setPlaces(
  tx: Tx,
  { organizationId }: Actor,
  { id, groupIds, stageIds }: { id: string; groupIds: string[]; stageIds: string[] },
) {
  const key = { organizationId, initiativeId: id }
  await tx.initiativeGroup.deleteMany({ where: key })
  await tx.initiativeGroup.createMany({ data: groupIds.map((groupId) => ({ ...key, groupId })) })
  await tx.initiativeStage.deleteMany({ where: key })
  await tx.initiativeStage.createMany({ data: stageIds.map((stageId) => ({ ...key, stageId })) })
}

function keyOf({ organizationId }: Actor, id: string) {
  return { organizationId_id: { organizationId, id } }
}
