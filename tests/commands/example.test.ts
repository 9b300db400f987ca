import { tmpdir } from 'node:os'
import { beforeAll, expect, test, vi } from 'vitest'
import { run } from '@/lib/command-line/admin/demo'
import { standingOf } from '@/lib/commitment/affirmation'
import { codeOfConduct } from '@/lib/commitment/queries'
import { read } from '@/lib/db'
import { type Cell, outcomes, statuses } from '@/lib/decision/schema'
import { statusOf } from '@/lib/decision/status'
import { kinds } from '@/lib/evidence/grade'
import { firstVisit } from '@/lib/organization/queries'
import type { Actor } from '@/lib/person/actor'
import { evidenceOfCase } from '@/lib/ruling/evidence'
import { exceptionsOf, waiversOf } from '@/lib/ruling/exceptions'
import { caseOf } from '@/lib/ruling/queries'
import { dayIn } from '@/lib/time'
import { eventSchema } from '@/lib/trail/event'
import { inWords, sentenceOf } from '@/lib/trail/sentence'
import { allAbout, stateOf } from '@/lib/waiver/waiver'
import { loadExample } from '@/prisma/demo/example'

const start = new Date()
let organizationId: string
let decisions: Awaited<ReturnType<typeof allDecisions>>
let trail: Awaited<ReturnType<typeof wholeTrail>>

beforeAll(async () => {
  // Two visitors press the button at the same moment.
  const [first] = await Promise.all([loadExample(), loadExample()])
  organizationId = first.organizationId
  decisions = await allDecisions()
  trail = await wholeTrail()
}, 60_000)

test('however often it is asked for, there is one example', async () => {
  expect(await loadExample()).toEqual({ organizationId })
  expect(await firstVisit()).toEqual({ hasOrganization: false, exampleId: organizationId })
})

test.each([
  [true, /choose “Continue as …”/],
  [false, /person invite --organization elm-valley-libraries /],
])('whoever loads it is told how to get in (embedded: %s)', async (isEmbedded, sentence) => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const url = process.env.DATABASE_URL ?? ''
  const close = async () => undefined
  expect(await run({ args: [], url, dataDir: tmpdir(), isEmbedded, close })).toBe(0)
  expect(said.mock.lastCall?.[0]).toMatch(sentence)
  said.mockRestore()
})

test('it shows a decision in every state, and every outcome', () => {
  const shown = new Set(decisions.map(({ status }) => status))
  expect([...shown].sort()).toEqual([...statuses].sort())
  const said = new Set(decisions.flatMap(({ outcome }) => outcome ?? []))
  expect([...said].sort()).toEqual([...outcomes].sort())
  expect(decisions.length).toBeGreaterThanOrEqual(25)
})

test('what is stored as a status is what the rows say', () => {
  const derived = decisions.map((one) => statusOf({ ...one, round: one.rounds[0] ?? null }))
  expect(derived).toEqual(decisions.map(({ status }) => status))
})

test('its trail is told in the order things happened, and nothing of it lies ahead', () => {
  expect(trail.length).toBeGreaterThan(300)
  for (const { decisionId, kind, at } of trail) {
    expect(at.getTime()).toBeLessThan(start.getTime())
    const mine = trail.filter((event) => event.decisionId === decisionId && decisionId)
    if (kind === 'decision.proposed') expect(mine[0]?.kind).toBe(kind)
    if (kind === 'decision.decided' || kind === 'decision.withdrawn')
      expect(mine.findIndex((event) => event.kind === kind)).toBeGreaterThan(0)
  }
  const days = (start.getTime() - (trail[0]?.at.getTime() ?? 0)) / 86_400_000
  expect(days).toBeGreaterThan(250)
})

