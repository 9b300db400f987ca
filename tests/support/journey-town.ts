import { randomUUID } from 'node:crypto'
import { cite } from '@/lib/citation/commands'
import { propose, saveDraft } from '@/lib/decision/commands'
import type { Proposal } from '@/lib/decision/schema'
import { mergeEvidence, withdrawEvidence } from '@/lib/evidence/commands'
import { addExperience, restOnEvidence } from '@/lib/experience/commands'
import { addGroup } from '@/lib/group/commands'
import { keepFile } from '@/lib/import-file/commands'
import { addInitiative, linkInitiative } from '@/lib/initiative/commands'
import { invitePerson } from '@/lib/invitation/commands'
import { writeNote } from '@/lib/note/commands'
import { saveRevision } from '@/lib/revision/commands'
import { decide, withdraw } from '@/lib/ruling/commands'
import { saveScorecardDraft } from '@/lib/score/commands'
import { changeStage } from '@/lib/stage/commands'
import { addMonths } from '@/lib/time'
import { grantWaiver } from '@/lib/waiver/commands'
import { aBreaking, aCode, type Code } from './code'
import {
  type Alive,
  aCard,
  aFramed,
  anOpened,
  aPiece,
  approval,
  approve,
  aRevealed,
  handIn,
  inSignOff,
} from './life'
import { framedProposal } from './proposal'
import { given } from './result'
import { newWorld, type World } from './world'

/** An organization with a decision in every state, notes and an open invitation. */
export type Town = {
  world: World
  started: Alive
  framed: Alive
  scoring: Alive
  harmful: Alive
  signing: Alive
  decided: Alive
  withdrawn: Alive
  /** Breaks a never of the code of conduct; waived. */
  breaking: Alive
  code: Code
  /** Of the open invitation. */
  token: string
  /** Kept, and not yet brought in. */
  fileId: string
  /** A piece of evidence that a decision cites, and a file of evidence not yet brought in. */
  evidenceId: string
  experienceId: string
  initiativeId: string
  evidenceFileId: string
}

export async function newTown(): Promise<Town> {
  const world = await newWorld()
  const code = await aCode(world)
  const started = given(await propose(world.contributor, { title: 'Lend board games' }))
  const framed = await aFramed(world, proposalFor(world, 'Open on Sundays'))
  const scoring = await scored(world)
  const harmful = await aRevealed(world, {
    impact: -2,
    proposal: proposalFor(world, 'Merge the two smallest branches'),
  })
  const signing = await signed(world)
  const decided = await ruled(world)
  const withdrawn = await aFramed(world, proposalFor(world, 'Charge for reservations'))
  given(await withdraw(world.contributor, withdrawn.number, 'Nobody at the desk wants it.'))
  const breaking = await waived(world, code)
  await notes(world, decided)
  const { token } = given(
    await invitePerson(world.admin, {
      email: `new@${world.organizationId}.test`,
      role: 'contributor',
      functionId: world.functions.service.id,
    }),
  )
  const { fileId } = given(await keepFile(world.admin, aFile))
  const evidenceFile = given(await keepFile(world.cxLead, messages))
  const evidenceId = await library(world, scoring)
  const customers = await lives(world, { about: scoring, evidenceId })
  return {
    world,
    ...customers,
    code,
    breaking,
    started,
    framed,
    scoring,
    harmful,
    signing,
    decided,
    withdrawn,
    token,
    fileId,
    evidenceId,
    evidenceFileId: evidenceFile.fileId,
  }
}

const aFile = {
  name: 'decisions.csv',
  content: new TextEncoder().encode(
    'Reference,Title,Status,Date\nA-1,Lend tablets,decided,2024-03-01\nA-2,,decided,never\n',
  ),
}

const messages = {
  name: 'messages.csv',
  content: new TextEncoder().encode('text,topic\nNobody told me it was free.,first weeks\n'),
}

/** What groups live through, with evidence and without; a circle of service; an initiative. */
async function lives(world: World, { about, evidenceId }: { about: Alive; evidenceId: string }) {
  const { cxLead, contributor, groups, stages } = world
  const at = { groupId: groups.families.id, stageId: stages.borrow.id }
  const { id: experienceId } = given(
    await addExperience(cxLead, { ...at, feeling: 'frustration', text: 'We owe something.' }),
  )
  given(await restOnEvidence(cxLead, { experienceId, evidenceId }))
  const delight = { ...at, stageId: null, feeling: 'delight' as const, text: 'The low shelf.' }
  given(await addExperience(cxLead, delight))
  const facts = { description: '', isInternal: true, isVulnerable: false, share: null }
  const name = 'Colleagues in the back office'
  given(await addGroup(cxLead, { ...facts, name, parts: ['user'], serves: [groups.staff.id] }))
  const stage = { name: stages.join.name, emotion: 'welcome', need: 'Become a member today' }
  given(await changeStage(cxLead, { ...stage, stageId: stages.join.id }))
  const { id: initiativeId } = given(
    await addInitiative(contributor, {
      ...{ name: 'Warm rooms', description: 'A warm place to sit.', ownerId: contributor.personId },
      ...{ startsOn: '2020-01-01', endsOn: null },
      groupIds: [groups.families.id],
      stageIds: [stages.borrow.id],
    }),
  )
  const link = { initiativeId, relation: 'serves' as const, why: 'It is warm there.' }
  given(await linkInitiative(contributor, { ...link, number: about.number }))
  return { experienceId, initiativeId }
}

