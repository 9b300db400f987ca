import { v7 } from 'uuid'
import { changesBetween } from '@/lib/changes'
import { now } from '@/lib/clock'
import { Prisma, type Tx, write } from '@/lib/db'
import { whyNotOver } from '@/lib/meanwhile'
import type { Actor } from '@/lib/person/actor'
import { permissions, type Role, whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { type Day, dayIn, formatDay } from '@/lib/time'
import type { EventKind } from '@/lib/trail/event'
import { whoChanged } from '@/lib/trail/queries'
import { record } from '@/lib/trail/record'
import { nextBy, whyNotAffirm, whyNotBy, whyNotProof } from './affirmation'
import { cadenceLabels, commitmentLimits, lineOf, type Side, type Towards } from './code'
import { placeOf } from './difference'
import { linesInForce } from './queries'
import type { CommitmentChange, CommitmentInput, ProofInput } from './schema'

export type Kept = { commitmentId: string }

const goneAway = 'This commitment is not there any more.'

/** A new line of the code, and with it a new version of the whole. */
export async function addCommitment(actor: Actor, input: CommitmentInput): Promise<Result<Kept>> {
  const denied = whyNotPermitted(actor, 'conduct')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    await holdCode(tx, actor)
    const found = await placesFor(tx, actor, input)
    if ('ok' in found) return found
    const { organizationId } = actor
    const count = await tx.commitment.count({ where: { organizationId, retiredAt: null } })
    if (count >= commitmentLimits.lines)
      return refuse('A code of that many lines is read by nobody. Retire one first.')

    const { text, side, towards, stageId, ownerId, cadence } = input
    const today = todayOf(actor)
    const reaffirmBy = input.reaffirmBy ?? nextBy({ provedOn: today, cadence })
    const unproved = { reaffirmBy: today, cadence, lastProvedOn: null, writtenOn: today }
    const wrong = whyNotBy(unproved, { ...unproved, reaffirmBy }, today)
    if (wrong) return refuse(wrong, { reaffirmBy: [wrong] })
    const same = { organizationId, text, side, towards, stageId, retiredAt: null }
    if ((await tx.commitment.count({ where: same })) > 0)
      return refuse('This line is in the code already.', { text: ['It stands there already.'] })
    const commitmentId = v7()
    await tx.commitment.create({
      data: {
        organizationId,
        id: commitmentId,
        ...{ text, side, towards, stageId, ownerId, cadence },
        reaffirmBy: dateOf(reaffirmBy),
        position: await nextPosition(tx, actor),
        createdAt: now(),
      },
      select: { id: true },
    })
    const line = lineOf(input)
    const { stageName, ownerName } = found
    await writeVersion(tx, actor, `Added: “${line}”`)
    await record(tx, actor, {
      kind: 'commitment.added',
      data: { line, stageName, towards, ownerName },
    })
    return done({ commitmentId })
  })
}

/**
 * Rewords a line, moves it, hands it over or gives it other dates. What changes the text, or where it
 * stands, makes a new version; who answers for it and until when doesn't.
 */
export async function changeCommitment(
  actor: Actor,
  { commitmentId, basedOn, ...input }: CommitmentChange,
): Promise<Result<Kept>> {
  const denied = whyNotPermitted(actor, 'conduct')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    await holdCode(tx, actor)
    const before = await commitmentIn(tx, actor, commitmentId)
    if (!before || before.isRetired) return refuse(goneAway)
    const found = await placesFor(tx, actor, input, before)
    if ('ok' in found) return found

    const { text, side, towards, stageId, ownerId, cadence } = input
    const reaffirmBy = input.reaffirmBy ?? before.reaffirmBy
    const after = { ...input, ...found, reaffirmBy }
    const words = { ...before, ...described(before) }
    const over = await whyNotOver({ basedOn, before, after, labels, words }, () =>
      whoChanged(tx, actor, { kinds: kindsOfChange, of: { commitmentId } }),
    )
    if (over) return over
    const today = todayOf(actor)
    const wrong = whyNotBy(before, { ...before, cadence, reaffirmBy }, today)
    if (wrong) return refuse(wrong, { reaffirmBy: [wrong] })

    const isReworded = before.text !== text || before.side !== side
    const isMoved = before.stageId !== stageId || before.towards !== towards
    const changes = changesBetween(described(before), described(after), changeLabels)
    if (!isReworded && changes.length === 0) return done({ commitmentId })

    await tx.commitment.update({
      where: keyOf(actor, commitmentId),
      data: {
        ...{ text, side, towards, stageId, ownerId, cadence },
        reaffirmBy: dateOf(reaffirmBy),
        ...(isMoved || before.side !== side ? { position: await nextPosition(tx, actor) } : {}),
      },
      select: { id: true },
    })
    const line = lineOf(input)
    if (isReworded || isMoved)
      await writeVersion(
        tx,
        actor,
        noteOf({ before, line, isReworded, stageName: found.stageName }),
      )
    if (isReworded)
      await record(tx, actor, {
        kind: 'commitment.reworded',
        data: { commitmentId, from: lineOf(before), to: line, stageName: found.stageName },
      })
    if (changes.length > 0)
      await record(tx, actor, { kind: 'commitment.changed', data: { commitmentId, line, changes } })
    return done({ commitmentId })
  })
}

