import { v7 } from 'uuid'
import { changesBetween } from '@/lib/changes'
import { now } from '@/lib/clock'
import { Prisma, type Tx, write } from '@/lib/db'
import { whyNotOver } from '@/lib/meanwhile'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { whoChanged } from '@/lib/trail/queries'
import { record } from '@/lib/trail/record'
import { whyNotAgain } from './again'
import { whyNotRestOn } from './rest'
import type { ExperienceChange, ExperienceInput, Feeling, Rest } from './schema'

const goneAway = 'This is not there any more.'
const groupGone = 'This group is not there any more.'
const stageGone = 'This stage is not there any more. Choose another.'

/** Where it can be read. */
export type Place = { id: string; groupId: string }

export async function addExperience(actor: Actor, input: ExperienceInput): Promise<Result<Place>> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const group = await lockGroup(tx, actor, input.groupId)
    if (!group || group.archived) return refuse(groupGone)
    const stage = await stageOf(tx, actor, input.stageId)
    if (stage === 'gone') return refuse(stageGone, { stageId: [stageGone] })
    const again = whyNotAgain(input, { others: group.experiences })
    if (again) return refuse(again, { text: [again] })

    const { organizationId, personId } = actor
    const id = v7()
    await tx.experience.create({
      data: { ...input, organizationId, id, learnedById: personId, learnedAt: now() },
    })
    const { feeling, text } = input
    const data = { groupName: group.name, stageName: stage, feeling, text }
    await record(tx, actor, { kind: 'experience.added', data })
    return done({ id, groupId: group.id })
  })
}

export async function changeExperience(
  actor: Actor,
  { experienceId, basedOn, ...input }: ExperienceChange,
): Promise<Result<Place>> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const group = await lockGroupOf(tx, actor, experienceId)
    const before = group?.experiences.find((one) => one.id === experienceId && !one.archived)
    if (!group || !before) return refuse(goneAway)
    const words = { ...before, stageId: before.stageName }
    const over = await whyNotOver({ basedOn, before, after: input, labels, words }, () =>
      whoChanged(tx, actor, { kinds: ['experience.changed'], of: { experienceId } }),
    )
    if (over) return over
    const isMoved = input.stageId !== before.stageId
    const stage = isMoved ? await stageOf(tx, actor, input.stageId) : before.stageName
    if (stage === 'gone') return refuse(stageGone, { stageId: [stageGone] })
    const again = whyNotAgain(input, { others: group.experiences, exceptId: experienceId })
    if (again) return refuse(again, { text: [again] })

    const changes = changesBetween(words, { ...input, stageId: stage }, labels)
    const place = { id: experienceId, groupId: group.id }
    if (changes.length === 0) return done(place)
    await tx.experience.update({ where: keyOf(actor, experienceId), data: input })
    const data = { experienceId, groupName: group.name, text: input.text, changes }
    await record(tx, actor, { kind: 'experience.changed', data })
    return done(place)
  })
}

const labels = { text: 'words', feeling: 'feeling', stageId: 'stage' } as const

/** No longer true, or never was. It stays readable beside what took its place. */
export async function archiveExperience(
  actor: Actor,
  { experienceId }: { experienceId: string },
): Promise<Result<Place>> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const group = await lockGroupOf(tx, actor, experienceId)
    const one = group?.experiences.find(({ id, archived }) => id === experienceId && !archived)
    if (!group || !one) return refuse(goneAway)
    await tx.experience.update({ where: keyOf(actor, experienceId), data: { archivedAt: now() } })
    const data = { groupName: group.name, text: one.text }
    await record(tx, actor, { kind: 'experience.archived', data })
    return done({ id: one.id, groupId: group.id })
  })
}

export async function restoreExperience(
  actor: Actor,
  { experienceId }: { experienceId: string },
): Promise<Result<Place>> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const group = await lockGroupOf(tx, actor, experienceId)
    const one = group?.experiences.find(({ id, archived }) => id === experienceId && archived)
    if (!group || !one) return refuse(goneAway)
    await tx.experience.update({ where: keyOf(actor, experienceId), data: { archivedAt: null } })
    const data = { groupName: group.name, text: one.text }
    await record(tx, actor, { kind: 'experience.restored', data })
    return done({ id: one.id, groupId: group.id })
  })
}

