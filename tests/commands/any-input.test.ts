import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { openSession } from '@/lib/person/session'
import { contentsOf } from '../support/contents'
import { type DoorForm, doorForms } from '../support/door-forms'
import { formFor, formsFor, guarded, handlers, knock } from '../support/doors'
import { newBrowser, nextRequest } from '../support/visitor'
import { newWorld, otherWorld, type World } from '../support/world'

vi.mock('next/headers', () => import('../support/visitor'))
vi.mock('next/cache', () => ({ refresh: () => undefined }))

/** Every run asks the same; another seed asks something else. */
const drawn = { seed: 20261123, numRuns: 8 }

let world: World
let other: World
let before: Awaited<ReturnType<typeof contentsOf>>
let elsewhere: string[]
beforeAll(async () => {
  world = await newWorld()
  other = await otherWorld()
  const forms = await formsFor(other)
  elsewhere = [...forms.values()].flatMap((form) => [...form.values()].map(String))
  before = await contentsOf(other)
}, 120_000)

test('every form is answered, whatever is in it, and changes nothing elsewhere', async () => {
  const forms = await formsFor(world)
  const changes = fc.sample(changesTo(texts()), drawn)
  const broken: string[] = []
  for (const { name, door } of guarded) {
    newBrowser()
    await openSession(world[(doorForms[name] as DoorForm).as])
    for (const change of changes) {
      nextRequest()
      const form = changed(formFor(forms, name), change)
      await knock(door, form).catch((error) => broken.push(`${name}: ${error} ${told(form)}`))
    }
  }
  expect(broken).toEqual([])
  expect(await contentsOf(other)).toEqual(before)
}, 180_000)

test('every route is answered, whatever is sent to it, and changes nothing elsewhere', async () => {
  const broken: string[] = []
  newBrowser()
  await openSession(world.contributor)
  for (const { name, door } of handlers) {
    for (const sent of fc.sample(requests(texts()), drawn)) {
      nextRequest()
      const request = requestOf(name.split(' ')[1] ?? 'GET', sent)
      const answer = await door(request, { params: Promise.resolve({ number: sent.number }) })
      if (answer.status >= 500) broken.push(`${name}: ${answer.status} ${JSON.stringify(sent)}`)
    }
  }
  expect(broken).toEqual([])
  expect(await contentsOf(other)).toEqual(before)
}, 60_000)

function texts() {
  return fc.oneof(
    fc.constantFrom(...odd),
    fc.constantFrom(...elsewhere),
    fc.string({ unit: 'binary' }),
    fc.double().map(String),
    fc.date().map(String),
    fc.nat(5).map((times) => 'é>'.repeat(10 ** times)),
  )
}

const odd = [
  ...['', ' ', '\u0000', 'a\u0000b', '\uD83D', '\u202E', '\u200B', '-1', '1e999', 'NaN', '0x10'],
  ...['99999999999', '2147483648', '1.5', 'null', '[]', '{}', '[object Object]', '$K1', '$$'],
  ...['0000-00-00', '9999-12-31', '+275760-09-14', '2026-02-30', '0001-01-01', '__proto__'],
  ...["'; drop table decision; --", '%', '\\', '"', '(((', ':*', '-a', 'http://[', 'javascript:1'],
  ...['00000000-0000-0000-0000-000000000000', '0_00000000-0000-0000-0000-000000000000'],
]

const names = [
  ...['__proto__', 'constructor', 'toString', '[0]', 'a[b][c]', 'groups[999].x', 'cells[0][0]'],
  ...['more', 'intent', 'basedOn', 'organizationId', 'personId', '', '.', '$ACTION_KEY'],
]

const ways = ['replace', 'drop', 'double', 'rename', 'nest', 'make a file', 'add'] as const

type Change = { way: (typeof ways)[number]; at: number; text: string; name: string }

function changesTo(text: fc.Arbitrary<string>) {
  const change: fc.Arbitrary<Change> = fc.record({
    way: fc.constantFrom(...ways),
    at: fc.nat(),
    text,
    name: fc.constantFrom(...names),
  })
  return fc.array(change, { minLength: 1, maxLength: 4 })
}

function changed(form: FormData, changes: Change[]): FormData {
  const fields: [string, FormDataEntryValue][] = [...form]
  for (const { way, at, text, name } of changes) {
    const index = at % Math.max(1, fields.length)
    const [own, value] = fields[index] ?? [name, text]
    if (way === 'replace') fields[index] = [own, text]
    if (way === 'drop') fields.splice(index, 1)
    if (way === 'double') fields.push([own, text])
    if (way === 'rename') fields[index] = [name, value]
    if (way === 'nest') fields[index] = [`${own}[0].x`, value]
    if (way === 'make a file') fields[index] = [own, new File([text], 'file.txt')]
    if (way === 'add') fields.push([name, text])
  }
  const sent = new FormData()
  for (const [name, value] of fields)
    if (typeof value === 'string') sent.append(name, value)
    else sent.append(name, value)
  return sent
}

function requests(text: fc.Arbitrary<string>) {
  const fields = ['text', 'form', 'basedOn', 'after', 'cells', 'groupId', 'q', 'title', 'number']
  const json = fc.oneof(text, fc.jsonValue(), fc.array(fc.dictionary(text, fc.jsonValue())))
  const object = fc.dictionary(fc.constantFrom(...fields, ...names), json)
  return fc.record({
    number: fc.oneof(fc.constantFrom('1', '2', '3'), text),
    key: fc.oneof(fc.uuid(), text),
    body: fc.oneof(
      object.map((one) => JSON.stringify(one)),
      fc.json(),
      text,
      fc.nat(10_000).map((deep) => '['.repeat(deep) + ']'.repeat(deep)),
    ),
    search: fc.dictionary(fc.constantFrom(...fields, 'group', 'except', 'for'), text),
  })
}

type Sent = { key: string; body: string; search: Record<string, string> }

function requestOf(method: string, { key, body, search }: Sent): Request {
  const address = `http://localhost:3000/api?${new URLSearchParams(search)}`
  const headers = new Headers({ origin: 'http://localhost:3000', host: 'localhost:3000' })
  // Node itself refuses what no header can hold.
  headers.set('idempotency-key', key.replace(/[^\x21-\x7e]/g, '-').slice(0, 300))
  return new Request(address, { method, headers, body: method === 'GET' ? undefined : body })
}

function told(form: FormData): string {
  return JSON.stringify([...form].map(([name, value]) => [name, String(value).slice(0, 60)]))
}