/** Out of the code from now on. Earlier versions, and what was decided by them, keep it. */
export async function retireCommitment(actor: Actor, { commitmentId }: Kept): Promise<Result> {
  const denied = whyNotPermitted(actor, 'conduct')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    await holdCode(tx, actor)
    const found = await commitmentIn(tx, actor, commitmentId)
    if (!found || found.isRetired) return refuse(goneAway)
    await tx.commitment.update({
      where: keyOf(actor, commitmentId),
      data: { retiredAt: now() },
      select: { id: true },
    })
    const line = lineOf(found)
    await writeVersion(tx, actor, `Retired: “${line}”`)
    const { stageName } = found
    await record(tx, actor, { kind: 'commitment.retired', data: { line, stageName } })
    return done()
  })
}

/** Its owner says that it is kept, and shows it. Until one cadence after the day of the proof. */
export async function affirmCommitment(
  actor: Actor,
  { commitmentId, text, link, provedOn }: ProofInput,
): Promise<Result<Kept>> {
  const denied = whyNotPermitted(actor, 'prove')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    await holdCode(tx, actor)
    const found = await commitmentIn(tx, actor, commitmentId)
    if (!found) return refuse(goneAway)
    const { isRetired, ownerName, cadence, lastProvedOn } = found
    const isOwner = found.ownerId === actor.personId
    const whyNot = whyNotAffirm({ isRetired, isOwner, ownerName })
    if (whyNot) return refuse(whyNot)
    const wrong = whyNotProof({ provedOn, lastProvedOn, cadence, today: todayOf(actor) })
    if (wrong) return refuse('This doesn’t prove it.', { provedOn: [wrong] })

    const { organizationId, personId } = actor
    await tx.commitmentProof.create({
      data: {
        ...{ organizationId, commitmentId, text, link },
        id: v7(),
        provedOn: dateOf(provedOn),
        byId: personId,
        at: now(),
      },
      select: { id: true },
    })
    const reaffirmBy = nextBy({ provedOn, cadence })
    await tx.commitment.update({
      where: keyOf(actor, commitmentId),
      data: { reaffirmBy: dateOf(reaffirmBy) },
      select: { id: true },
    })
    await record(tx, actor, {
      kind: 'commitment.affirmed',
      data: { commitmentId, line: lineOf(found), proof: text, provedOn, nextBy: reaffirmBy },
    })
    return done({ commitmentId })
  })
}

/** Nobody else changes the code until this command ends: versions follow one another. */
async function holdCode(tx: Tx, { organizationId }: Actor): Promise<void> {
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
}

type Found = {
  text: string
  side: Side
  towards: Towards
  stageId: string
  stageName: string
  ownerId: string
  ownerName: string
  cadence: number
  reaffirmBy: Day
  isRetired: boolean
  lastProvedOn: Day | null
  writtenOn: Day
}

