import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { POST } from '@/app/api/notes/route'
import { read } from '@/lib/db'
import { openSession } from '@/lib/person/session'
import { newBrowser, nextRequest } from '../support/visitor'
import { newWorld, type World } from '../support/world'

vi.mock('next/headers', () => import('../support/visitor'))

let here: World
beforeEach(async () => {
  here = await newWorld()
  newBrowser()
})

test('a note sent twice with one key is stored once, and answered the same', async () => {
  await openSession(here.frontLine)
  const key = randomUUID()
  const first = await send({ text: 'The lift is broken' }, { 'idempotency-key': key })
  const second = await send({ text: 'The lift is broken' }, { 'idempotency-key': key })
  expect([first.status, second.status]).toEqual([201, 201])
  expect(await second.json()).toEqual(await first.json())
  expect(await stored()).toBe(1)
})

test.each([
  ['without a key', { 'idempotency-key': '' }, 400],
  ['with a key too short to be one', { 'idempotency-key': '1' }, 400],
  ['from another site', { origin: 'https://elsewhere.test' }, 403],
  ['from nowhere', { origin: '' }, 403],
])('a note %s is refused', async (_, headers, status) => {
  await openSession(here.frontLine)
  expect((await send({ text: 'The lift is broken' }, headers)).status).toBe(status)
  expect(await stored()).toBe(0)
})

test('what is wrong with a note is said by field', async () => {
  await openSession(here.frontLine)
  const short = await send({ text: 'x' })
  expect(short.status).toBe(400)
  expect(await short.json()).toMatchObject({ fields: { text: [expect.any(String)] } })
  const unknown = await send({ text: 'The lift is broken', decisionNumber: 'D-77' })
  expect(unknown.status).toBe(422)
  expect(await unknown.json()).toMatchObject({ fields: { decisionNumber: [expect.any(String)] } })
})

test('a body that is no note is refused, not stumbled over', async () => {
  await openSession(here.frontLine)
  for (const body of ['', '{', '[]', 'null', '7', '{"text":{}}', '{"text":["a"]}'])
    expect((await post(body)).status).toBe(400)
})

test('a body of more than 4 MB is refused before it is read', async () => {
  await openSession(here.frontLine)
  const note = { text: 'The lift is broken' }
  expect((await send(note, { 'content-length': String(4 * 1024 * 1024) })).status).toBe(201)
  const tooLong = await send(note, { 'content-length': String(4 * 1024 * 1024 + 1) })
  expect(tooLong.status).toBe(413)
  expect(await tooLong.json()).toMatchObject({ reason: expect.stringContaining('4 MB') })
  expect(await stored()).toBe(1)
})

test('nobody signed in writes no note, and an observer neither', async () => {
  expect((await send({ text: 'The lift is broken' })).status).toBe(401)
  await openSession(here.observer)
  expect((await send({ text: 'The lift is broken' })).status).toBe(403)
  expect(await stored()).toBe(0)
})

function send(note: object, headers: Record<string, string> = {}) {
  return post(JSON.stringify(note), headers)
}

function post(body: string, headers: Record<string, string> = {}) {
  const sent = new Headers({
    origin: 'http://localhost:3000',
    host: 'localhost:3000',
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    ...headers,
  })
  for (const [name, value] of Object.entries(headers)) if (!value) sent.delete(name)
  nextRequest()
  const request = new Request('http://localhost:3000/api/notes', {
    method: 'POST',
    headers: sent,
    body,
  })
  return POST(request, { params: Promise.resolve({}) })
}

function stored() {
  const { organizationId } = here
  return read(here.admin, (db) => db.note.count({ where: { organizationId } }))
}
