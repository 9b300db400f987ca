import { expect, it } from 'vitest'
import { read } from '@/lib/db'
import { digestOf } from '@/lib/decision/canonical'
import { proposalSchema, type Status } from '@/lib/decision/schema'
import { statusOf } from '@/lib/decision/status'
import { type Actor, systemActor } from '@/lib/person/actor'
import { listDecisions } from '@/lib/register/queries'
import { caseOf } from '@/lib/ruling/queries'
import { resultOf } from '@/lib/score/formula'
import { eventSchema } from '@/lib/trail/event'
import { generateOrganization } from '@/prisma/demo/generate'

const now = new Date('2026-11-22T12:00:00Z')

it('A generated organization is whole: every stored state follows from its rows', async () => {
  const { organizationId, slug } = await generateOrganization({ decisions: 400, now })
  expect(slug).toBe('generated-utilities')
  const reader = systemActor(organizationId)
  const decisions = await read(reader, (db) =>
    db.decision.findMany({
      where: { organizationId },
      orderBy: { number: 'asc' },
      include: { rounds: true, revisions: true, trail: true, touches: true },
    }),
  )
  expect(decisions.map(({ number }) => number)).toEqual(
    Array.from({ length: 400 }, (_, index) => index + 1),
  )
  for (const one of decisions) {
    const [round] = one.rounds
    const [revision] = one.revisions
    expect(one.activityAt.getTime()).toBeLessThanOrEqual(now.getTime())
    expect([one.number, statusOf({ ...one, round: round ?? null })]).toEqual([
      one.number,
      one.status,
    ])
    expect(revision?.digest ?? null).toBe(one.currentDigest)
    if (revision) expect(digestOf(proposalSchema.parse(revision.sections))).toBe(revision.digest)
    expect(one.impactIndex === null || round?.revealedAt !== null).toBe(true)
    for (const { kind, data } of one.trail)
      expect(eventSchema.safeParse({ kind, data }).success).toBe(true)
  }
  const found = new Set(decisions.map(({ status }) => status as Status))
  expect([...found].sort()).toEqual([
    'decided',
    'discussion',
    'draft',
    'scoring',
    'sign-off',
    'withdrawn',
  ])
})

it('What is under way was proposed lately, and some of those asked have signed', async () => {
  const { organizationId } = await generateOrganization({ decisions: 3000, now, name: 'Lately' })
  const decisions = await read(systemActor(organizationId), (db) =>
    db.decision.findMany({
      where: { organizationId, status: { in: ['scoring', 'discussion', 'sign-off'] } },
      include: { signOffRequests: true, signOffs: true },
    }),
  )
  const quarter = 92 * 86_400_000
  expect(decisions.every(({ createdAt }) => now.getTime() - createdAt.getTime() < quarter)).toBe(
    true,
  )
  const standings = decisions.flatMap(({ signOffRequests }) =>
    signOffRequests.map((q) => q.standing),
  )
  expect(new Set(standings)).toEqual(new Set(['missing', 'clear']))
  for (const { proposerId, signOffs } of decisions)
    expect(signOffs.map(({ personId }) => personId)).not.toContain(proposerId)
})

it('Its results are those of the formula, from its scorecards', async () => {
  const { organizationId, adminId } = await generateOrganization({
    decisions: 60,
    now,
    name: 'Two',
  })
  const reader = await actorOf(organizationId, adminId)
  const { rows } = await listDecisions(reader, {}, null)
  const revealed = rows.find(({ worstGroupName }) => worstGroupName !== null)
  const one = revealed && (await caseOf(reader, revealed.number))
  if (!one?.round?.result || !one.revision) throw new Error('nothing was revealed lately')
  const { cells } = one.revision.sections
  const { cards, model, result } = one.round
  expect(resultOf({ touched: cells, cards, model })).toEqual(result)
  expect(result.index).toBe(revealed?.impactIndex)
  expect(result.worstOff?.name).toBe(revealed?.worstGroupName)
})

it('The same number makes the same decisions, in an organization of its own', async () => {
  const titles = async () => {
    const { organizationId } = await generateOrganization({ decisions: 20, now, name: 'Three' })
    return read(systemActor(organizationId), (db) =>
      db.decision.findMany({
        where: { organizationId },
        orderBy: { number: 'asc' },
        select: { title: true, status: true },
      }),
    )
  }
  expect(await titles()).toEqual(await titles())
})

async function actorOf(organizationId: string, personId: string): Promise<Actor> {
  const person = await read(systemActor(organizationId), (db) =>
    db.person.findFirstOrThrow({ where: { organizationId, id: personId } }),
  )
  return {
    ...{ kind: 'person', organizationId, organizationName: 'Generated', isExample: false },
    ...{ currency: 'EUR', timeZone: 'Europe/Berlin', personId, sessionId: personId },
    ...{ name: person.name, email: person.email, role: 'admin', functionId: person.functionId },
    ...{ functionName: null, isSeat: false, shortcutsOff: false },
  }
}