/** From now on it rests on this piece of evidence, too. */
export async function restOnEvidence(
  actor: Actor,
  { experienceId, evidenceId }: Rest,
): Promise<Result<Place>> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const group = await lockGroupOf(tx, actor, experienceId)
    const one = group?.experiences.find(({ id, archived }) => id === experienceId && !archived)
    if (!group || !one) return refuse(goneAway)
    const evidence = await evidenceOf(tx, actor, evidenceId)
    if (!evidence) return refuse('There is no evidence at this address. Copy it from its own page.')
    const place = { id: experienceId, groupId: group.id }
    const { organizationId } = actor
    const resting = await tx.experienceEvidence.findMany({
      where: { organizationId, experienceId },
      select: { evidenceId: true },
    })
    if (resting.some((row) => row.evidenceId === evidenceId)) return done(place)
    const whyNot = whyNotRestOn(evidence, { groupId: group.id, rests: resting.length })
    if (whyNot) return refuse(whyNot)

    await tx.experienceEvidence.create({ data: { organizationId, experienceId, evidenceId } })
    const data = { groupName: group.name, text: one.text, evidenceId, evidenceKind: evidence.kind }
    await record(tx, actor, { kind: 'experience.backed', data })
    return done(place)
  })
}

export async function dropEvidence(
  actor: Actor,
  { experienceId, evidenceId }: Rest,
): Promise<Result<Place>> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const group = await lockGroupOf(tx, actor, experienceId)
    const one = group?.experiences.find(({ id, archived }) => id === experienceId && !archived)
    const evidence = await evidenceOf(tx, actor, evidenceId)
    if (!group || !one || !evidence) return refuse(goneAway)
    const { organizationId } = actor
    const { count } = await tx.experienceEvidence.deleteMany({
      where: { organizationId, experienceId, evidenceId },
    })
    if (count === 0) return done({ id: experienceId, groupId: group.id })
    const data = { groupName: group.name, text: one.text, evidenceId, evidenceKind: evidence.kind }
    await record(tx, actor, { kind: 'experience.unbacked', data })
    return done({ id: experienceId, groupId: group.id })
  })
}

type Known = {
  id: string
  feeling: Feeling
  text: string
  stageId: string | null
  stageName: string | null
  archived: boolean
}
type Group = { id: string; name: string; archived: boolean; experiences: Known[] }

async function lockGroupOf(tx: Tx, actor: Actor, experienceId: string): Promise<Group | null> {
  const { organizationId } = actor
  const where = { organizationId_id: { organizationId, id: experienceId } }
  const found = await tx.experience.findUnique({ where, select: { groupId: true } })
  return found && lockGroup(tx, actor, found.groupId)
}

/** A group with everything learned about it, while nobody else writes any of it. */
async function lockGroup(tx: Tx, { organizationId }: Actor, id: string): Promise<Group | null> {
  await tx.$queryRaw(Prisma.sql`
    select id from "group" where "organizationId" = ${organizationId}::uuid and id = ${id}::uuid
    for no key update`)
  const rows = await tx.$queryRaw<Group[]>(Prisma.sql`
    select g.id, g.name, g."archivedAt" is not null as archived,
      (select coalesce(json_agg(json_build_object('id', e.id, 'feeling', e.feeling, 'text', e.text,
          'stageId', e."stageId", 'stageName', s.name, 'archived', e."archivedAt" is not null)), '[]')
       from experience e
       left join stage s on s."organizationId" = e."organizationId" and s.id = e."stageId"
       where e."organizationId" = g."organizationId" and e."groupId" = g.id) as experiences
    from "group" g where g."organizationId" = ${organizationId}::uuid and g.id = ${id}::uuid`)
  return rows[0] ?? null
}

/** The name of the stage, null for none. */
async function stageOf(tx: Tx, { organizationId }: Actor, id: string | null) {
  if (id === null) return null
  const where = { organizationId_id: { organizationId, id } }
  const stage = await tx.stage.findUnique({ where, select: { name: true, archivedAt: true } })
  return stage && !stage.archivedAt ? stage.name : 'gone'
}

async function evidenceOf(tx: Tx, { organizationId }: Actor, id: string) {
  const evidence = await tx.evidence.findUnique({
    where: { organizationId_id: { organizationId, id } },
    select: {
      groupId: true,
      kind: true,
      withdrawnAt: true,
      group: { select: { name: true } },
    },
  })
  return (
    evidence && {
      groupId: evidence.groupId,
      groupName: evidence.group?.name ?? null,
      isWithdrawn: evidence.withdrawnAt !== null,
      kind: evidence.kind,
    }
  )
}

function keyOf({ organizationId }: Actor, id: string) {
  return { organizationId_id: { organizationId, id } }
}