async function commitmentIn(tx: Tx, actor: Actor, id: string): Promise<Found | null> {
  const { organizationId, timeZone } = actor
  const [found] = await tx.$queryRaw<Found[]>(Prisma.sql`
    select c.text, c.side, c.towards, c."stageId", s.name as "stageName", c."ownerId",
      o.name as "ownerName", c.cadence, to_char(c."reaffirmBy", 'YYYY-MM-DD') as "reaffirmBy",
      c."retiredAt" is not null as "isRetired",
      to_char(c."createdAt" at time zone ${timeZone}, 'YYYY-MM-DD') as "writtenOn",
      (select to_char(max(f."provedOn"), 'YYYY-MM-DD') from commitment_proof f
        where f."organizationId" = c."organizationId" and f."commitmentId" = c.id) as "lastProvedOn"
    from commitment c
    join stage s on s."organizationId" = c."organizationId" and s.id = c."stageId"
    join person o on o."organizationId" = c."organizationId" and o.id = c."ownerId"
    where c."organizationId" = ${organizationId}::uuid and c.id = ${id}::uuid`)
  return found ?? null
}

/** The names of where it stands and who answers for it; a refusal when one can't be chosen. */
async function placesFor(
  tx: Tx,
  { organizationId }: Actor,
  { stageId, ownerId }: Pick<CommitmentInput, 'stageId' | 'ownerId'>,
  before?: Found,
) {
  const stage = await tx.stage.findFirst({
    where: { organizationId, id: stageId },
    select: { name: true, archivedAt: true },
  })
  if (!stage || (stage.archivedAt && before?.stageId !== stageId))
    return refuse('Choose another stage.', { stageId: ['This stage is not there any more.'] })
  const owner = await tx.person.findFirst({
    where: { organizationId, id: ownerId },
    select: { name: true, role: true, disabledAt: true },
  })
  const may: readonly string[] = permissions.prove.who satisfies readonly Role[]
  const stays = before?.ownerId === ownerId
  if (!owner || (!stays && (owner.disabledAt || !may.includes(owner.role))))
    return refuse('Choose somebody else.', {
      ownerId: ['They can’t affirm it: they are not there any more, or only read.'],
    })
  return { stageName: stage.name, ownerName: owner.name }
}

const changeLabels = {
  stageId: 'stage',
  towards: 'towards',
  ownerId: 'owner',
  cadence: 'how often it is affirmed',
  reaffirmBy: 'affirm by',
}

const labels = { side: 'what we do', text: 'the commitment', ...changeLabels }

/** A proof carries the date on. */
const kindsOfChange: EventKind[] = [
  'commitment.reworded',
  'commitment.changed',
  'commitment.affirmed',
]

type Describable = Pick<Found, 'stageName' | 'towards' | 'ownerName' | 'reaffirmBy'> & {
  cadence: number
}

function described({ stageName, towards, ownerName, cadence, reaffirmBy }: Describable) {
  const often: Record<number, string> = cadenceLabels
  return {
    stageId: stageName,
    towards,
    ownerId: ownerName,
    cadence: often[cadence]?.toLowerCase() ?? `every ${cadence} months`,
    reaffirmBy: formatDay(reaffirmBy),
  }
}

type Changed = { before: Found; line: string; isReworded: boolean; stageName: string }

function noteOf({ before, line, isReworded, stageName }: Changed): string {
  if (isReworded) return `Reworded: “${line}”`
  return `Moved: “${line}”, to “${stageName}” from ${placeOf({ ...before, commitmentId: '' })}`
}

async function writeVersion(tx: Tx, actor: Actor, note: string): Promise<void> {
  const { organizationId, personId } = actor
  const lines = await linesInForce(tx, actor)
  const last = await tx.codeVersion.aggregate({
    where: { organizationId },
    _max: { number: true },
  })
  const number = (last._max.number ?? 0) + 1
  await tx.codeVersion.create({
    data: { organizationId, id: v7(), number, lines, note, byId: personId, at: now() },
    select: { id: true },
  })
}

async function nextPosition(tx: Tx, { organizationId }: Actor): Promise<number> {
  const last = await tx.commitment.aggregate({
    where: { organizationId },
    _max: { position: true },
  })
  return (last._max.position ?? -1) + 1
}

function todayOf({ timeZone }: Actor): Day {
  return dayIn(now(), timeZone)
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function keyOf({ organizationId }: Actor, id: string) {
  return { organizationId_id: { organizationId, id } }
}
