/**
 * Whether a text may be read as Markdown. Reading it takes time by the square of its marks and lines,
 * and a call in a call for each quote within a quote: a few thousand `>` would end the page for
 * everybody. What has so many was written by no hand, and is shown as it was typed.
 */
export function isReadAsMarkdown(text: string): boolean {
  if (deepest.test(text)) return false
  return countOf(/\n/g, text) <= most.lines && countOf(/[*_~`[\]<>|\\^]/g, text) <= most.marks
}

const most = { lines: 400, marks: 600 }
/** Twenty quotes or lists within each other on one line. */
const deepest = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){20}/m

function countOf(what: RegExp, text: string): number {
  return text.match(what)?.length ?? 0
}
