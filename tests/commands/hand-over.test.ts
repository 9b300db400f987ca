import { beforeAll, describe, expect, test } from 'vitest'
import { handOver, nameDecider, saveDraft } from '@/lib/decision/commands'
import { acceptHarm, nameMitigation } from '@/lib/mitigation/commands'
import { disablePerson } from '@/lib/person/commands'
import { withdraw } from '@/lib/ruling/commands'
import { inviteScorers } from '@/lib/score/commands'
import { signOff } from '@/lib/sign-off/commands'
import {
  aFramed,
  anOpened,
  approval,
  approve,
  aRevealed,
  inSignOff,
  linesOf,
  theCase,
} from '../support/life'
import { framedProposal } from '../support/proposal'
import { given, refusal } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

let world: World
let elsewhere: World
beforeAll(async () => {
  world = await newWorld()
  elsewhere = await otherWorld()
})

describe('handing over', () => {
  test('gives it to another owner, who goes on with it; the one before can’t any more', async () => {
    const one = await aFramed(world)
    given(await handOver(world.contributor, one.number, world.it.personId))
    expect((await theCase(world.observer, one)).proposer.name).toBe('Ivo Integration')
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'decision.handed-over',
      actorName: 'Connie Contributor',
      data: { fromName: 'Connie Contributor', toName: 'Ivo Integration', byOwner: true },
    })
    const text = framedProposal(world, 'Drop every fine')
    expect(refusal(await saveDraft(world.contributor, one.number, text))).toMatch(/Only the prop/)
    given(await saveDraft(world.it, one.number, text))
  })

  test.each(['cxLead', 'admin'] as const)('is also for the %s', async (who) => {
    const one = await aRevealed(world)
    given(await handOver(world[who], one.number, world.it.personId))
    expect((await linesOf(world.observer, one)).at(-1)).toMatchObject({
      kind: 'decision.handed-over',
      data: { fromName: 'Connie Contributor', toName: 'Ivo Integration', byOwner: false },
    })
  })

  test('is no way to judge one’s own: whoever owned it neither scores, signs nor decides it', async () => {
    const here = await newWorld()
    const one = await inSignOff(here)
    given(await handOver(here.contributor, one.number, here.it.personId))
    expect((await theCase(here.observer, one)).formerOwnerIds).toEqual([here.contributor.personId])
    const signed = await signOff(here.contributor, await approval(here.contributor, one))
    expect(refusal(signed)).toMatch(/^Nobody signs their own proposal/)
    // Given back, it is theirs again, and the one in between stays bound.
    given(await handOver(here.it, one.number, here.contributor.personId))
    expect((await theCase(here.observer, one)).formerOwnerIds).toEqual([here.it.personId])
    const open = await anOpened(here)
    given(await handOver(here.contributor, open.number, here.it.personId))
    const invited = await inviteScorers(here.cxLead, {
      decisionId: open.id,
      scorerIds: [here.contributor.personId],
    })
    expect(refusal(invited)).toBe('They can’t be invited.')
  })

  test('is nobody else’s, and not for those who may not propose', async () => {
    const one = await aFramed(world)
    const { number } = one
    const to = world.it.personId
    expect(refusal(await handOver(world.leader, number, to))).toMatch(
      /^Only the owner, the CX lead/,
    )
    for (const who of [world.frontLine, world.observer])
      expect(refusal(await handOver(who, number, to))).toMatch(/^Only .* can do this/)
    expect((await theCase(world.observer, one)).proposer.name).toBe('Connie Contributor')
  })

  test('neither a decision nor a person of another organization is there', async () => {
    const one = await aFramed(world)
    const fresh = await otherWorld()
    const foreign = await handOver(fresh.cxLead, one.number, fresh.it.personId)
    expect(refusal(foreign)).toBe('This decision is not there any more.')
    const stranger = await handOver(world.contributor, one.number, elsewhere.it.personId)
    expect(refusal(stranger)).toBe('This person is not there any more.')
  })

  test('never makes an owner of somebody who may not propose, or can’t sign in', async () => {
    const { number } = await aFramed(world)
    const toFrontLine = await handOver(world.contributor, number, world.frontLine.personId)
    expect(refusal(toFrontLine)).toMatch(/^Flo Frontline may not propose/)
    const here = await newWorld()
    const one = await aFramed(here)
    given(await disablePerson(here.admin, { personId: here.it.personId }))
    const gone = await handOver(here.contributor, one.number, here.it.personId)
    expect(refusal(gone)).toMatch(/can no longer sign in/)
  })

  test('never makes an owner of a scorer of the open round', async () => {
    const one = await anOpened(world)
    const { number } = one
    const asked = await handOver(world.contributor, number, world.finance.personId)
    expect(refusal(asked)).toMatch(/^Finn Finance is asked to score it/)
    given(await handOver(world.contributor, number, world.it.personId))
    const scorerIds = [world.it.personId]
    const invited = await inviteScorers(world.cxLead, { decisionId: one.id, scorerIds })
    expect(invited.ok ? {} : invited.fields).toHaveProperty('scorerIds')
  })

  test('never makes an owner of the decider, or of somebody who signed this text', async () => {
    const one = await inSignOff(world)
    const { number } = one
    const decider = await handOver(world.contributor, number, world.leader.personId)
    expect(refusal(decider)).toMatch(/^Leo Leader is named to decide it/)
    await approve(world.finance, one)
    const signer = await handOver(world.contributor, number, world.finance.personId)
    expect(refusal(signer)).toMatch(/^Finn Finance has signed this text/)
    given(await handOver(world.contributor, number, world.secondLeader.personId))
    const ownSignature = await signOff(world.secondLeader, await approval(world.secondLeader, one))
    expect(refusal(ownSignature)).toMatch(/^Nobody signs their own proposal/)
    const named = await nameDecider(world.cxLead, number, world.secondLeader.personId)
    expect(refusal(named)).toMatch(/^Nobody decides their own proposal/)
  })

  test('never makes an owner of whoever accepted its harm', async () => {
    const one = await aRevealed(world, { impact: -2 })
    const mitigation = { text: 'The van keeps its rounds.', due: null }
    const about = { decisionId: one.id, ownerId: world.finance.personId, ...mitigation }
    given(await nameMitigation(world.contributor, about))
    const named = (await theCase(world.cxLead, one)).mitigation
    given(await acceptHarm(world.cxLead, { decisionId: one.id, mitigationId: named?.id ?? '' }))
    const refused = await handOver(world.contributor, one.number, world.cxLead.personId)
    expect(refusal(refused)).toMatch(/^Cleo Lead has accepted its harm/)
  })

  test('is over once it is decided or withdrawn', async () => {
    const one = await aFramed(world)
    given(await withdraw(world.contributor, one.number, 'No longer needed'))
    const late = await handOver(world.contributor, one.number, world.it.personId)
    expect(refusal(late)).toBe('It is withdrawn already, so its owner stays as it is.')
  })
})
