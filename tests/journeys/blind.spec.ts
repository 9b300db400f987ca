import type { APIRequestContext } from '@playwright/test'
import { addInitiative } from '@/lib/initiative/commands'
import { handInScorecard } from '@/lib/score/commands'
import type { Impact } from '@/lib/score/schema'
import { aCode } from '../support/code'
import { expect, test } from '../support/journey'
import { proposalFor } from '../support/journey-town'
import { aCard, aFramed, anOpened, aPiece, backed } from '../support/life'
import { given } from '../support/result'
import { sessionCookie } from '../support/session-cookie'
import { newWorld, type World } from '../support/world'

const canary = 'The heron by the mill counted forty-one fish.'

/** Everybody but the one whose card it is. */
const curious = ['contributor', 'cxLead', 'admin', 'frontLine', 'observer'] as const
type Curious = (typeof curious)[number]

test('until the reveal a card is in no byte that anybody else can fetch, afterwards it is', async ({
  playwright,
  baseURL,
}) => {
  test.setTimeout(600_000)
  // Two organizations that differ in one thing: what the first card says.
  const harsh = await aBlindRound(-3)
  const kind = await aBlindRound(3)
  for (const who of curious) {
    const [ofHarsh, ofKind] = await Promise.all(
      [harsh, kind].map(async ({ world, around }) => {
        const request = await playwright.request.newContext({
          baseURL,
          storageState: await asSomebody(world, who),
        })
        const answers = await everything(request, world, around)
        await request.dispose()
        return answers
      }),
    )
    for (const [address, bytes] of ofHarsh ?? []) {
      expect(bytes, `${address} for ${who}`).not.toContain(canary)
      const other = ofKind?.get(address) ?? ''
      expect(saidIn(bytes), `${address} for ${who}`).toBe(saidIn(other))
    }
  }

  // The last card reveals the first.
  await harsh.reveal()
  const request = await playwright.request.newContext({
    baseURL,
    storageState: await asSomebody(harsh.world, 'observer'),
  })
  const answers = [...(await everything(request, harsh.world, harsh.around))]
  const places = answers.filter(([, bytes]) => bytes.includes(canary)).map(([address]) => address)
  expect(places).toEqual(
    expect.arrayContaining(['/decisions/1/scores', '/decisions/1/scores?_rsc']),
  )
  await request.dispose()
})

async function aBlindRound(impact: Impact) {
  const world = await newWorld()
  const code = await aCode(world)
  const proposal = proposalFor(world, 'Drop overdue fines')
  const one = await anOpened(world, { proposal, scorers: [world.finance, world.frontLine] })
  const card = aCard(one, { impact, proposal })
  const cells = card.cells.map((cell) => ({ ...cell, confidence: 100 as const, sentence: canary }))
  const emotion = impact < 0 ? ('erodes' as const) : ('earns' as const)
  const emotions = card.emotions.map((stage) => ({ ...stage, emotion }))
  const credit = impact < 0 ? 1 : 5
  const answer = impact < 0 ? ('broken' as const) : ('kept' as const)
  const commitments = [code.papers, code.greet].map((commitmentId) => ({ commitmentId, answer }))
  given(await handInScorecard(world.finance, { ...card, cells, emotions, commitments, credit }))
  await backed(world, one, proposal)
  return {
    world,
    around: { ...code, ...(await somethingAround(world)) },
    reveal: async () =>
      given(await handInScorecard(world.frontLine, aCard(one, { impact: 1, proposal }))),
  }
}

/** What pages beside those of the decision tell of. */
async function somethingAround(world: World) {
  const evidenceId = await aPiece(world)
  const places = { groupIds: [world.groups.families.id], stageIds: [world.stages.join.id] }
  const days = { startsOn: '2020-01-01', endsOn: null }
  const work = { name: 'Warm rooms', description: '', ownerId: world.cxLead.personId }
  const initiative = await addInitiative(world.cxLead, { ...work, ...places, ...days })
  const { number } = await aFramed(world, proposalFor(world, 'Drop overdue fines for children'))
  return { evidenceId, initiativeId: given(initiative).id, like: number }
}
type Around = Awaited<ReturnType<typeof aBlindRound>>['around']

/** A cookie of a browser's own, because one that is given as a header is lost by a redirect. */
async function asSomebody(world: World, who: Curious) {
  const cookie = { ...(await sessionCookie(world[who])), domain: 'localhost', path: '/' }
  const rest = { expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const }
  return { cookies: [{ ...cookie, ...rest }], origins: [] }
}