/** Evidence of every sort: cited, repeated, old, out of use, of nobody in particular. */
async function library(world: World, about: Alive): Promise<string> {
  const evidenceId = await aPiece(world, {
    ...{ topic: 'fines', n: 40, method: 'Postcard', link: 'https://example.org/survey' },
    feeling: 'frustration',
  })
  const again = await aPiece(world, { groupId: world.groups.students.id, kind: 'complaint' })
  given(await mergeEvidence(world.contributor, { evidenceId: again, originalId: evidenceId }))
  await aPiece(world, { kind: 'opinion', groupId: null, stageId: null, collectedOn: '2020-02-02' })
  const out = await aPiece(world, { kind: 'note', about: 'us' })
  given(await withdrawEvidence(world.cxLead, { evidenceId: out, reason: 'It was another town.' }))
  const cell = { groupId: world.groups.families.id, stageId: world.stages.borrow.id }
  given(await cite(world.contributor, { decisionId: about.id, evidenceId, cell, from: 'page' }))
  return evidenceId
}

/** Signed by functions that have somebody to sign besides the proposer. */
export function proposalFor(world: World, title: string): Proposal {
  const proposal = framedProposal(world, title)
  const functionIds = [world.functions.finance.id, world.functions.operations.id]
  return { ...proposal, drive: { ...proposal.drive, functionIds } }
}

async function scored(world: World) {
  const proposal = proposalFor(world, 'Send the reading van on Fridays')
  const scorers = [world.finance, world.frontLine, world.cxLead]
  const one = await anOpened(world, { proposal, scorers })
  await handIn(world.finance, one, { impact: 2, proposal })
  const { decisionId: _, ...draft } = aCard(one, { impact: -1, proposal })
  given(await saveScorecardDraft(world.cxLead, one.number, draft))
  return one
}

async function waived(world: World, code: Code) {
  const proposal = proposalFor(world, 'Ask for a passport at the desk')
  const one = await aBreaking(world, code, proposal)
  const today = new Date().toISOString().slice(0, 10)
  given(
    await grantWaiver(world.cxLead, {
      decisionId: one.id,
      about: 'broken-never',
      commitmentId: code.papers,
      reason: 'At one branch, while the new register is tried.',
      expiresOn: addMonths(today, 6),
    }),
  )
  return one
}

/** Finance has signed a text that is no longer the current one. */
async function signed(world: World) {
  const proposal = proposalFor(world, 'Replace the printed programme by an app')
  const one = await inSignOff(world, { proposal })
  await approve(world.finance, one)
  const wrong = { ...proposal.wrong, provesWrong: 'Late returns rise by a fifth.' }
  given(await saveDraft(world.contributor, one.number, { ...proposal, wrong }))
  given(await saveRevision(world.contributor, one.number, 'A tighter limit'))
  return one
}

async function ruled(world: World) {
  const one = await inSignOff(world, { proposal: proposalFor(world, 'Drop overdue fines') })
  for (const signer of [world.cxLead, world.finance, world.leader]) await approve(signer, one)
  given(
    await decide(world.leader, {
      decisionId: one.id,
      digest: (await approval(world.leader, one)).digest,
      outcome: 'approved-with-conditions',
      reason: 'It costs little and shows families we trust them.',
      conditions: [
        { text: 'Report on late returns', ownerId: world.contributor.personId, due: '2099-03-31' },
      ],
      deferredUntil: null,
      reopenWhen: '',
      scoresStillHold: false,
    }),
  )
  return one
}

async function notes(world: World, about: Alive) {
  const note = {
    text: 'A mother of three left without a card: the fine was more than she had with her.',
    feeling: 'frustration' as const,
    groupId: world.groups.families.id,
    stageId: world.stages.join.id,
    decisionNumber: about.number,
  }
  given(await writeNote(world.frontLine, note, { key: randomUUID() }))
  const bare = { feeling: null, groupId: null, stageId: null, decisionNumber: null }
  const text = 'Somebody thanked us for the longer opening hours.'
  given(await writeNote(world.finance, { ...bare, text }, { key: randomUUID() }))
}
