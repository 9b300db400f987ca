import { beforeAll, describe, expect, test } from 'vitest'
import { saveDraft } from '@/lib/decision/commands'
import { knowledgeFor, proposalForEditing } from '@/lib/decision/queries'
import { proposalSchema } from '@/lib/decision/schema'
import { similarDecisions, similarSql, similarToDecision } from '@/lib/precedent/queries'
import { typedSchema } from '@/lib/precedent/schema'
import { decide, withdraw } from '@/lib/ruling/commands'
import { aFramed, aPiece, approval, approve, inSignOff } from '../support/life'
import { planOf, readWhole, rowsRead, stepsOf } from '../support/plan'
import { asOwner } from '../support/postgres'
import { framedProposal } from '../support/proposal'
import { given } from '../support/result'
import { newWorld, otherWorld, type World } from '../support/world'

let world: World
let elsewhere: World
beforeAll(async () => {
  world = await newWorld()
  elsewhere = await otherWorld()
})

function alike(title: string, more: { question?: string; number?: number } = {}, by = world) {
  return similarDecisions(by.observer, typedSchema.parse({ title, ...more }))
}
const titlesOf = (all: { title: string }[]) => all.map(({ title }) => title)

async function evenings(by = world) {
  const proposal = framedProposal(by, 'Cut the evening hours')
  const closing = {
    ...{ key: 'close', name: 'Close Elm Street on Sundays', description: '', isDoNothing: false },
    ...{ isChosen: false, rejectedBecause: 'The only free room up the valley.' },
    reopenWhen: 'If fewer than twenty people come.',
  }
  return aFramed(by, { ...proposal, options: [...proposal.options, closing] })
}

describe('what is typed resembles', () => {
  let number: number
  beforeAll(async () => {
    number = (await evenings()).number
    await aFramed(world, framedProposal(world, 'A robot that shelves books'))
  })

  test.each([
    ['a title, word by word', 'Cut the evening hours'],
    ['a title with its words turned round', 'Evening hours cut at all branches'],
    ['a title with typing errors', 'Cut the eveninng huors'],
    ['the beginning of a title', 'Cut the even'],
    ['an option that was turned down', 'Close the Elm Street branch on Sundays'],
    ['an option by its reopening condition', 'Fewer than twenty people come'],
  ])('%s', async (_, title) => {
    expect(titlesOf(await alike(title))[0]).toBe('Cut the evening hours')
  })

  test('a question, while there is no title yet', async () => {
    const question = 'Should we close Elm Street on Sundays, when nobody comes?'
    expect(titlesOf(await alike('', { question }))).toEqual(['Cut the evening hours'])
  })

  test.each(['', 'Weddings', '!!! ???', "'; drop table decision; --", '\\', 'a & | ! ( :*', '🚎'])(
    'nothing when “%s” is typed',
    async (title) => {
      expect(await alike(title)).toEqual([])
    },
  )

  test('never the decision that is being written', async () => {
    expect(await alike('Cut the evening hours', { number })).toEqual([])
  })

  test('never a decision of another organization', async () => {
    await evenings(elsewhere)
    expect((await alike('Cut the evening hours')).map((one) => one.number)).toEqual([number])
  })
})

test('drafts of the same title leave room for the old decision that turned it down', async () => {
  const here = await newWorld()
  const proposal = framedProposal(here, 'Cut the evening hours')
  const functionIds = [here.functions.finance.id, here.functions.it.id]
  const closing = {
    ...{ key: 'close', name: 'Close Elm Street on Sundays', description: '', isDoNothing: false },
    ...{ isChosen: false, rejectedBecause: 'A room.', reopenWhen: 'If few come.' },
  }
  const options = [...proposal.options, closing]
  const old = { ...proposal, drive: { ...proposal.drive, functionIds }, options }
  await inSignOff(here, { proposal: old })
  const title = 'Close the Elm Street branch on Sundays'
  for (let count = 0; count < 6; count += 1) await aFramed(here, framedProposal(here, title))

  expect(titlesOf(await alike(title, {}, here))).toEqual([title, title, 'Cut the evening hours'])
})

