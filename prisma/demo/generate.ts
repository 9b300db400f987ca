import { v7 } from 'uuid'
import { write } from '@/lib/db'
import { organizationWithSlug } from '@/lib/organization/queries'
import { freeSlug, slugOf } from '@/lib/organization/slug'
import { systemActor } from '@/lib/person/actor'
import { inBulk } from '@/lib/rows'
import { record } from '@/lib/trail/record'
import { generateEvidence } from './generate-evidence'
import { chance, generatedDecision, type House } from './generated-decision'
import { writeBatch } from './generated-rows'
import { generatedRound } from './generated-scores'
import { generatedSignOffs } from './generated-sign-offs'
import type { Told } from './generated-trail'
import { colleagues, functionNames, groupFacts, peopleFacts, stageFacts } from './generated-words'

const dayLong = 86_400_000
const history = 3 * 365 * dayLong
/** Older decisions keep their text, their outcome and their trail; their scorecards are left out. */
const scoredWithin = 180 * dayLong
const batchSize = 1000
/** How many decisions of three years bring one more person with them. */
const decisionsEach = 1500

type Wanted = { decisions: number; evidence?: number; now: Date; name?: string }

/**
 * An organization with as many decisions as wanted, spread over three years, to look at long lists
 * and to measure. Written straight into the tables: through the commands 100,000 would take hours.
 * The same number and the same moment make the same decisions, and the same evidence beside them.
 */
export async function generateOrganization(
  { decisions, evidence = 0, now, name = 'Generated Utilities' }: Wanted,
  onProgress: (done: number) => void = () => undefined,
): Promise<{ organizationId: string; slug: string; adminId: string }> {
  const organizationId = v7()
  const slug = await freeSlug(name, async (slug) => (await organizationWithSlug(slug)) !== null)
  const house = await writeHouse({
    organizationId,
    slug,
    name,
    createdAt: new Date(now.getTime() - history),
    people: [...peopleFacts, ...colleagues(Math.floor(decisions / decisionsEach))],
  })
  const admin = house.people.find(({ role }) => role === 'admin')
  if (!admin) throw new Error('a generated organization needs an admin')

  for (let first = 1; first <= decisions; first += batchSize) {
    const numbers = Array.from(
      { length: Math.min(batchSize, decisions - first + 1) },
      (_, index) => first + index,
    )
    const batch = numbers.map((number) => tell({ house, number, decisions, now }))
    await write({ organizationId }, (tx) =>
      inBulk(tx, () => writeBatch(tx, organizationId, { batch, house })),
    )
    onProgress(first + numbers.length - 1)
  }
  await write({ organizationId }, (tx) =>
    tx.organization.update({
      where: { id: organizationId },
      data: { lastDecisionNumber: decisions },
      select: { id: true },
    }),
  )
  const today = now.toISOString().slice(0, 10)
  await generateEvidence({ organizationId, house, pieces: evidence, today })
  return { organizationId, slug, adminId: admin.id }
}

type Telling = {
  house: House
  number: number
  decisions: number
  now: Date
}

function tell({ house, number, decisions, now }: Telling): Told {
  const luck = chance(number + 3_000_000)
  const place = (number - luck.next()) / decisions
  const createdAt = new Date(now.getTime() - history + Math.floor(place * history))
  const decision = generatedDecision(house, { number, createdAt, now })
  const { status } = decision
  const isOpen = status === 'scoring' || status === 'discussion' || status === 'sign-off'
  const isRecent = status === 'decided' && now.getTime() - createdAt.getTime() < scoredWithin
  const round = isOpen || isRecent ? generatedRound(decision, house) : null
  return { decision, round, signOffs: generatedSignOffs(decision, house) }
}

type Founding = {
  organizationId: string
  slug: string
  name: string
  createdAt: Date
  people: readonly { name: string; role: string; in: number }[]
}

async function writeHouse(founding: Founding): Promise<House> {
  const { organizationId } = founding
  const functions = functionNames.map((name, place) => ({ id: v7(), name, isSeat: place === 0 }))
  const external = groupFacts.flatMap((fact) =>
    fact.isInternal ? [] : [{ id: v7(), ...fact, serves: [] }],
  )
  const served = external.map(({ id }) => id)
  const internal = groupFacts.flatMap((fact) =>
    fact.isInternal ? [{ id: v7(), ...fact, serves: served }] : [],
  )
  const groups = [...external, ...internal]
  const stages = stageFacts.map((fact) => ({ id: v7(), ...fact }))
  const people = founding.people.map(({ name, role, in: place }) => {
    const own = functions[place]
    if (!own) throw new Error(`${name} is in no function`)
    return { id: v7(), name, role, functionId: own.id, functionName: own.name }
  })
  await write({ organizationId }, async (tx) => {
    const { slug, name, createdAt } = founding
    await tx.organization.create({
      data: {
        id: organizationId,
        name,
        slug,
        currency: 'EUR',
        timeZone: 'Europe/Berlin',
        createdAt,
      },
    })
    const own = { organizationId, createdAt }
    await tx.function.createMany({
      data: functions.map((one, position) => ({ ...own, ...one, position })),
    })
    await tx.group.createMany({
      data: groups.map(({ serves: _, ...one }, position) => ({ ...own, ...one, position })),
    })
    await tx.groupService.createMany({
      data: internal.flatMap(({ id, serves }) =>
        serves.map((servesId) => ({ organizationId, groupId: id, servesId })),
      ),
    })
    await tx.stage.createMany({
      data: stages.map((one, position) => ({ ...own, ...one, position })),
    })
    await tx.person.createMany({
      data: people.map(({ functionName: _, ...one }) => ({
        ...own,
        ...one,
        email: addressOf(one.name, slug),
      })),
    })
    await record(
      tx,
      systemActor(organizationId),
      { kind: 'organization.set-up', data: { name } },
      { at: createdAt },
    )
  })
  return { functions, groups, stages, people }
}

function addressOf(name: string, slug: string) {
  return `${slugOf(name).replaceAll('-', '.')}@${slug}.example`
}
