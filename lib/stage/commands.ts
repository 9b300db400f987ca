import { v7 } from 'uuid'
import { changesBetween } from '@/lib/changes'
import { now } from '@/lib/clock'
import { whyNotArchiveStage } from '@/lib/customer/archive'
import { whyNotName } from '@/lib/customer/name'
import { moved } from '@/lib/customer/order'
import type { StageFacts } from '@/lib/customer/schema'
import { Prisma, type Tx, write } from '@/lib/db'
import { whyNotOver } from '@/lib/meanwhile'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { whoChanged } from '@/lib/trail/queries'
import { record } from '@/lib/trail/record'

const goneAway = 'This stage is not there any more.'

/** At the end of the journey; from there it can be moved. */
export async function addStage(actor: Actor, input: StageFacts): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const stages = await lockStages(tx, actor)
    const taken = whyNotName(input.name, { others: stages })
    if (taken) return refuse(taken, { name: [taken] })

    const { organizationId } = actor
    const id = v7()
    await tx.stage.create({
      data: { ...input, organizationId, id, position: nextPosition(stages), createdAt: now() },
    })
    await keepWording(tx, actor, { ...input, stageId: id })
    await record(tx, actor, { kind: 'stage.added', data: { name: input.name } })
    return done()
  })
}

export async function changeStage(
  actor: Actor,
  { stageId, basedOn, ...input }: StageFacts & { stageId: string; basedOn?: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const stages = await lockStages(tx, actor)
    const before = stages.find((stage) => stage.id === stageId && !stage.archived)
    if (!before) return refuse(goneAway)
    const sent = { basedOn, before, after: input, labels, words: before }
    const over = await whyNotOver(sent, () =>
      whoChanged(tx, actor, { kinds: ['stage.changed'], of: { stageId } }),
    )
    if (over) return over
    const taken = whyNotName(input.name, { others: stages, exceptId: stageId })
    if (taken) return refuse(taken, { name: [taken] })

    const changes = changesBetween(before, input, labels)
    if (changes.length === 0) return done()
    await tx.stage.update({ where: keyOf(actor, stageId), data: input })
    await keepWording(tx, actor, { ...input, stageId })
    await record(tx, actor, {
      kind: 'stage.changed',
      data: { stageId, name: before.name, changes },
    })
    return done()
  })
}

export async function moveStage(
  actor: Actor,
  { stageId, direction }: { stageId: string; direction: 'up' | 'down' },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const stages = (await lockStages(tx, actor)).filter((stage) => !stage.archived)
    if (!stages.some((stage) => stage.id === stageId)) return refuse(goneAway)
    const order = moved(stages, { id: stageId, direction })
    if (order === stages) return done()

    for (const [position, stage] of order.entries())
      if (stage.position !== position)
        await tx.stage.update({ where: keyOf(actor, stage.id), data: { position } })
    const names = order.map((stage) => stage.name)
    await record(tx, actor, { kind: 'stages.reordered', data: { names } })
    return done()
  })
}

/** Out of use from now on; what was decided for it keeps its name. */
export async function archiveStage(
  actor: Actor,
  { stageId }: { stageId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const stages = (await lockStages(tx, actor)).filter((stage) => !stage.archived)
    const stage = stages.find((one) => one.id === stageId)
    if (!stage) return refuse(goneAway)
    const reason = whyNotArchiveStage(stages, stageId)
    if (reason) return refuse(reason)

    await tx.stage.update({ where: keyOf(actor, stageId), data: { archivedAt: now() } })
    await record(tx, actor, { kind: 'stage.archived', data: { name: stage.name } })
    return done()
  })
}

export async function restoreStage(
  actor: Actor,
  { stageId }: { stageId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const stages = await lockStages(tx, actor)
    const stage = stages.find((one) => one.id === stageId && one.archived)
    if (!stage) return refuse(goneAway)
    await tx.stage.update({
      where: keyOf(actor, stageId),
      data: { archivedAt: null, position: nextPosition(stages) },
    })
    await record(tx, actor, { kind: 'stage.restored', data: { name: stage.name } })
    return done()
  })
}

const labels = {
  name: 'name',
  emotion: 'emotion to earn',
  need: 'what the customer needs to get done',
} as const

/** How it is worded from now on; the wordings before it stay readable. */
async function keepWording(
  tx: Tx,
  { organizationId, personId }: Actor,
  { stageId, name, emotion, need }: StageFacts & { stageId: string },
) {
  await tx.stageWording.create({
    data: {
      ...{ organizationId, id: v7(), stageId, name, emotion, need },
      writtenById: personId,
      writtenAt: now(),
    },
  })
}

type Stage = StageFacts & { id: string; archived: boolean; position: number }

/** Every stage, archived ones too, while nobody else changes any of them. */
async function lockStages(tx: Tx, { organizationId }: Actor): Promise<Stage[]> {
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
  return tx.$queryRaw<Stage[]>(Prisma.sql`
    select id, name, emotion, need, position, "archivedAt" is not null as archived
    from stage where "organizationId" = ${organizationId}::uuid
    order by position, id`)
}

function nextPosition(stages: Stage[]): number {
  return Math.max(-1, ...stages.map((stage) => stage.position)) + 1
}

function keyOf({ organizationId }: Actor, id: string) {
  return { organizationId_id: { organizationId, id } }
}