test('a word that hardly any decision holds is enough alone, where it stands in both titles', async () => {
  const here = await newWorld()
  const told = (title: string, question = 'Is it worth what it costs?') => {
    const proposal = framedProposal(here, title)
    return aFramed(here, { ...proposal, question: { ...proposal.question, question } })
  }
  await told('Open Central on Sundays')
  await told('A ramp at the side door', 'On Sundays it is locked.')
  for (const place of ['north', 'south', 'east', 'west', 'river', 'hill'])
    await told(`Paint the ${place} branch`)

  expect(titlesOf(await alike('Close the Elm Street branch on Sundays', {}, here))).toEqual([
    'Open Central on Sundays',
  ])
})

test('a decision resembles others by its own text, as long as it is open', async () => {
  const here = await newWorld()
  const earlier = await evenings(here)
  const { number } = await evenings(here)
  const found = await similarToDecision(here.observer, number)
  expect(found.map((one) => one.number)).toEqual([earlier.number])
  expect(await similarToDecision(elsewhere.observer, 4711)).toEqual([])
  given(await withdraw(here.contributor, number, 'Asked twice.'))
  expect(await similarToDecision(here.observer, number)).toEqual([])
})

test('a rejected decision and what it turned down say when to look again', async () => {
  const here = await newWorld()
  const proposal = framedProposal(here, 'Charge for the rooms')
  const cheap = {
    ...{ key: 'cheap', name: 'Charge companies only', description: '', isDoNothing: false },
    ...{ isChosen: false, rejectedBecause: 'Nine a year.', reopenWhen: 'If there are fifty.' },
  }
  const functionIds = [here.functions.finance.id, here.functions.it.id]
  const drive = { ...proposal.drive, functionIds }
  const options = [...proposal.options, cheap]
  const one = await inSignOff(here, { proposal: { ...proposal, drive, options } })
  for (const signer of [here.finance, here.it, here.cxLead]) await approve(signer, one)
  const { digest } = await approval(here.leader, one)
  const reopenWhen = 'If the council sells the hall.'
  given(
    await decide(here.leader, {
      ...{ decisionId: one.id, digest, outcome: 'rejected', reason: 'They are what we are for.' },
      ...{ reopenWhen, conditions: [], deferredUntil: null, scoresStillHold: false },
    }),
  )

  const [found] = await alike('Charge for meeting rooms', {}, here)
  expect(found).toMatchObject({
    ...{ title: 'Charge for the rooms', status: 'decided', outcome: 'rejected', reopenWhen },
    rejectedOptions: [
      { name: 'Charge companies only', reopenWhen: 'If there are fifty.' },
      { name: 'Do nothing' },
    ],
  })
  expect(titlesOf(await alike('Sell the hall to the council', {}, here))).toEqual([
    'Charge for the rooms',
  ])
})

test('before it is sent, a proposal is told what is known of whom it touches, and what was promised', async () => {
  const here = await newWorld()
  const { organizationId, contributor, groups, stages } = here
  const one = await aFramed(here)
  await asOwner(process.env.DATABASE_URL ?? '', async (client) => {
    const by = [organizationId, contributor.personId]
    await client.query(
      `insert into experience ("organizationId", id, "groupId", feeling, text, "learnedById")
       values ($1, gen_random_uuid(), $3, 'frustration', 'They hide the books.', $2),
              ($1, gen_random_uuid(), $4, 'delight', 'Nobody asked about them.', $2)`,
      [...by, groups.families.id, groups.students.id],
    )
    await client.query(
      `insert into commitment ("organizationId", id, "stageId", side, towards, text, "ownerId", "reaffirmBy")
       values ($1, gen_random_uuid(), $3, 'never', 'customers', 'We never ask for papers.', $2, '2099-01-01'),
              ($1, gen_random_uuid(), $4, 'always', 'customers', 'Not at its stages.', $2, '2099-01-01')`,
      [...by, stages.join.id, stages.discover.id],
    )
  })
  const cell = { groupId: groups.families.id, stageId: stages.join.id }
  await aPiece(here, cell)
  await aPiece(here, cell)
  await aPiece(here, { ...cell, groupId: groups.students.id })
  const draft = await proposalForEditing(contributor, one.number)
  if (!draft) throw new Error('no draft')
  const known = await knowledgeFor(contributor, draft)
  expect(known.experiences.map(({ text }) => text)).toEqual(['They hide the books.'])
  expect(known.commitments.map(({ text }) => text)).toEqual(['We never ask for papers.'])
  expect(known.citations).toEqual([])
  expect(known.library).toEqual([{ ...cell, pieces: 2 }])
  expect(await knowledgeFor(elsewhere.contributor, draft)).toEqual({
    ...{ similar: [], experiences: [], alsoKnown: [], commitments: [] },
    ...{ citations: [], library: [] },
    near: { initiatives: [], decisions: [] },
  })
  const empty = proposalSchema.parse({})
  given(await saveDraft(contributor, one.number, empty))
  expect(await knowledgeFor(contributor, { ...draft, draft: empty })).toMatchObject({
    ...{ similar: [], experiences: [], alsoKnown: [], commitments: [] },
  })
})

