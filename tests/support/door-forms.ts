import { randomUUID } from 'node:crypto'
import { read } from '@/lib/db'
import { mergeEvidence, withdrawEvidence } from '@/lib/evidence/commands'
import { archiveExperience, restOnEvidence } from '@/lib/experience/commands'
import { archiveFunction } from '@/lib/function/commands'
import { archiveGroup } from '@/lib/group/commands'
import { archiveInitiative, linkInitiative } from '@/lib/initiative/commands'
import { invitePerson } from '@/lib/invitation/commands'
import { nameMitigation } from '@/lib/mitigation/commands'
import { openSession } from '@/lib/person/session'
import { handInScorecard } from '@/lib/score/commands'
import { archiveStage } from '@/lib/stage/commands'
import { addDays } from '@/lib/time'
import { grantWaiver } from '@/lib/waiver/commands'
import {
  aCommitment,
  aDraft,
  aFile,
  aFullCard,
  aFunction,
  aGroup,
  aHarm,
  aKept,
  aLine,
  aLink,
  anException,
  anExperience,
  anInitiative,
  anInsight,
  aStage,
  fresh,
  reason,
  today,
  toSign,
  whatWasLearned,
  work,
} from './door-things'
import { aFramed, anOpened, aPiece, aRevealed, backed, later, theCase } from './life'
import { given } from './result'
import { newBrowser } from './visitor'
import type { World } from './world'

type Who = 'admin' | 'cxLead' | 'leader' | 'contributor' | 'finance' | 'frontLine'
type Form = Record<string, unknown>
/** Who may do it there, with what they send: something of the world is made for it first. */
export type DoorForm = { as: Who; form: (world: World) => Form | Promise<Form>; refused?: RegExp }

const from = 'page'
const as = (who: Who, form: DoorForm['form'], refused?: RegExp): DoorForm => ({
  as: who,
  form,
  refused,
})

