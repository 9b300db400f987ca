import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'

/** Stands between an app and its database, and hears every statement the app runs, whoever in it asks. */
export async function listenTo(databaseUrl: string) {
  const database = new URL(databaseUrl)
  let heard: string[] = []
  const between = createServer((app) => {
    const there = connect(Number(database.port), database.hostname)
    app.on(
      'data',
      earFor((statement) => heard.push(statement)),
    )
    app.pipe(there).pipe(app)
    app.once('error', () => there.destroy())
    there.once('error', () => app.destroy())
  })
  await once(between.listen(0, '127.0.0.1'), 'listening')
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(between.address() as AddressInfo).port}`
  return {
    url: url.href,
    /** What was run since this was last asked. */
    heard: () => {
      const statements = heard
      heard = []
      return statements
    },
    close: () => between.close(),
  }
}

/**
 * Understands what a client says to Postgres: a length alone first, then messages of a letter, a
 * length and a body. A statement is run as it stands (Q), or parsed (P) and bound (B) to its values,
 * by a name when it is kept.
 */
function earFor(run: (statement: string) => void) {
  const parsed = new Map<string, string>()
  let rest = Buffer.alloc(0)
  let isGreeted = false
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const letter = isGreeted ? 1 : 0
      if (rest.length < letter + 4) return
      const size = letter + rest.readUInt32BE(letter)
      if (rest.length < size) return
      const [first = '', second = ''] = rest.toString('utf8', letter + 4, size).split('\0')
      if (letter) {
        const kind = String.fromCharCode(rest[0] ?? 0)
        if (kind === 'Q') run(first)
        if (kind === 'P') parsed.set(first, second)
        if (kind === 'B') run(parsed.get(second) ?? `an unknown statement ${second}`)
      }
      isGreeted = true
      rest = rest.subarray(size)
    }
  }
}