test('every line of it reads as a sentence', () => {
  for (const { kind, data, actorName, actorRole } of trail) {
    const fact = eventSchema.parse({ kind, data })
    const words = inWords(sentenceOf({ actorName, actorRole, fact }, { timeZone: 'UTC' }))
    expect(words).toMatch(/^[A-Z].*[.?”]$/su)
    expect(words).not.toMatch(/undefined|null|NaN|\[object/)
  }
})

test('nothing in it is dated by the database', async () => {
  const rows = await read({ organizationId }, async (db) => [
    ...(await db.decision.findMany({ where: { organizationId }, select: { createdAt: true } })),
    ...(await db.revision.findMany({ where: { organizationId }, select: { createdAt: true } })),
    ...(await db.signOff.findMany({ where: { organizationId }, select: { createdAt: true } })),
    ...(await db.note.findMany({ where: { organizationId }, select: { createdAt: true } })),
    ...(await db.group.findMany({ where: { organizationId }, select: { createdAt: true } })),
    ...(await db.person.findMany({ where: { organizationId }, select: { createdAt: true } })),
    ...(await db.commitment.findMany({ where: { organizationId }, select: { createdAt: true } })),
  ])
  const late = rows.filter(({ createdAt }) => createdAt.getTime() >= start.getTime())
  expect(late).toEqual([])
})

test('it has a stale signature, harm accepted and harm that is not, and a card handed in late', async () => {
  const kinds = new Set(trail.map(({ kind }) => kind))
  expect([...kinds]).toEqual(
    expect.arrayContaining(['sign-offs.went-stale', 'harm.accepted', 'mitigation.named']),
  )
  const open = decisions.filter(({ hasHarm, status }) => hasHarm && status === 'sign-off')
  expect(open.length).toBeGreaterThan(0)
  const late = await read({ organizationId }, (db) =>
    db.scorecard.count({ where: { organizationId, isLate: true } }),
  )
  expect(late).toBe(1)
})

test('its library covers most of the journey; two decisions stand in a vacuum, one of them waived', async () => {
  const pieces = await read({ organizationId }, (db) =>
    db.evidence.findMany({
      where: { organizationId },
      select: { kind: true, duplicateOfId: true },
    }),
  )
  expect(pieces.length).toBeGreaterThanOrEqual(55)
  expect(new Set(pieces.map(({ kind }) => kind)).size).toBe(kinds.length)
  expect(pieces.filter(({ duplicateOfId }) => duplicateOfId).length).toBeGreaterThanOrEqual(2)
  const reader = await aReader()
  const judged = await Promise.all(decisions.map(({ number }) => caseOf(reader, number)))
  const inTheWay = judged.flatMap((one) =>
    one && exceptionsOf(one).some(({ about }) => about === 'vacuum') ? one : [],
  )
  expect(inTheWay.map(({ title, waivers }) => [title, waivers.some(isForVacuum)])).toEqual([
    ['A repair table on Saturdays', true],
    ['Weddings in the reading room', false],
  ])
  // A bar of 0 hides nobody: whom the scores find hurt or helped is among the claims of each.
  const shown = judged.flatMap((one) => {
    if (!one?.round?.result) return []
    const { claims } = evidenceOfCase(one, { today: '2026-11-22', timeZone: reader.timeZone })
    const different = one.round.result.cells.filter(({ value }) => value !== null && value !== 0)
    return different.map((cell) => [one.title, claims.some(isAt(cell))])
  })
  expect(shown.length).toBeGreaterThan(30)
  expect(shown.filter(([, isClaimed]) => !isClaimed)).toEqual([])
})

function isAt({ groupId, stageId }: Cell) {
  return (cell: Cell) => cell.groupId === groupId && cell.stageId === stageId
}

test('it keeps a code of conduct, two lines of it lapsed; one broken never is waived, one waiver is over, one has none', async () => {
  const reader = await aReader()
  const today = dayIn(start, reader.timeZone)
  const { lines, version } = await codeOfConduct(reader, { today })
  expect(lines.length).toBe(22)
  expect(version?.number).toBeGreaterThan(22)
  expect(lines.filter((line) => standingOf(line, today) === 'lapsed').length).toBe(2)
  expect(lines.filter(({ lastProof }) => lastProof === null).length).toBeGreaterThan(0)
  const judged = await Promise.all(decisions.map(({ number }) => caseOf(reader, number)))
  const states = judged.flatMap((one) =>
    (one ? exceptionsOf(one) : []).flatMap((exception) => {
      if (!one || exception.about === 'vacuum') return []
      const [waiver] = allAbout(exception, waiversOf(one, reader))
      return [[one.title, waiver ? stateOf(waiver, today) : 'none']]
    }),
  )
  expect(states).toEqual([
    ['Cut evening hours at four branches', 'over'],
    ['Self-checkout at every desk', 'none'],
    ['Weddings in the reading room', 'holding'],
  ])
})

function isForVacuum({ about }: { about: string }): boolean {
  return about === 'vacuum'
}

async function aReader(): Promise<Actor> {
  const person = await read({ organizationId }, (db) =>
    db.person.findFirstOrThrow({ where: { organizationId, role: 'observer' } }),
  )
  return {
    ...{ kind: 'person', organizationId, organizationName: 'Example', isExample: true },
    ...{ currency: 'GBP', timeZone: 'Europe/London', personId: person.id, sessionId: person.id },
    ...{ name: person.name, email: person.email, role: 'observer', functionId: null },
    ...{ functionName: null, isSeat: false, shortcutsOff: false },
  }
}

test('its groups live through something, most of it with evidence, and initiatives are served and collided with', async () => {
  const { experiences, initiatives, wordings } = await read({ organizationId }, async (db) => ({
    experiences: await db.experience.findMany({
      where: { organizationId },
      select: { archivedAt: true, _count: { select: { evidence: true } } },
    }),
    initiatives: await db.initiative.findMany({
      where: { organizationId },
      select: { decisions: { select: { relation: true } } },
    }),
    wordings: await db.stageWording.count({ where: { organizationId } }),
  }))
  expect(experiences.length).toBeGreaterThanOrEqual(15)
  expect(experiences.some(({ archivedAt }) => archivedAt)).toBe(true)
  const bare = experiences.filter(({ _count }) => _count.evidence === 0)
  expect(bare.length).toBeGreaterThan(0)
  expect(bare.length).toBeLessThan(experiences.length / 4)
  expect(initiatives).toHaveLength(4)
  const said = new Set(initiatives.flatMap((one) => one.decisions.map(({ relation }) => relation)))
  expect([...said].sort()).toEqual(['collides', 'serves'])
  // Seven stages, two of them reworded.
  expect(wordings).toBe(9)
})

async function allDecisions() {
  return read({ organizationId }, (db) =>
    db.decision.findMany({
      where: { organizationId },
      select: {
        number: true,
        status: true,
        outcome: true,
        hasHarm: true,
        withdrawnAt: true,
        decidedAt: true,
        signOffStartedAt: true,
        rounds: { select: { revealedAt: true }, orderBy: { number: 'desc' }, take: 1 },
      },
      orderBy: { number: 'asc' },
    }),
  )
}

async function wholeTrail() {
  return read({ organizationId }, (db) =>
    db.trailEvent.findMany({
      where: { organizationId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
  )
}
