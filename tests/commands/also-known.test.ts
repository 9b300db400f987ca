import { beforeAll, describe, expect, test } from 'vitest'
import { write } from '@/lib/db'
import { knowledgeFor, proposalForEditing } from '@/lib/decision/queries'
import { addExperience, restOnEvidence } from '@/lib/experience/commands'
import { alsoKnownSql } from '@/lib/experience/queries'
import { archiveGroup } from '@/lib/group/commands'
import { aFramed, aPiece } from '../support/life'
import { planOf, readWhole, rowsRead, stepsOf } from '../support/plan'
import { asOwner } from '../support/postgres'
import { framedProposal } from '../support/proposal'
import { given } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})

const sundays = 'Close the Elm Street branch on Sundays'

async function knownFor(by: World, title = sundays) {
  const one = await aFramed(by, framedProposal(by, title))
  const proposal = await proposalForEditing(by.contributor, one.number)
  if (!proposal) throw new Error('no proposal')
  return (await knowledgeFor(by.contributor, proposal)).alsoKnown
}

describe('groups a proposal doesn’t name are named, where what is known of them meets its words', () => {
  let lonely: string
  let quoted: string
  beforeAll(async () => {
    const { cxLead, groups, stages } = world
    const place = { stageId: stages.borrow.id, feeling: 'frustration' as const }
    const learned = { ...place, groupId: groups.housebound.id }
    const text = 'On a Sunday there is nowhere to be.'
    lonely = given(await addExperience(cxLead, { ...learned, text })).id
    given(await addExperience(cxLead, { ...learned, text: 'Nobody asks what they read.' }))
    const named = { ...place, groupId: groups.families.id, text: 'Sundays are long.' }
    given(await addExperience(cxLead, named))
    const piece = { groupId: groups.housebound.id, collectedOn: '2026-03-03' }
    const behind = await aPiece(world, { ...piece, quote: 'My Sunday has no end.' })
    given(await restOnEvidence(cxLead, { experienceId: lonely, evidenceId: behind }))
    quoted = await aPiece(world, {
      ...{ groupId: groups.students.id, kind: 'survey', collectedOn: '2026-02-02' },
      quote: 'Sunday is when I write.',
    })
    await aPiece(world, { groupId: groups.families.id, quote: 'We come on Sundays.' })
  })

  test('with the latest evidence behind it, and what was said but not yet learned from', async () => {
    const { housebound, students } = world.groups
    expect(await knownFor(world)).toEqual([
      {
        ...{ groupId: housebound.id, feeling: 'frustration' },
        text: 'On a Sunday there is nowhere to be.',
        evidence: expect.objectContaining({ kind: 'interview', collectedOn: '2026-03-03' }),
      },
      {
        ...{ groupId: students.id, feeling: null, text: 'Sunday is when I write.' },
        evidence: { id: quoted, kind: 'survey', collectedOn: '2026-02-02' },
      },
    ])
  })

  test('nothing where no word meets', async () => {
    expect(await knownFor(world, 'A robot that shelves')).toEqual([])
    expect(await knownFor(world, '')).toEqual([])
  })

  test('nothing of another organization, and nobody who was archived', async () => {
    expect(await knownFor(await otherWorld())).toEqual([])
    const { cxLead, groups } = world
    given(await archiveGroup(cxLead, { groupId: groups.students.id }))
    const known = await knownFor(world)
    expect(known.map(({ groupId }) => groupId)).toEqual([groups.housebound.id])
  })
})

test('in a library of thousands only what holds a rare word is read', async () => {
  const long = await newWorld()
  const { groups } = long
  await asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query(
      `insert into evidence ("organizationId", id, kind, "groupId", "collectedOn", quote)
       select $1, gen_random_uuid(), 'interview', ($2::uuid[])[1 + n % 3], '2026-11-01'::date - n / 20,
         'They close the branch early in winter' || case when n % 1000 = 0 then ' and on Sundays' else '' end
       from generate_series(1, 20000) n`,
      [long.organizationId, [groups.families.id, groups.students.id, groups.housebound.id]],
    )
    await client.query('vacuum analyze evidence')
  })
  for (const title of [sundays, 'Close the branch early', 'zebra', '']) {
    const asked = { title, question: 'Close the branch?', groupIds: [groups.families.id] }
    const plan = await planOf(long, alsoKnownSql(long, asked))
    expect({
      title,
      ways: readWhole(plan).filter((table) => table === 'evidence'),
      most: stepsOf(plan).every((step) => rowsRead(step, 'evidence') <= 300),
    }).toEqual({ title, ways: [], most: true })
  }
  const rows = await write(long, (tx) =>
    tx.$queryRaw<{ text: string }[]>(
      alsoKnownSql(long, { title: sundays, question: '', groupIds: [groups.families.id] }),
    ),
  )
  expect(rows.length).toBe(4)
  expect(rows.every(({ text }) => text.endsWith('on Sundays'))).toBe(true)
})
