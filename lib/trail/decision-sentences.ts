import { outcomeLabels, sectionLabels, statusLabels } from '@/lib/decision/schema'
import { type Counted, countedInWords } from '@/lib/lineage/belongings'
import { verdictPast } from '@/lib/sign-off/schema'
import { formatDate, formatDay } from '@/lib/time'
import type { EventKind } from './event'
import {
  counted,
  type DataOf,
  decision,
  listed,
  quoting,
  type Reader,
  revision,
  say,
  type Tellers,
} from './telling'

type DecisionKind = Extract<
  EventKind,
  | `decision.${string}`
  | `decider.${string}`
  | `scoring.${string}`
  | `scorer.${string}`
  | `closing.${string}`
  | `scorecard.${string}`
  | `scores.${string}`
  | `sign-off.${string}`
  | `sign-offs.${string}`
  | `seat.${string}`
  | `mitigation.${string}`
  | `harm.${string}`
  | `note.${string}`
>

/** What happened to one decision. */
export const tellDecision: Tellers<DecisionKind> = {
  'decision.proposed': ({ number, title }, subject) =>
    title
      ? say`${subject} proposed ${decision(number)}, “${title}”.`
      : say`${subject} started ${decision(number)}.`,
  'decision.imported': ({ number, title, reference, status, ...became }, subject) =>
    say`${subject} brought in ${decision(number)}, “${title}”, kept elsewhere as ${reference}${status && `: ${status}`}.${lifeElsewhere(became)}`,
  'decision.revised': ({ number, revision: saved, sections, changeNote }, subject) =>
    quoting(
      saved > 1 && sections.length > 0
        ? say`${subject} saved ${revision(number, saved)}, which changes ${listed(sections.map(inQuotes))}.`
        : say`${subject} saved ${revision(number, saved)}.`,
      changeNote,
    ),
  'decision.decided': ({ number, outcome, reason, revision: decided }, subject) =>
    quoting(
      say`${subject} decided ${revision(number, decided)}: ${label(outcomeLabels, outcome).toLowerCase()}.`,
      reason,
    ),
  'decision.withdrawn': ({ number, reason }, subject) =>
    quoting(say`${subject} took back ${decision(number)}.`, reason),
  'decision.handed-over': ({ number, fromName, toName, byOwner }, subject) =>
    byOwner
      ? say`${subject} handed ${decision(number)} over to ${toName}.`
      : say`${subject} handed ${decision(number)} over from ${fromName} to ${toName}.`,
  'decision.merged': ({ number, title, fromNumber, fromTitle, along }, subject) =>
    say`${subject} merged ${decision(fromNumber)}, “${fromTitle}”, into ${decision(number)}, “${title}”, which goes on${goneAlong(', with ', along)}.`,
  'decision.split': ({ number, title, newNumber, newTitle, along }, subject) =>
    say`${subject} split ${decision(number)}, “${title}”, and began ${decision(newNumber)}, “${newTitle}”, with a part of it${goneAlong(', and with ', along)}.`,
  'decider.named': ({ number, deciderName }, subject) =>
    say`${subject} named ${deciderName} to decide ${decision(number)}.`,

  'scoring.opened': ({ number, scorers, closesAt }, subject, reader) =>
    say`${subject} opened scoring of ${decision(number)} to ${counted(scorers.length, 'person', 'people')} until ${lastDay(closesAt, reader)}: ${listed(scorers)}.`,
  'scorer.invited': ({ number, personName }, subject) =>
    say`${subject} invited ${personName} to score ${decision(number)}.`,
  'scorer.removed': ({ number, personName }, subject) =>
    say`${subject} took ${personName} off the scorers of ${decision(number)}.`,
  'closing.moved': ({ number, from, to }, subject, reader) =>
    say`${subject} moved the closing date of ${decision(number)} from ${lastDay(from, reader)} to ${lastDay(to, reader)}.`,
  'scorecard.handed-in': ({ number, isLate }, subject) =>
    isLate
      ? say`${subject} handed in a scorecard for ${decision(number)} after the reveal. It is kept, and left out of the result.`
      : say`${subject} handed in a scorecard for ${decision(number)}.`,
  'scores.revealed': (data, subject) => {
    const { parts } = revealed(data, subject)
    return quoting({ parts: [...parts, resultOf(data)], quote: null }, data.reason)
  },

  'sign-off.started': ({ number, revision: asked, functions }, subject) =>
    say`${subject} asked ${listed(functions)} to sign ${revision(number, asked)}.`,
  'seat.moved': ({ number, fromName, toName }, subject) =>
    say`${subject} made ${toName} the customer seat in place of ${fromName}: ${toName} signs ${decision(number)}, too, and ${fromName} stays asked.`,
  'sign-off.given': ({ number, functionName, verdict, reason, revision: signed }, subject) =>
    quoting(
      say`${subject} ${signedAs(verdict)} ${revision(number, signed)}${withConditions(verdict)} for ${functionName}.`,
      reason,
    ),
  'sign-offs.went-stale': ({ number, revision: changed, functions }) =>
    say`What ${listed(functions)} signed is no longer the text: ${revision(number, changed)} is. ${functions.length === 1 ? 'It has' : 'They have'} to sign again.`,
  'mitigation.named': ({ number, text, ownerName }, subject) =>
    quoting(
      say`${subject} said what will be done about the harm in ${decision(number)}. ${ownerName} sees to it.`,
      text,
    ),
  'harm.accepted': ({ number, text }, subject) =>
    quoting(
      say`${subject} accepted for the customer seat the harm that is left in ${decision(number)}.`,
      text,
    ),

  'note.written': ({ number, groupName, stageName }, subject) => {
    const about = [groupName && ` about ${groupName}`, stageName && ` at “${stageName}”`]
    const where = about.filter(Boolean).join('')
    return number === null
      ? say`${subject} wrote a note${where}.`
      : say`${subject} wrote a note on ${decision(number)}${where}.`
  },
}

