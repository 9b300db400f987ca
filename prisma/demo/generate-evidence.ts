import { v7 } from 'uuid'
import { type Tx, write } from '@/lib/db'
import type { Kind } from '@/lib/evidence/grade'
import { evidenceColumns } from '@/lib/evidence/schema'
import { inBulk, insertRows } from '@/lib/rows'
import { addDays, type Day } from '@/lib/time'
import { type Chance, chance, type House } from './generated-decision'

const history = 3 * 365
const batchSize = 2000

type Wanted = { organizationId: string; house: House; pieces: number; today: Day }

/**
 * A library of evidence as long as wanted, spread over three years, to look at long lists and to
 * measure. Written straight into the table, like generated decisions; the same number makes the
 * same pieces.
 */
export async function generateEvidence(wanted: Wanted): Promise<void> {
  const { organizationId, pieces } = wanted
  for (let first = 1; first <= pieces; first += batchSize) {
    const numbers = Array.from(
      { length: Math.min(batchSize, pieces - first + 1) },
      (_, index) => first + index,
    )
    const rows = numbers.map((number) => pieceOf(wanted, number))
    await write({ organizationId }, (tx) => inBulk(tx, () => writePieces(tx, rows)))
  }
}

function writePieces(tx: Tx, rows: ReturnType<typeof pieceOf>[]) {
  return insertRows(tx, 'evidence', evidenceColumns, rows)
}

function pieceOf({ organizationId, house, pieces, today }: Wanted, number: number) {
  const luck = chance(number + 7_000_000)
  const kind = luck.weighed(kindWeights)
  const feeling = luck.weighed({ frustration: 5, delight: 2, neither: 3 })
  // Some of it was collected without anybody asking who, or when in their journey.
  const group = luck.next() < 0.95 ? luck.pick(house.groups) : null
  const stage = luck.next() < 0.9 ? luck.pick(house.stages) : null
  const collectedOn = addDays(today, -Math.floor(((pieces - number) / pieces) * history))
  const isWithdrawn = luck.next() < 0.01
  const at = `${collectedOn}T12:00:00Z`
  return {
    organizationId,
    id: v7(),
    kind,
    groupId: group?.id ?? null,
    stageId: stage?.id ?? null,
    collectedOn,
    collector: luck.pick(house.people).name,
    method: methods[kind],
    n: kind === 'survey' || kind === 'trial' ? 20 + luck.below(400) : null,
    quote: quoteOf(luck, number),
    topic: luck.pick(topics),
    feeling: feeling === 'neither' ? null : feeling,
    about: luck.next() < 0.7 ? 'customer' : 'us',
    link: '',
    noteId: null,
    reference: `G-${number}`,
    addedById: luck.pick(house.people).id,
    addedAt: at,
    withdrawnAt: isWithdrawn ? at : null,
    withdrawnReason: isWithdrawn ? 'It turned out to be about somebody else’s customers.' : '',
  }
}

const kindWeights: Record<Kind, number> = {
  trial: 2,
  observed: 6,
  interview: 8,
  survey: 22,
  complaint: 22,
  'support-contact': 28,
  note: 10,
  opinion: 2,
}

const methods: Record<Kind, string> = {
  trial: 'Two groups, six weeks',
  observed: 'Watched at the counter',
  interview: 'An hour at their kitchen table',
  survey: 'Postcard with the bill',
  complaint: 'Complaint form',
  'support-contact': 'Phone',
  note: '',
  opinion: '',
}

const topics = [
  'the bill',
  'moving house',
  'the app',
  'waiting',
  'the engineer’s visit',
  'prices',
  'the meter',
  'leaving',
  'the hotline',
  'paper',
]

const openings = [
  'I read it three times and still don’t know what I owe',
  'She said she keeps the letter unopened until Friday',
  'They sent somebody within the hour',
  'He had to tell the same story to four people',
  'I only wanted to change my address',
  'Nobody told me that the price would go up',
  'The engineer waited until the kettle worked again',
  'I can do it while the bus is late',
  'It took eleven minutes before anybody answered',
  'My neighbour helped me, the website didn’t',
]

const endings = [
  'and then I paid for both.',
  'so I stayed.',
  'and I told everybody at work.',
  'which is why I am leaving.',
  'and my mother is eighty-four.',
  'and that was the end of it.',
  'so I didn’t heat the back room.',
  'and I wrote you a card.',
]

function quoteOf(luck: Chance, number: number): string {
  // Every five-thousandth says a word that nothing else does.
  const rare = number % 5000 === 0 ? ' Even the zebra on the wall knew.' : ''
  return `${luck.pick(openings)}, ${luck.pick(endings)}${rare}`
}
