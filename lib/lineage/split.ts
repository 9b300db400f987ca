import type { Missing } from '@/lib/decision/missing'
import { limits, type Proposal, proposalSchema } from '@/lib/decision/schema'
import type { Actor } from '@/lib/person/actor'
import type { DraftFacts } from './merge'

/** What goes to the new draft. */
export type Parting = { title: string; groupIds: readonly string[]; optionKeys: readonly string[] }

/** Why this draft can't be split by this actor at all; null when it can. */
export function whyNotSplit(
  one: DraftFacts,
  actor: Pick<Actor, 'personId' | 'role'>,
): string | null {
  if (one.status !== 'draft') {
    return `D-${one.number} is no longer a draft. Only a draft is split.`
  }
  if (one.proposerId === actor.personId || actor.role === 'cx-lead') return null
  return 'Only the proposer or the CX lead splits a draft.'
}

/** What stands against splitting it this way; null when nothing. Something goes, and something stays. */
export function whyNotPart(whole: Proposal, parting: Parting): Missing | null {
  const groups = whole.groups.filter(({ groupId }) => parting.groupIds.includes(groupId))
  const others = whole.options.filter(({ isDoNothing }) => !isDoNothing)
  const options = others.filter(({ key }) => parting.optionKeys.includes(key))
  if (parting.title.length < limits.title.min) {
    const reason = `Give the new draft a title of at least ${limits.title.min} characters.`
    return { path: 'title', reason }
  }
  if (groups.length + options.length === 0)
    return { path: 'groupIds', reason: 'Choose what goes: a group or an option.' }
  const stays = whole.groups.length - groups.length + (others.length - options.length)
  return stays === 0
    ? { path: 'groupIds', reason: 'Leave something here: a group or an option.' }
    : null
}

/**
 * One draft becomes two. The groups chosen go with their stages, the options chosen go as they are;
 * both sides keep "do nothing", for it is an answer to either question. The new one begins with the
 * same question and says where it comes from; where it starts and what drives it are the same. What
 * is told of the whole (who gains, its size, what would prove it wrong) stays, and is asked anew.
 */
export function splitProposal(
  whole: Proposal,
  parting: Parting,
  from: { number: number },
): { stays: Proposal; goes: Proposal } {
  const isGoing = ({ groupId }: { groupId: string }) => parting.groupIds.includes(groupId)
  const isTaken = ({ key, isDoNothing }: { key: string; isDoNothing: boolean }) =>
    isDoNothing || parting.optionKeys.includes(key)
  const stays: Proposal = {
    ...whole,
    groups: whole.groups.filter((group) => !isGoing(group)),
    cells: whole.cells.filter((cell) => !isGoing(cell)),
    options: whole.options.filter((option) => option.isDoNothing || !isTaken(option)),
  }
  const note = `Split from D-${from.number}.`
  const goes = proposalSchema.parse({
    question: {
      title: parting.title,
      question: withNote(whole.question.question, note),
      deadline: whole.question.deadline,
    },
    start: whole.start,
    drive: whole.drive,
    groups: whole.groups.filter(isGoing),
    cells: whole.cells.filter(isGoing),
    options: whole.options.filter(isTaken),
  })
  return { stays, goes }
}

/** The note is what may not be lost; a question that fills its field is cut at its end. */
function withNote(question: string, note: string): string {
  const room = limits.question - note.length - 2
  const kept = question.slice(0, room).replace(/[\uD800-\uDBFF]$/, '')
  return kept === '' ? note : `${kept}\n\n${note}`
}