type Elsewhere = Pick<DataOf<'decision.imported'>, 'became' | 'proposedOn' | 'settledOn'>

/** Empty for what was brought in before its days were told. */
function lifeElsewhere({ became, proposedOn, settledOn }: Elsewhere): string {
  if (!became || !proposedOn) return ''
  const proposed = ` Proposed on ${formatDay(proposedOn)}`
  if (!settledOn) return `${proposed}, still open.`
  const words = label({ ...statusLabels, ...outcomeLabels }, became).toLowerCase()
  return `${proposed}, ${words} on ${formatDay(settledOn)}.`
}

const conditional = 'approve-with-conditions'

function signedAs(verdict: string): string {
  return label(verdictPast, verdict === conditional ? 'approve' : verdict)
}

function withConditions(verdict: string): string {
  return verdict === conditional ? ' with conditions' : ''
}

type Revealed = DataOf<'scores.revealed'>

function revealed({ number, cause, cardsIn, invited }: Revealed, subject: string) {
  const cards = `${cardsIn} of ${invited} ${invited === 1 ? 'card' : 'cards'}`
  if (cause === 'early')
    return say`${subject} revealed the scores of ${decision(number)} early, with ${cards} in.`
  if (cause === 'closing-date')
    return say`The scores of ${decision(number)} were revealed on the closing date, with ${cards} in.`
  return say`The scores of ${decision(number)} were revealed: ${cards} in.`
}

function resultOf(data: Revealed): string {
  const { impactIndex, worstGroupName, hasHarm, journeyFit = null, brokenNevers = [] } = data
  return [
    impactIndex === null
      ? ' Nobody knew enough for an impact index.'
      : ` Impact index ${impactIndex}.`,
    worstGroupName && ` Worst off: ${worstGroupName}.`,
    hasHarm && ' Somebody is harmed.',
    journeyFit !== null && ` Journey fit ${journeyFit}.`,
    brokenNevers.length > 0 && ` It breaks ${listed(brokenNevers.map((line) => `“${line}”`))}.`,
  ]
    .filter(Boolean)
    .join('')
}

/** Scoring closes with the end of a day, which is the first moment of the next. */
function lastDay(closesAt: string, { timeZone }: Reader): string {
  return formatDate(new Date(new Date(closesAt).getTime() - 1), timeZone)
}

function inQuotes(section: string): string {
  return `“${label(sectionLabels, section)}”`
}

/** Stored words stay readable, also when one is no longer in use. */
function label(labels: Record<string, string>, key: string): string {
  return labels[key] ?? key
}

function goneAlong(joint: string, along: Counted | undefined): string {
  const words = along ? countedInWords(along) : ''
  return words && `${joint}${words}`
}