/** Every page and endpoint that could know of a decision, as a page, as the router asks for it, and as data. */
async function everything(
  request: APIRequestContext,
  { groups, stages, functions, finance }: World,
  { evidenceId, initiativeId, papers, like }: Around,
) {
  const pages = [
    '/',
    '/decisions',
    `/decisions?group=${groups.families.id}`,
    `/decisions?function=${functions.finance.id}&status=scoring`,
    `/decisions?owner=${finance.personId}`,
    '/decisions?q=heron',
    '/trail',
    '/trail?decision=1',
    '/notes',
    '/people',
    '/customers',
    `/customers/${groups.families.id}`,
    `/customers/stages/${stages.join.id}`,
    '/conduct',
    '/conduct/wall',
    '/conduct/versions',
    `/conduct/${papers}`,
    '/initiatives',
    `/initiatives/${initiativeId}`,
    '/evidence',
    '/evidence?q=owe',
    '/evidence/coverage',
    `/evidence/${evidenceId}`,
    '/decisions/new',
    `/decisions/${like}/merge?from=1`,
    ...['', '/edit', '/evidence', '/merge', '/split', '/scores', '/score', '/sign', '/decide'].map(
      (part) => `/decisions/1${part}`,
    ),
    '/decisions/1/trail',
    '/decisions/1/revisions',
    '/decisions/1/revisions/1',
    '/decisions/1/revisions/compare?from=1&to=draft',
  ]
  const asked: [string, Parameters<APIRequestContext['fetch']>[1]][] = [
    ...pages.map((path): [string, object] => [path, {}]),
    ...pages.map((path): [string, object] => [forRouter(path), { headers: { rsc: '1' } }]),
    ['/api/decisions/search?q=fines', {}],
    ['/api/decisions/search?q=heron', {}],
    ['/api/find?q=fines', {}],
    ['/api/find?q=heron', {}],
    ['/api/evidence/search?q=owe', {}],
    ['/api/evidence/search?q=heron', {}],
    ['/api/decisions/similar?title=Drop+overdue+fines', {}],
    ['/api/decisions/similar?title=Counting+fish+by+the+mill', {}],
    // What is refused says no more than that it is.
    [
      '/api/decisions/1/scorecard',
      { method: 'PUT', headers: { origin: process.env.APP_URL ?? '' }, data: { credit: 9 } },
    ],
  ]
  const answers = new Map<string, string>()
  for (const [path, options] of asked) {
    const answer = await request.fetch(path, options)
    expect(answer.status(), path).toBeLessThan(500)
    // The comparison would be of two doors.
    expect(answer.url(), path).not.toContain('/sign-in')
    if (isForRouter(path)) expect(answer.headers()['content-type'], path).toBe('text/x-component')
    const headers = answer.headersArray().map(({ name, value }) => `${name}: ${value}`)
    answers.set(
      path.replace(/(group|function|owner)=[\w-]+/, '$1').replace(/[\da-f]{8}(-[\da-f]+){4}/, 'id'),
      `${headers.join('\n')}\n${await answer.text()}`,
    )
  }
  return answers
}

function forRouter(path: string) {
  return `${path}${path.includes('?') ? '&' : '?'}_rsc`
}

function isForRouter(path: string) {
  return path.endsWith('_rsc')
}

/**
 * All that an answer says, without what differs between any two: ids, moments, nonces, and how it
 * was streamed. A page word by word; what the router gets name by name, because the same is sent
 * once or twice there, in any order.
 */
function saidIn(bytes: string): string {
  const lasting = bytes
    // The key of the request, on its metadata and viewport; first, while it is whole.
    .replace(/"[\w-]{21}[mvh]"/g, '""')
    .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, '')
    // Not within a number, which would end at its point.
    .replace(/(?<![\d.])[\da-f]{8,}/g, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
    .replace(/\b\d\d:\d\d(:\d\d)?\b/g, '')
    .replace(/\bjust now\b|\b\d+ minutes? ago\b/g, '')
    // What React numbers in the order of drawing.
    .replace(/_[A-Z]_[\da-z]+_/g, '')
  if (/^content-type: text\/x-component/im.test(bytes))
    return [...new Set(named(lasting))].toSorted().join('\n')
  return (
    lasting
      .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
      .replace(/<!--.*?-->/gs, '')
      // Where something came later than the rest, and what it came in.
      .replace(/<template id="[^"]*"><\/template>|<div hidden id="[^"]*">|<\/div>/g, '')
      .replace(/\b[BPS]:[\da-f]+|\$ACTION_(REF_)?\d+/g, '')
      .split(/[^\p{L}\p{N}−+-]+/u)
      .toSorted()
      .join('\n')
  )
}

/** `impact: -3` for every name and value in every row of what the router gets. */
function named(payload: string): string[] {
  const found: string[] = []
  const walk = (value: unknown, name: string) => {
    if (Array.isArray(value)) for (const one of value) walk(one, name)
    else if (value && typeof value === 'object')
      for (const [inner, one] of Object.entries(value)) walk(one, inner)
    else if (typeof value !== 'string' || !value.startsWith('$')) found.push(`${name}: ${value}`)
  }
  for (const row of payload.split('\n')) {
    const json = /^[\da-f]+:([[{"].*)$/.exec(row)?.[1]
    if (json) walk(JSON.parse(json), '')
    // Rows are numbered as they come, and point at each other by that.
    else found.push(row.replace(/^[\da-f]+:/, '').replace(/"\$[\da-f]+"/g, '"$"'))
  }
  return found
}
