import type { BadRow, ImportedDecision } from './row'
import { type Meaning, meaningOf } from './status'

/** How many of the bad rows are named one by one. */
export const namedBadRows = 200

/** What an import did, or would do. */
export type ImportReport = {
  rows: number
  added: number
  /** There already, by their reference; left as they are. */
  unchanged: number
  badRows: number
  /** The first of them. */
  bad: BadRow[]
  /** Functions that are not there yet. */
  newFunctions: string[]
  /** Every status of the file, the most frequent first. */
  statuses: { status: string; count: number; meaning: Meaning | null }[]
  /** Settled decisions without a day of their own. */
  assumedDays: number
  /**
   * The line of the last row, when the file stops without a line break. Some programs write files like
   * that; a file cut off inside its last field looks the same, so somebody should look at that row.
   */
  openEnd: number | null
  /** The first few, as they will stand in the register. */
  sample: ImportedDecision[]
}

/** Counts along while a file is read, so that nothing of it has to be kept in memory. */
export function tally(meanings: ReadonlyMap<string, Meaning>) {
  const statuses = new Map<string, number>()
  const report: ImportReport = {
    rows: 0,
    added: 0,
    unchanged: 0,
    badRows: 0,
    bad: [],
    newFunctions: [],
    statuses: [],
    assumedDays: 0,
    openEnd: null,
    sample: [],
  }
  let lastLine = 0
  let isOpen = false
  return {
    report,
    endsOpen(is: boolean) {
      isOpen = is
    },
    sawRow(line: number, status: string) {
      report.rows += 1
      lastLine = line
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    },
    sawBad(row: BadRow) {
      report.badRows += 1
      if (report.bad.length < namedBadRows) report.bad.push(row)
    },
    sawGood(decision: ImportedDecision, { isNew }: { isNew: boolean }) {
      report[isNew ? 'added' : 'unchanged'] += 1
      if (decision.isSettledDayAssumed) report.assumedDays += 1
      if (report.sample.length < 5) report.sample.push(decision)
    },
    done(): ImportReport {
      report.openEnd = isOpen ? lastLine : null
      report.statuses = [...statuses]
        .map(([status, count]) => ({ status, count, meaning: meaningOf(status, meanings) }))
        .sort((a, b) => b.count - a.count)
      return report
    },
  }
}
