import { randomUUID } from 'node:crypto'
import { addCommitment } from '@/lib/commitment/commands'
import { read } from '@/lib/db'
import type { Proposal } from '@/lib/decision/schema'
import { addExperience } from '@/lib/experience/commands'
import { addFunction } from '@/lib/function/commands'
import { addGroup } from '@/lib/group/commands'
import { keepFile } from '@/lib/import-file/commands'
import { addInitiative } from '@/lib/initiative/commands'
import { addStage } from '@/lib/stage/commands'
import { addDays, dayIn } from '@/lib/time'
import { aBreaking, aCode, type Code } from './code'
import { type Alive, aCard, aFramed, anOpened, aPiece, aRevealed, inSignOff, theCase } from './life'
import { framedProposal } from './proposal'
import { given } from './result'
import type { World } from './world'

/** What a door acts on, made for it alone, so that one door is not in the way of another. */
export const reason = 'It can’t wait.'
export const today = () => dayIn(new Date(), 'UTC')
export const fresh = (name: string) => `${name} ${randomUUID().slice(0, 8)}`

export async function aDraft(world: World, proposal: Proposal = framedProposal(world)) {
  const one = await aFramed(world, proposal)
  const { draftSavedAt } = await theCase(world.observer, one)
  const [cell] = proposal.cells
  return {
    ...{ decisionId: one.id, number: one.number, seen: draftSavedAt.toISOString() },
    cell: `${cell?.groupId}/${cell?.stageId}`,
  }
}

export function aLine({ stages, frontLine }: World) {
  return {
    ...{ side: 'never', towards: 'customers', text: fresh('ask'), cadence: 12 },
    ...{ stageId: stages.join.id, ownerId: frontLine.personId },
  }
}

export async function aCommitment(world: World) {
  const { stageId, ownerId } = aLine(world)
  const line = { stageId, ownerId, side: 'never', towards: 'customers', cadence: 12 } as const
  const input = { ...line, text: fresh('ask'), reaffirmBy: null }
  return { commitmentId: given(await addCommitment(world.cxLead, input)).commitmentId }
}

export function anInsight({ groups, stages }: World) {
  return {
    ...{ kind: 'interview', quote: 'I stay away.', collectedOn: '2026-01-02', about: 'customer' },
    ...{ groupId: groups.families.id, stageId: stages.borrow.id },
  }
}

export async function aKept(world: World) {
  return { evidenceId: await aPiece(world, { groupId: null, stageId: null }) }
}

export async function aFile(world: World, who: 'cxLead' | 'admin' = 'cxLead') {
  const rows =
    who === 'admin'
      ? 'Reference,Title,Status,Date\nA-1,Lend tablets,decided,2024-03-01\n'
      : 'text\nNobody told me.\n'
  const content = new TextEncoder().encode(rows)
  const { fileId } = given(await keepFile(world[who], { name: 'rows.csv', content }))
  return { fileId, chosen: who === 'admin' ? '' : 'kind=survey&collectedOn=2026-01-02' }
}

export function whatWasLearned({ groups }: World) {
  const feeling = 'frustration' as const
  return { groupId: groups.families.id, stageId: null, feeling, text: fresh('No seat.') }
}

export async function anExperience(world: World) {
  const { id } = given(await addExperience(world.cxLead, whatWasLearned(world)))
  return { experienceId: id }
}

export async function aFunction(world: World) {
  const name = fresh('Quality')
  given(await addFunction(world.cxLead, { name }))
  const { id } = await read(world, (db) => db.function.findFirstOrThrow({ where: { name } }))
  return { functionId: id }
}

export async function aGroup(world: World) {
  const name = fresh('Tourists')
  const facts = { description: '', isInternal: false, isVulnerable: false, share: null }
  given(await addGroup(world.cxLead, { ...facts, parts: [], serves: [], name }))
  const { id } = await read(world, (db) => db.group.findFirstOrThrow({ where: { name } }))
  return { groupId: id }
}

export async function aStage(world: World) {
  const name = fresh('Leave')
  given(await addStage(world.cxLead, { name, emotion: '', need: '' }))
  const { id } = await read(world, (db) => db.stage.findFirstOrThrow({ where: { name } }))
  return { stageId: id }
}

export function work({ groups, stages, contributor }: World) {
  return {
    ...{ name: fresh('Warm rooms'), description: '', ownerId: contributor.personId },
    ...{ startsOn: '2026-01-01', endsOn: null },
    ...{ groupIds: [groups.families.id], stageIds: [stages.join.id] },
  }
}

export async function anInitiative(world: World) {
  return { initiativeId: given(await addInitiative(world.contributor, work(world))).id }
}

export async function aLink(world: World) {
  const { number } = await aFramed(world)
  return { number, ...(await anInitiative(world)), relation: 'serves' as const, why: 'It helps.' }
}

export async function aHarm(world: World) {
  const { id } = await aRevealed(world, { impact: -2 })
  return { decisionId: id, text: 'We go to them.', ownerId: world.leader.personId }
}

export async function toSign(world: World): Promise<Alive & { digest: string | undefined }> {
  const one = await inSignOff(world)
  return { ...one, digest: (await theCase(world.observer, one)).revision?.digest }
}

export async function aFullCard(world: World) {
  const one = await anOpened(world)
  return { number: one.number, ...aCard(one, { proposal: framedProposal(world) }) }
}

export async function anException(world: World) {
  const code = await codeOf(world)
  const { id } = await aBreaking(world, code)
  return {
    ...{ decisionId: id, about: 'broken-never' as const, commitmentId: code.papers, reason },
    expiresOn: addDays(today(), 90),
  }
}

const codes = new WeakMap<World, Promise<Code>>()

/** An organization has one; what it says it says once. */
function codeOf(world: World): Promise<Code> {
  const code = codes.get(world) ?? aCode(world)
  codes.set(world, code)
  return code
}
