import { expect, test } from 'vitest'
import { BrokenFile, headersOf, rowsOf } from './file'

async function read(...pieces: (string | Uint8Array)[]) {
  const rows = []
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece))
  for await (const row of rowsOf(bytes)) rows.push(row)
  return rows
}

async function troubleOf(...pieces: (string | Uint8Array)[]) {
  const error = await read(...pieces).catch((error: unknown) => error)
  if (!(error instanceof BrokenFile)) throw new Error(`not refused: ${JSON.stringify(error)}`)
  return { line: error.line, reason: error.reason }
}

test('Rows are named by the first line and known by the line they begin on', async () => {
  expect(await read('\ufeffa,b\n\n1,"x, ""y""\nz"\r\n2,Farías\n')).toEqual([
    { line: 3, row: { a: '1', b: 'x, "y"\nz' } },
    { line: 5, row: { a: '2', b: 'Farías' } },
  ])
})

test.each([
  ['semicolons', 'a;b\n1;2,5\n', { a: '1', b: '2,5' }],
  ['tabs', 'a\tb\n1\t2;3\n', { a: '1', b: '2;3' }],
  ['commas, though a header holds a semicolon', '"a;b;c",d\n1,2\n', { 'a;b;c': '1', d: '2' }],
])('Columns may be divided by %s', async (_, text, row) => {
  expect(await read(text)).toEqual([{ line: 2, row }])
})

test('A letter may be cut in two by the pieces it is read in', async () => {
  const bytes = Buffer.from('a\nFarías\n')
  const middle = bytes.indexOf(0xc3) + 1
  expect(await read(bytes.subarray(0, middle), bytes.subarray(middle))).toEqual([
    { line: 2, row: { a: 'Farías' } },
  ])
})

test.each([
  ['nothing at all', '', null, 'The file is empty.'],
  ['nothing but empty lines', '\n\n', null, 'The file is empty.'],
  ['a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', 3, 'never closed'],
  ['a row cut off', 'a,b,c\n1,2,3\n4,5', 3, 'a different number of columns'],
  ['a row too long', 'a,b\n1,2,3\n', 2, 'a different number of columns'],
  ['a quote in the middle', 'a,b\n1,2"3\n', 2, 'in the middle'],
  ['two columns of one name', 'a,a\n1,2\n', 1, 'Two columns are called “a”'],
  ['text after a quote', 'a,b\n1,"2"3\n', 2, 'after a closing quote'],
  ['a row without end', `a,b\n1,"${'x'.repeat(250_000)}`, 2, 'goes on and on'],
])('A file with %s is refused with its line', async (_, text, line, reason) => {
  const trouble = await troubleOf(text)
  expect(trouble.line).toBe(line)
  expect(trouble.reason).toContain(reason)
})

test('A file that is not UTF-8 is refused with its line', async () => {
  const latin = Buffer.from('a,b\n1,caf\u00e9\n2,x\n', 'latin1')
  expect(await troubleOf('h,i\n0,0\n', latin)).toMatchObject({
    line: 4,
    reason: expect.stringContaining('not UTF-8'),
  })
  expect(await troubleOf('a\nx\n', Buffer.from([0x41, 0xc3]))).toMatchObject({ line: 3 })
  const utf16 = Buffer.from('\ufeffa,b\n1,2\n', 'utf16le')
  expect(await troubleOf(utf16)).toMatchObject({ line: 1 })
})

test('The columns can be asked for alone', async () => {
  expect(await headersOf([Buffer.from('reference,title\n1,a\n')])).toEqual(['reference', 'title'])
})
