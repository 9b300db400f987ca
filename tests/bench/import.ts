import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { importDecisions } from '@/lib/import/commands'
import { systemActor } from '@/lib/person/actor'
import { generateOrganization } from '@/prisma/demo/generate'
import type { Figure } from './figure'

/** A file of rows as long as those of a city council, made as it is read. */
export async function measureImport(): Promise<Figure[]> {
  return [
    await imported(2_000, '≤ 3 s'),
    await imported(20_000, ''),
    await imported(100_000, '≤ 20 s, memory flat'),
  ]
}

async function imported(rows: number, target: string): Promise<Figure> {
  const { organizationId } = await generateOrganization({ decisions: 1, now: new Date() })
  // What lives, not what the collector has not come round to yet.
  const before = living()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, living())
  }, 2000)
  const start = performance.now()
  const result = await importDecisions(systemActor(organizationId), rowsOf(rows), {
    file: 'bench.csv',
  })
  const seconds = (performance.now() - start) / 1000
  clearInterval(watch)
  if (!result.ok) throw new Error(result.reason)
  return {
    what: `${rows.toLocaleString('en')} rows imported`,
    is: `${seconds.toFixed(1)} s, +${Math.round((peak - before) / 1e6)} MB`,
    target,
  }
}

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

function living(): number {
  collect()
  return process.memoryUsage().heapUsed
}

function* rowsOf(count: number): Generator<Uint8Array> {
  yield Buffer.from('reference,title,summary,function,status,proposed_on,decided_on,sponsor\n')
  for (let first = 1; first <= count; first += 500) {
    const lines = Array.from({ length: Math.min(500, count - first + 1) }, (_, index) => {
      const number = first + index
      const day = String(1 + (number % 28)).padStart(2, '0')
      const summary = `Proposal ${number} in relation to ${'the services that customers use every day, '.repeat(6)}and nothing else`
      return `B-${number},Proposal number ${number} about fees,"${summary}",Function ${number % 40},${number % 3 ? 'Enacted' : 'Withdrawn'},2024-01-${day},2024-06-${day},A. Sponsor`
    })
    yield Buffer.from(`${lines.join('\n')}\n`)
  }
}
