import { v7 } from 'uuid'
import { changesBetween } from '@/lib/changes'
import { now } from '@/lib/clock'
import { whyNotName } from '@/lib/customer/name'
import { type Tx, write } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { record, recordAll } from '@/lib/trail/record'
import { whyNotArchiveFunction, whyNotMakeSeat } from './customer-seat'
import { type ListedFunction, selectFunctions } from './queries'
import type { FunctionFacts } from './schema'

const goneAway = 'This function is not there any more.'

export async function addFunction(actor: Actor, { name }: FunctionFacts): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const functions = await lockFunctions(tx, actor)
    const taken = whyNotName(name, { others: functions })
    if (taken) return refuse(taken, { name: [taken] })

    const { organizationId } = actor
    await tx.function.create({
      data: {
        organizationId,
        id: v7(),
        name,
        position: nextPosition(functions),
        createdAt: now(),
      },
    })
    await record(tx, actor, { kind: 'function.added', data: { name, isSeat: false } })
    return done()
  })
}

export async function renameFunction(
  actor: Actor,
  { functionId, name }: FunctionFacts & { functionId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const functions = await lockFunctions(tx, actor)
    const before = inUse(functions, functionId)
    if (!before) return refuse(goneAway)
    const taken = whyNotName(name, { others: functions, exceptId: functionId })
    if (taken) return refuse(taken, { name: [taken] })

    const changes = changesBetween(before, { name }, { name: 'name' })
    if (changes.length === 0) return done()
    await tx.function.update({ where: keyOf(actor, functionId), data: { name } })
    await record(tx, actor, { kind: 'function.changed', data: { name: before.name, changes } })
    return done()
  })
}

/** Gives the customer's chair to another function: exactly one has it, always. */
export async function makeSeat(
  actor: Actor,
  { functionId }: { functionId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const functions = await lockFunctions(tx, actor)
    const next = inUse(functions, functionId)
    if (!next) return refuse(goneAway)
    const reason = whyNotMakeSeat(next)
    if (reason) return refuse(reason)

    const before = functions.find((one) => one.isSeat)
    if (before) await setSeat(tx, actor, before, false)
    await setSeat(tx, actor, next, true)
    await askToSign(tx, actor, { from: before?.name ?? 'nobody', to: next })
    return done()
  })
}

/** Signs nothing from now on; what it signed stays. */
export async function archiveFunction(
  actor: Actor,
  { functionId }: { functionId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const before = inUse(await lockFunctions(tx, actor), functionId)
    if (!before) return refuse(goneAway)
    const reason = whyNotArchiveFunction({ ...before, people: before.people.length })
    if (reason) return refuse(reason)

    await tx.function.update({ where: keyOf(actor, functionId), data: { archivedAt: now() } })
    await record(tx, actor, { kind: 'function.archived', data: { name: before.name } })
    return done()
  })
}

export async function restoreFunction(
  actor: Actor,
  { functionId }: { functionId: string },
): Promise<Result> {
  const denied = whyNotPermitted(actor, 'customer-model')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const functions = await lockFunctions(tx, actor)
    const before = functions.find((one) => one.id === functionId && one.archived)
    if (!before) return refuse(goneAway)
    await tx.function.update({
      where: keyOf(actor, functionId),
      data: { archivedAt: null, position: nextPosition(functions) },
    })
    await record(tx, actor, { kind: 'function.restored', data: { name: before.name } })
    return done()
  })
}

/** Every function, archived ones too, while nobody else changes any of them. */
async function lockFunctions(tx: Tx, { organizationId }: Actor): Promise<ListedFunction[]> {
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
  return selectFunctions(tx, organizationId)
}

async function setSeat(tx: Tx, actor: Actor, { id, name }: ListedFunction, isSeat: boolean) {
  await tx.function.update({ where: keyOf(actor, id), data: { isSeat } })
  const changes = changesBetween({ isSeat: !isSeat }, { isSeat }, { isSeat: 'customer seat' })
  await record(tx, actor, { kind: 'function.changed', data: { name, changes } })
}

/**
 * Where people sign already, the new seat is asked too: nothing is decided without the customer. Each
 * of these decisions tells so.
 */
async function askToSign(tx: Tx, actor: Actor, { from, to }: { from: string; to: ListedFunction }) {
  const at = now()
  const signing = await tx.$queryRaw<{ id: string; number: number }[]>`
    select d.id, d.number from decision d
    where d."organizationId" = ${actor.organizationId}::uuid
      and d.status in ('scoring', 'sign-off') and d."signOffStartedAt" is not null
    order by d.number for update`
  await tx.signOffRequest.createMany({
    data: signing.map(({ id }) => ({
      organizationId: actor.organizationId,
      decisionId: id,
      functionId: to.id,
      askedAt: at,
    })),
    skipDuplicates: true,
  })
  const lines = signing.map(({ id, number }) => ({
    fact: { kind: 'seat.moved', data: { number, fromName: from, toName: to.name } } as const,
    decisionId: id,
    at,
  }))
  await recordAll(tx, actor, lines)
}

function inUse(functions: ListedFunction[], id: string): ListedFunction | undefined {
  return functions.find((one) => one.id === id && !one.archived)
}

function nextPosition(functions: ListedFunction[]): number {
  return Math.max(-1, ...functions.map((one) => one.position)) + 1
}

function keyOf({ organizationId }: Actor, id: string) {
  return { organizationId_id: { organizationId, id } }
}
