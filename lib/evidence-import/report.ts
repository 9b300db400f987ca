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
  /** The first few, as they will stand in the library. */
  sample: ImportedPiece[]
}

/** Counts along while a file is read, so that nothing of it has to be kept in memory. */
export function tally() {
  const report: EvidenceReport = {
    ...{ rows: 0, added: 0, unchanged: 0, badRows: 0 },
    ...{ bad: [], openEnd: null, sample: [] },
  }
  let lastLine = 0
  let isOpen = false
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
      if (report.sample.length < 5) report.sample.push(piece)
    },
    done(): EvidenceReport {
      report.openEnd = isOpen ? lastLine : null
      return report
    },
  }
}