describe('in a long history', () => {
  const decisions = 20_000
  let long: World
  beforeAll(async () => {
    long = await newWorld()
    await asOwner(process.env.DATABASE_URL ?? '', async (client) => {
      await client.query(
        `insert into decision ("organizationId", id, number, status, title, "proposerId", draft, "activityAt", "searchText")
         select $1, gen_random_uuid(), n, 'draft',
           (array['Drop','Raise','Move','Merge','Test'])[1 + n % 5] || ' the '
             || (array['welcome letter','annual price','family discount','evening hotline'])[1 + n % 4]
             || (array[' online',' at night',' on weekends'])[1 + n % 3] || case when n = 7 then ' in Zanzibar' else '' end,
           $2, '{"options": []}', now() - n * interval '1 hour', 'They stay. Customers say so.'
         from generate_series(1, $3::int) n`,
        [long.organizationId, long.contributor.personId, decisions],
      )
      await client.query(`update organization set "lastDecisionNumber" = $2 where id = $1`, [
        long.organizationId,
        decisions,
      ])
      await client.query('vacuum analyze decision')
    })
  }, 120_000)

  const questions = [
    'They stay and customers say so online at night on weekends. '.repeat(30),
    'Should we drop the annual price for the family discount?',
    '',
  ]
  const titles = [
    'Merge the family discount on weekends',
    'Raise the anual prize',
    'the',
    'customers',
    'zebra crossing',
    'Zanzibar',
    '',
  ]

  test('whatever is typed, it reads a few hundred rows by an index, never the table', async () => {
    for (const title of titles) {
      for (const question of questions) {
        const typed = typedSchema.parse({ title, question })
        const plan = await planOf(long.observer, similarSql(long.observer, typed))
        expect({
          ...{ title, question },
          ways: readWhole(plan).filter((table) => table === 'decision'),
          most: stepsOf(plan).every((step) => rowsRead(step, 'decision') <= 400),
        }).toEqual({ title, question, ways: [], most: true })
      }
    }
  }, 120_000)

  test('a long text of words nobody knows is not compared with everything word by word', async () => {
    const question = Array.from({ length: 250 }, (_, i) => `w${i}q${i * 7}`).join(' ')
    const typed = typedSchema.parse({ title: 'Zorp the quux', question })
    const plan = await planOf(long.observer, similarSql(long.observer, typed))
    const compared = stepsOf(plan).filter((step) =>
      JSON.stringify({ ...step, Plans: [] }).includes('0.45'),
    )
    expect(compared.length).toBeGreaterThan(0)
    for (const step of compared) expect(step['Actual Loops']).toBeLessThanOrEqual(8)
  })

  test('finds the most alike of thousands, with a typing error too, and the one of its kind', async () => {
    const typo = await alike('Merge the familly discunt on weekends', {}, long)
    expect(new Set(titlesOf(typo))).toEqual(new Set(['Merge the family discount on weekends']))
    expect((await alike('Something in Zanzibar', {}, long)).map(({ number }) => number)).toContain(
      7,
    )
  })
})