/** For each door that asks for a permission, a form that opens it. */
export const doorForms: Record<string, DoorForm> = {
  ...under('citation', {
    citeEvidence: as('contributor', async (world) => {
      const { decisionId, cell } = await aDraft(world)
      return { decisionId, cell, from, evidenceId: await aPiece(world) }
    }),
    remove: as('contributor', async (world) => {
      const one = await aFramed(world)
      await backed(world, one)
      const [citation] = (await theCase(world.observer, one)).citations
      return { decisionId: one.id, citationId: citation?.id, from }
    }),
  }),
  ...under('commitment', {
    add: as('cxLead', aLine),
    save: as('cxLead', async (world) => ({ ...aLine(world), ...(await aCommitment(world)) })),
    retire: as('cxLead', aCommitment),
    affirm: as('frontLine', async (world) => ({
      ...(await aCommitment(world)),
      ...{ text: 'We watched the desk for a week.', link: '', provedOn: today() },
    })),
  }),
  ...under('decision', {
    startProposal: as('contributor', () => ({ title: 'Lend board games', question: 'Why not?' })),
    saveProposal: as('contributor', async (world) => {
      const { number } = await aFramed(world)
      return { number, intent: 'finish', question: { title: 'Taken over', question: '' } }
    }),
    drawAnew: as('contributor', () => ({})),
    chooseDecider: as('contributor', async (world) => {
      const { number } = await aFramed(world)
      return { number, personId: world.leader.personId }
    }),
    giveAway: as('contributor', async (world) => {
      const { number } = await aFramed(world)
      return { number, heirId: world.finance.personId }
    }),
  }),
  ...under('evidence', {
    add: as('contributor', anInsight),
    save: as('contributor', async (world) => ({ ...anInsight(world), ...(await aKept(world)) })),
    takeOut: as('contributor', async (world) => ({ ...(await aKept(world)), reason })),
    restore: as('contributor', async (world) => {
      const one = await aKept(world)
      given(await withdrawEvidence(world.contributor, { ...one, reason }))
      return one
    }),
    merge: as('contributor', async (world) => ({
      ...(await aKept(world)),
      originalId: await aPiece(world),
    })),
    separate: as('contributor', async (world) => {
      const one = await aKept(world)
      const originalId = await aPiece(world)
      given(await mergeEvidence(world.contributor, { ...one, originalId }))
      return one
    }),
  }),
  ...under('evidence-import', { importEvidenceFile: as('cxLead', (world) => aFile(world)) }),
  ...under('import', { importKeptFile: as('admin', (world) => aFile(world, 'admin')) }),
  ...under('experience', {
    add: as('cxLead', whatWasLearned),
    save: as('cxLead', async (world) => ({
      ...whatWasLearned(world),
      ...(await anExperience(world)),
    })),
    archive: as('cxLead', anExperience),
    restore: as('cxLead', async (world) => {
      const one = await anExperience(world)
      given(await archiveExperience(world.cxLead, one))
      return one
    }),
    restOn: as('cxLead', async (world) => ({
      ...(await anExperience(world)),
      ...(await aKept(world)),
    })),
    drop: as('cxLead', async (world) => {
      const one = { ...(await anExperience(world)), ...(await aKept(world)) }
      given(await restOnEvidence(world.cxLead, one))
      return one
    }),
  }),
  ...under('function', {
    add: as('cxLead', () => ({ name: fresh('Legal') })),
    rename: as('cxLead', async (world) => ({ ...(await aFunction(world)), name: fresh('Law') })),
    giveSeat: as('cxLead', aFunction),
    archive: as('cxLead', aFunction),
    restore: as('cxLead', async (world) => {
      const one = await aFunction(world)
      given(await archiveFunction(world.cxLead, one))
      return one
    }),
  }),
  ...under('group', {
    add: as('cxLead', () => ({ name: fresh('Toddlers') })),
    save: as('cxLead', async (world) => ({ ...(await aGroup(world)), name: fresh('Infants') })),
    archive: as('cxLead', aGroup),
    restore: as('cxLead', async (world) => {
      const one = await aGroup(world)
      given(await archiveGroup(world.cxLead, one))
      return one
    }),
  }),
  ...under('initiative', {
    add: as('contributor', work),
    save: as('contributor', async (world) => ({ ...work(world), ...(await anInitiative(world)) })),
    archive: as('contributor', anInitiative),
    restore: as('contributor', async (world) => {
      const one = await anInitiative(world)
      given(await archiveInitiative(world.contributor, one))
      return one
    }),
    link: as('contributor', aLink),
    unlink: as('contributor', async (world) => {
      const link = await aLink(world)
      given(await linkInitiative(world.contributor, link))
      return link
    }),
  }),
  ...under('invitation', {
    invite: as('admin', ({ functions }) => ({
      ...{ email: `${fresh('new').replace(' ', '.')}@town.test`, role: 'contributor' },
      functionId: functions.it.id,
    })),
    withdraw: as('admin', async (world) => {
      const email = `${fresh('old').replace(' ', '.')}@town.test`
      given(await invitePerson(world.admin, { email, role: 'leader', functionId: null }))
      const { id } = await read(world, (db) => db.invitation.findFirstOrThrow({ where: { email } }))
      return { invitationId: id }
    }),
  }),
  ...under('lineage', {
    mergeDrafts: as('contributor', async (world) => {
      const [one, other] = [await aDraft(world), await aDraft(world)]
      return { ...one, fromNumber: other.number, fromSeen: other.seen }
    }),
    splitDraft: as('contributor', async (world) => {
      const { number, seen } = await aDraft(world)
      return { number, seen, title: 'A part of it', groupIds: [world.groups.staff.id] }
    }),
  }),
  ...under('mitigation', {
    mitigate: as('contributor', async (world) => ({ ...(await aHarm(world)) })),
    accept: as(
      'cxLead',
      async (world) => {
        const harm = await aHarm(world)
        given(await nameMitigation(world.contributor, { ...harm, due: null }))
        const { decisionId } = harm
        const { id } = await read(world, (db) =>
          db.mitigation.findFirstOrThrow({ where: { decisionId } }),
        )
        return { decisionId, mitigationId: id }
      },
      /customer seat/,
    ),
  }),
  ...under('note', {
    writeNoteAction: as('frontLine', async (world) => ({
      ...{ text: 'She asked again.', key: randomUUID(), groupId: world.groups.families.id },
      ...{ stageId: world.stages.join.id, decisionNumber: (await aFramed(world)).number },
    })),
  }),
  ...under('organization', {
    saveOrganization: as('admin', () => ({ name: 'Taken', currency: 'EUR', timeZone: 'UTC' })),
  }),
  ...under('password-link', {
    makeLink: as('admin', ({ finance }) => ({ personId: finance.personId })),
  }),
  ...under('person', {
    savePerson: as('admin', ({ finance, functions }) => ({
      ...{ personId: finance.personId, name: 'Taken', role: 'contributor' },
      functionId: functions.finance.id,
    })),
    disable: as('admin', ({ it }) => ({ personId: it.personId })),
    enable: as('admin', ({ it }) => ({ personId: it.personId })),
    savePassword: as(
      'leader',
      () => ({ current: 'not the one', password: 'a long and new password' }),
      /password/,
    ),
    end: as('leader', async (world) => {
      const back = newBrowser()
      await openSession(world.leader)
      back()
      const { personId } = world.leader
      const { id } = await read(world, (db) =>
        db.session.findFirstOrThrow({ where: { personId }, orderBy: { createdAt: 'desc' } }),
      )
      return { sessionId: id }
    }),
    saveShortcuts: as('leader', () => ({ shortcutsOff: 'on' })),
  }),
  ...under('ruling', {
    giveRuling: as(
      'leader',
      async (world) => {
        const { id, digest } = await toSign(world)
        return { decisionId: id, digest, outcome: 'approved', reason }
      },
      /missing/,
    ),
    takeBack: as('contributor', async (world) => ({ ...(await aFramed(world)), reason })),
  }),
  ...under('score', {
    openForScoring: as('contributor', async (world) => ({
      decisionId: (await aFramed(world)).id,
      scorerIds: [world.finance.personId, world.frontLine.personId],
      closesOn: later,
    })),
    inviteMore: as('contributor', async (world) => ({
      decisionId: (await anOpened(world)).id,
      scorerIds: [world.cxLead.personId],
    })),
    takeOff: as('contributor', async (world) => {
      const scorers = [world.finance, world.frontLine, world.cxLead]
      const { id } = await anOpened(world, { scorers })
      return { decisionId: id, personId: world.cxLead.personId }
    }),
    moveDate: as('contributor', async (world) => ({
      decisionId: (await anOpened(world)).id,
      closesOn: addDays(today(), 20),
    })),
    revealNow: as('cxLead', async (world) => {
      const { decisionId, ...card } = await aFullCard(world)
      given(await handInScorecard(world.finance, { decisionId, ...card }))
      return { decisionId, reason }
    }),
    sendCard: as('finance', async (world) => aFullCard(world)),
  }),
  ...under('sign-off', {
    askToSign: as('contributor', async (world) => {
      const one = await aRevealed(world)
      await backed(world, one)
      return { decisionId: one.id }
    }),
    giveSignOff: as('finance', async (world) => {
      const { id, digest } = await toSign(world)
      return { decisionId: id, digest, verdict: 'approve' }
    }),
  }),
  ...under('stage', {
    add: as('cxLead', () => ({ name: fresh('Wait') })),
    save: as('cxLead', async (world) => ({ ...(await aStage(world)), name: fresh('I wait') })),
    move: as('cxLead', ({ stages }) => ({ stageId: stages.join.id, direction: 'up' })),
    archive: as('cxLead', aStage),
    restore: as('cxLead', async (world) => {
      const one = await aStage(world)
      given(await archiveStage(world.cxLead, one))
      return one
    }),
  }),
  ...under('waiver', {
    grant: as('cxLead', anException),
    settle: as('cxLead', async (world) => {
      const { decisionId, ...waiver } = await anException(world)
      given(await grantWaiver(world.cxLead, { decisionId, ...waiver }))
      const { id } = await read(world, (db) =>
        db.waiver.findFirstOrThrow({ where: { decisionId } }),
      )
      return { decisionId, waiverId: id, reason }
    }),
  }),
}

function under(noun: string, doors: Record<string, DoorForm>): Record<string, DoorForm> {
  const folder = noun === 'import' ? 'import-file' : noun
  return Object.fromEntries(
    Object.entries(doors).map(([name, door]) => [`/lib/${folder}/actions.ts ${name}`, door]),
  )
}

/** As a browser sends it: everything as text, lists by repeating their name. */
export function sent(form: Form): FormData {
  const data = new FormData()
  const put = (at: string, value: unknown) => {
    if (value === null || value === undefined || value === false) return
    if (Array.isArray(value))
      for (const [index, one] of value.entries())
        put(typeof one === 'object' ? `${at}[${index}]` : at, one)
    else if (typeof value === 'object')
      for (const [name, one] of Object.entries(value)) put(at ? `${at}.${name}` : name, one)
    else data.append(at, value === true ? 'on' : String(value))
  }
  put('', form)
  return data
}
