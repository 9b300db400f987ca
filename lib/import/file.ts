import { isUtf8 } from 'node:buffer'
import type { Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'

/** A file of rows that can't be used, and where it went wrong. Nothing of it is kept. */
export class BrokenFile extends Error {
  constructor(
    readonly line: number | null,
    readonly reason: string,
  ) {
    super(line === null ? reason : `Line ${line}: ${reason}`)
  }
}

export type FileRow = { line: number; row: Record<string, string> }
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** One field can't be longer; an unclosed quote would swallow the rest of the file. */
const longestRow = 200_000
export const mostColumns = 200

/** The names of the columns, from the first line. */
export async function headersOf(bytes: Bytes): Promise<string[]> {
  for await (const [headers] of records(bytes)) return namedOnce(headers)
  throw new BrokenFile(null, 'The file is empty.')
}

/** The same, to choose among: a file whose very first line can't be read has none. */
export async function headersOrNone(bytes: Bytes): Promise<string[]> {
  try {
    return await headersOf(bytes)
  } catch (error) {
    if (error instanceof BrokenFile) return []
    throw error
  }
}

/**
 * The rows of a CSV file, one at a time, however long it is. The first line names the columns; they
 * are divided by comma, semicolon or tab. Throws BrokenFile where the file is cut off, isn't UTF-8,
 * or a row has a different number of columns than the first line.
 */
export async function* rowsOf(bytes: Bytes): AsyncGenerator<FileRow> {
  let headers: string[] | undefined
  for await (const [values, line] of records(bytes)) {
    if (!headers) {
      headers = namedOnce(values)
      continue
    }
    // Without a prototype: a column may have any name.
    const row: Record<string, string> = Object.create(null)
    for (const [index, header] of headers.entries()) row[header] = values[index] ?? ''
    yield { line, row }
  }
  if (!headers) throw new BrokenFile(null, 'The file is empty.')
}

/** So many rows at a time. */
export async function* batches(
  rows: AsyncGenerator<FileRow>,
  size: number,
): AsyncGenerator<FileRow[]> {
  let batch: FileRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** The bytes as they pass: their digest, and whether they stop without a line break. */
export async function* watched(
  bytes: Bytes,
  { hash, sawEnd }: { hash: Hash; sawEnd: (isOpen: boolean) => void },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk)
    if (chunk.length > 0) sawEnd(chunk.at(-1) !== newline)
    yield chunk
  }
}

function namedOnce(headers: string[]): string[] {
  const twice = headers.find((header, index) => headers.indexOf(header) !== index)
  if (twice === undefined) return headers
  throw new BrokenFile(1, `Two columns are called “${twice}”. Give each its own name.`)
}

async function* records(bytes: Bytes): AsyncGenerator<[values: string[], line: number]> {
  const text = textOf(bytes)
  const first = await text.next()
  if (first.done) return
  const source = Readable.from(startingWith(first.value, text))
  let lastWell = 0
  const parser = parse({
    bom: true,
    delimiter: delimiterIn(first.value),
    info: true,
    max_record_size: longestRow,
    // Called while parsing: of the rows before a fault some are never handed on.
    on_record: (record: string[], { lines }) => {
      lastWell = lines
      return record
    },
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
  })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let columns = 0
  try {
    for await (const found of parser) {
      const { record, info }: { record: string[]; info: { lines: number } } = found
      columns ||= record.length
      // The parser counts to the end of a row; people look for its beginning.
      const line = info.lines - record.reduce((sum, value) => sum + newlinesIn(value), 0)
      if (columns > mostColumns) throw new BrokenFile(line, `It has ${columns} columns.`)
      yield [record, line]
    }
  } catch (error) {
    throw brokenBy(error, lastWell)
  } finally {
    source.destroy()
    parser.destroy()
  }
}

/** In pieces, as it is read; throws where it isn't UTF-8. */
async function* textOf(bytes: Bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let line = 1
  for await (const chunk of bytes) {
    const text = decoded(decoder, chunk, line)
    line += newlinesIn(text)
    if (text !== '') yield text
  }
  const rest = decoded(decoder, undefined, line)
  if (rest !== '') yield rest
}

function decoded(decoder: TextDecoder, chunk: Uint8Array | undefined, line: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    const inChunk = chunk ? linesBeforeFault(chunk) : 0
    throw new BrokenFile(
      line + inChunk,
      'Here is something that is not UTF-8. Save the file as “CSV UTF-8” and try again.',
    )
  }
}

/** How many lines of a piece are well. Its first bytes may end a letter begun in the piece before. */
function linesBeforeFault(chunk: Uint8Array): number {
  let start = 0
  for (let lines = 0; ; lines += 1) {
    const end = chunk.indexOf(newline, start)
    const part = chunk.subarray(start, end < 0 ? undefined : end)
    const own = lines === 0 ? part.subarray(part.findIndex((byte) => (byte & 0xc0) !== 0x80)) : part
    if (end < 0 || !isUtf8(own)) return lines
    start = end + 1
  }
}

async function* startingWith(first: string, rest: AsyncGenerator<string>) {
  yield first
  yield* rest
}

/** What divides the columns: the sign that stands most often in the first line. */
function delimiterIn(text: string): string {
  const [firstLine = ''] = text.split(/\r?\n/, 1)
  const bare = firstLine.replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: bare.split(sign).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign
}

function brokenBy(error: unknown, lastWell: number): unknown {
  if (!(error instanceof CsvError)) return error
  // A quote that is not closed is noticed at the end, and looked for where its row begins.
  const isAtEnd = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
  const line = isAtEnd || typeof error.lines !== 'number' ? lastWell + 1 : error.lines
  return new BrokenFile(line, csvReasons[error.code] ?? 'The row can’t be read.')
}

const csvReasons: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'A quote is opened here and never closed. The file may have been cut off.',
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH:
    'This row has a different number of columns than the first line. The file may have been cut off.',
  INVALID_OPENING_QUOTE: 'There is a quote in the middle of a field that is not in quotes.',
  CSV_INVALID_CLOSING_QUOTE: 'There is text after a closing quote.',
  CSV_MAX_RECORD_SIZE: 'A row goes on and on. Is a quote not closed?',
}

const newline = 10

function newlinesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
