import type { BadRow } from '@/lib/import/row'
import { namedBadRows } from '@/lib/import/tally'
import type { ImportedPiece } from './row'

/** What an import of evidence did, or would do. */
export type EvidenceReport = {
  rows: number
  added: number
  /** There already, by their reference or by what they say; left as they are. */
  unchanged: number
  badRows: number
  /** The first of them. */
  bad: BadRow[]
  /** The line of the last row, when the file stops without a line break: it may be cut off there. */
  openEnd: number | null
  /** Good rows that end up without a group or without a stage. */
  unplaced: number
  /** What several rows are about, the most frequent first. */
  topics: { topic: string; count: number }[]
  /** The first few, as they will stand in the library. */
  sample: ImportedPiece[]
}

/** More than can be placed one by one; a column of more different words holds no topics. */
const mostTopics = { shown: 60, counted: 1000 }

/** Counts along while a file is read, so that nothing of it has to be kept in memory. */
export function tally() {
  const report: EvidenceReport = {
    ...{ rows: 0, added: 0, unchanged: 0, badRows: 0, unplaced: 0 },
    ...{ bad: [], openEnd: null, topics: [], sample: [] },
  }
  let lastLine = 0
  let isOpen = false
  const topics = new Map<string, number>()
  return {
    report,
    endsOpen(is: boolean) {
      isOpen = is
    },
    sawRow(line: number) {
      report.rows += 1
      lastLine = line
    },
    sawBad(row: BadRow) {
      report.badRows += 1
      if (report.bad.length < namedBadRows) report.bad.push(row)
    },
    sawGood(piece: ImportedPiece, { isNew }: { isNew: boolean }) {
      report[isNew ? 'added' : 'unchanged'] += 1
      if (!piece.groupId || !piece.stageId) report.unplaced += 1
      if (report.sample.length < 5) report.sample.push(piece)
      const { topic } = piece
      if (topic !== '' && (topics.has(topic) || topics.size < mostTopics.counted))
        topics.set(topic, (topics.get(topic) ?? 0) + 1)
    },
    done(): EvidenceReport {
      report.openEnd = isOpen ? lastLine : null
      report.topics = [...topics]
        .map(([topic, count]) => ({ topic, count }))
        .filter(({ count }) => count > 1)
        .sort((a, b) => b.count - a.count || a.topic.localeCompare(b.topic))
        .slice(0, mostTopics.shown)
      return report
    },
  }
}
