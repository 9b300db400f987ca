import { formatDay } from '@/lib/time'
import type { EventKind } from './event'
import { changed, decision, quoting, say, type Tellers } from './telling'

type ConductKind = Extract<EventKind, `commitment.${string}` | `waiver.${string}`>

/** What happened to the code of conduct, and to exceptions from it. */
export const tellConduct: Tellers<ConductKind> = {
  'commitment.added': ({ line, stageName, towards, ownerName }, subject) =>
    quoting(
      say`${subject} added to the code of conduct, towards ${towards} at “${stageName}”; ${ownerName} answers for it.`,
      line,
    ),
  'commitment.reworded': ({ from, to, stageName }, subject) =>
    quoting(
      say`${subject} reworded the code of conduct at “${stageName}”. Before, it said “${from}”. Now:`,
      to,
    ),
  'commitment.changed': ({ line, changes }, subject) =>
    say`${subject} changed “${line}” in the code of conduct: ${changed(changes)}.`,
  'commitment.retired': ({ line, stageName }, subject) =>
    quoting(say`${subject} took out of the code of conduct, at “${stageName}”:`, line),
  'commitment.affirmed': ({ line, proof, provedOn, nextBy }, subject) =>
    quoting(
      say`${subject} affirmed “${line}” until ${formatDay(nextBy)}, with a proof of ${formatDay(provedOn)}.`,
      proof,
    ),

  'waiver.granted': ({ number, line, reason, expiresOn, renews }, subject) =>
    quoting(
      say`${subject} ${renews ? 'renewed the waiver of' : 'granted a waiver for'} ${decision(number)}, which ${what(line)}, until ${formatDay(expiresOn)}.`,
      reason,
    ),
  'waiver.settled': ({ number, line, reason }, subject) =>
    quoting(
      say`${subject} settled the waiver for ${decision(number)}, which ${what(line)}.`,
      reason,
    ),
}

function what(line: string): string {
  return line ? `breaks “${line}”` : 'stands on no evidence'
}
