import { v7 } from 'uuid'
import { changesBetween } from '@/lib/changes'
import { now } from '@/lib/clock'
import { whyNotArchiveGroup } from '@/lib/customer/archive'
import { whyNotName } from '@/lib/customer/name'
import { partVerbs } from '@/lib/customer/parts'
import type { GroupFacts } from '@/lib/customer/schema'
import { whyNotServe } from '@/lib/customer/service-chain'
import { Prisma, type Tx, write } from '@/lib/db'
import { whyNotOver } from '@/lib/meanwhile'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { whoChanged } from '@/lib/trail/queries'
import { record } from '@/lib/trail/record'

const goneAway = 'This group is not there any more.'

export async function addGroup(actor: Actor, input: GroupFacts): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const groups = await lockGroups(tx, actor)
    const facts = tidy(input)
    const refusal = whyNotSave(groups, { ...facts, id: '' })
    if (refusal) return refusal

    const { serves, ...columns } = facts
    const { organizationId } = actor
    const id = v7()
    await tx.group.create({
      data: { ...columns, organizationId, id, position: nextPosition(groups), createdAt: now() },
    })
    await setServes(tx, actor, { id, serves })
    await record(tx, actor, { kind: 'group.added', data: { name: facts.name } })
    return done()
  })
}

export async function changeGroup(
  actor: Actor,
  { groupId, basedOn, ...input }: GroupFacts & { groupId: string; basedOn?: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const groups = await lockGroups(tx, actor)
    const before = groups.find((group) => group.id === groupId && !group.archived)
    if (!before) return refuse(goneAway)
    const facts = tidy(input)
    const shown = { ...before, serves: before.serves.filter((id) => isInUse(groups, id)) }
    const sent = { basedOn, before: shown, after: facts, labels, words: inWords(shown, groups) }
    const over = await whyNotOver(sent, () =>
      whoChanged(tx, actor, { kinds: ['group.changed'], of: { groupId } }),
    )
    if (over) return over
    const refusal = whyNotSave(groups, { ...facts, id: groupId })
    if (refusal) return refusal

    const changes = changesBetween(
      inWords(before, groups),
      inWords({ ...facts, id: groupId }, groups),
      labels,
    )
    if (changes.length === 0) return done()
    const { serves, ...columns } = facts
    await tx.group.update({ where: keyOf(actor, groupId), data: columns })
    await setServes(tx, actor, { id: groupId, serves })
    await record(tx, actor, {
      kind: 'group.changed',
      data: { groupId, name: before.name, changes },
    })
    return done()
  })
}

/** Out of use from now on; what was decided for it keeps its name. */
export async function archiveGroup(
  actor: Actor,
  { groupId }: { groupId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const groups = (await lockGroups(tx, actor)).filter((group) => !group.archived)
    const group = groups.find((one) => one.id === groupId)
    if (!group) return refuse(goneAway)
    const reason = whyNotArchiveGroup(groups, groupId)
    if (reason) return refuse(reason)

    await tx.group.update({ where: keyOf(actor, groupId), data: { archivedAt: now() } })
    await record(tx, actor, { kind: 'group.archived', data: { name: group.name } })
    return done()
  })
}

export async function restoreGroup(
  actor: Actor,
  { groupId }: { groupId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const groups = await lockGroups(tx, actor)
    const group = groups.find((one) => one.id === groupId && one.archived)
    if (!group) return refuse(goneAway)
    await tx.group.update({
      where: keyOf(actor, groupId),
      data: { archivedAt: null, position: nextPosition(groups) },
    })
    await record(tx, actor, { kind: 'group.restored', data: { name: group.name } })
    return done()
  })
}

type Group = GroupFacts & { id: string; archived: boolean; position: number }

/** Every group, archived ones too, while nobody else changes any of them. */
async function lockGroups(tx: Tx, { organizationId }: Actor): Promise<Group[]> {
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
  return tx.$queryRaw<Group[]>(Prisma.sql`
    select g.id, g.name, g.description, g."isInternal", g."isVulnerable", g.parts, g.share, g.position,
      g."archivedAt" is not null as archived,
      array(select s."servesId"::text from group_service s
            where s."organizationId" = g."organizationId" and s."groupId" = g.id
            order by s."servesId") as serves
    from "group" g where g."organizationId" = ${organizationId}::uuid
    order by g.position, g.id`)
}

/** The form offers no others. */
function isInUse(groups: Group[], id: string): boolean {
  return groups.some((group) => group.id === id && !group.archived)
}

/** Colleagues have no share of the customers, and customers serve nobody. */
function tidy(input: GroupFacts): GroupFacts {
  return input.isInternal
    ? { ...input, share: null, serves: [...new Set(input.serves)].sort() }
    : { ...input, serves: [] }
}

function whyNotSave(groups: Group[], group: GroupFacts & { id: string }) {
  const taken = whyNotName(group.name, { others: groups, exceptId: group.id })
  if (taken) return refuse(taken, { name: [taken] })
  const whyNot = whyNotServe(
    groups.filter((one) => !one.archived),
    group,
  )
  return whyNot ? refuse(whyNot, { serves: [whyNot] }) : null
}

async function setServes(
  tx: Tx,
  { organizationId }: Actor,
  { id, serves }: { id: string; serves: string[] },
) {
  await tx.groupService.deleteMany({ where: { organizationId, groupId: id } })
  await tx.groupService.createMany({
    data: serves.map((servesId) => ({ organizationId, groupId: id, servesId })),
  })
}

const labels = {
  name: 'name',
  description: 'description',
  isInternal: 'internal',
  isVulnerable: 'vulnerable',
  parts: 'parts',
  share: 'share in per cent',
  serves: 'serves',
} as const

function inWords(group: GroupFacts & { id: string }, groups: Group[]) {
  const names = group.serves.map((id) => groups.find((one) => one.id === id)?.name ?? '')
  const parts = group.parts.map((part) => partVerbs[part])
  return { ...group, parts: parts.join(', '), serves: names.sort().join(', ') }
}

function nextPosition(groups: Group[]): number {
  return Math.max(-1, ...groups.map((group) => group.position)) + 1
}

function keyOf({ organizationId }: Actor, id: string) {
  return { organizationId_id: { organizationId, id } }
}
