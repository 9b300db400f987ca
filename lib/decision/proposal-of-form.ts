import type { z } from 'zod'
import { parseMoney } from '@/lib/money'
import { byField, type Missing } from './missing'
import { type ProposalForm, placeOf } from './proposal-form'
import { type Proposal, proposalSchema } from './schema'

/** What is wrong or missing, by the place of the field (`placeOf`). */
export type Problems = Record<string, string[]>

/**
 * Reads the form. Anything may be empty. What can't be read is said by its place and holds nothing
 * else back: there the draft keeps what it said before.
 */
export function proposalOfForm(
  form: ProposalForm,
  currency: string,
  kept: Proposal,
): { proposal: Proposal; unread: Problems } {
  const typed = typedIn(form, currency)
  const parsed = proposalSchema.safeParse(typed)
  if (parsed.success) return { proposal: parsed.data, unread: {} }
  const { issues } = parsed.error
  const wrong = issues.map((issue) => ({ path: writtenPath(issue.path), reason: inWords(issue) }))
  return {
    proposal: proposalSchema.parse(withKept(typed, issues, kept)),
    unread: firstOf(byPlace(wrong, typed)),
  }
}

/** The form with its texts made what they stand for. Nothing is checked yet. */
function typedIn(form: ProposalForm, currency: string) {
  const { question, start, drive, gain, size, chosen, ...rest } = form
  const cost = size.cost.trim()
  return {
    ...rest,
    question: { ...question, deadline: question.deadline || null },
    start: { ...start, startingPoint: start.startingPoint || null },
    drive: {
      ...drive,
      core: drive.core || null,
      secondCore: drive.secondCore || null,
      sponsorId: drive.sponsorId || null,
    },
    gain: { ...gain, gainingFunctionIds: someOf(gain.gainingFunctionIds) },
    groups: form.groups
      .filter(({ touch }) => touch !== 'no' && touch !== '')
      .map((group) => ({ ...group, bar: group.bar === '' ? null : Number(group.bar) })),
    options: form.options.map((option) => ({
      ...option,
      isDoNothing: option.isDoNothing !== '',
      isChosen: chosen !== '' && option.key === chosen,
    })),
    size: {
      ...size,
      door: size.door || null,
      reach: size.reach || null,
      cost: cost === '' ? null : (parseMoney(cost, currency) ?? cost),
    },
  }
}

/** What was typed; a field that can't be read says what it said before. */
function withKept(
  typed: ReturnType<typeof typedIn>,
  issues: readonly z.core.$ZodIssue[],
  kept: Proposal,
) {
  /** Something is wrong there, or further in. */
  const isUnread = (...at: readonly (string | number)[]) =>
    issues.some(({ path }) => at.every((key, depth) => path[depth] === key))
  /** Something is wrong with the list itself, such as its length. */
  const isTooLong = (list: string) =>
    issues.some(({ path }) => path.length === 1 && path[0] === list)
  const fields = (at: readonly (string | number)[], now: object, before: object = {}) => {
    const known = new Map<string, unknown>(Object.entries(before))
    const entries = Object.entries(now).map(([field, value]) =>
      isUnread(...at, field) ? [field, known.get(field)] : [field, value],
    )
    return Object.fromEntries(entries)
  }
  const groups = typed.groups.map((row, index) => {
    const before = kept.groups.find(({ groupId }) => groupId === row.groupId)
    return fields(['groups', index], row, before)
  })
  const options = typed.options.map((row, index) => {
    const before = kept.options.find(({ key }) => key === row.key)
    return fields(['options', index], row, before)
  })
  return {
    question: fields(['question'], typed.question, kept.question),
    start: fields(['start'], typed.start, kept.start),
    drive: fields(['drive'], typed.drive, kept.drive),
    // No list offered a group that can't be read: its row is left out.
    groups: isTooLong('groups')
      ? kept.groups
      : groups.filter((_, index) => !isUnread('groups', index, 'groupId')),
    gain: fields(['gain'], typed.gain, kept.gain),
    cells: isUnread('cells') ? kept.cells : typed.cells,
    options: isTooLong('options') ? kept.options : options,
    size: fields(['size'], typed.size, kept.size),
    wrong: fields(['wrong'], typed.wrong, kept.wrong),
  }
}

/** Reasons by the place of their field, whatever row it is in today. */
export function byPlace(
  missing: readonly Missing[],
  rows: { groups: readonly { groupId: string }[]; options: readonly { key: string }[] },
): Problems {
  return byField(missing.map(({ path, reason }) => ({ path: placeOf(path, rows), reason })))
}

/** What no list offered was not typed by a person: there is nothing to explain but to choose. */
function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.path.join('.') === 'size.cost')
    return 'Write an amount as digits, such as 1200 or 1200.50.'
  const isId = issue.code === 'invalid_format' && issue.format === 'uuid'
  return isId || issue.code === 'invalid_value' || issue.code === 'invalid_type'
    ? 'Choose again.'
    : issue.message
}

/** What nobody ticked is left out. */
function someOf(ids: readonly string[]): readonly string[] | undefined {
  return ids.length > 0 ? ids : undefined
}

function firstOf(problems: Problems): Problems {
  return Object.fromEntries(
    Object.entries(problems).map(([place, reasons]) => [place, reasons.slice(0, 1)]),
  )
}

/** The way forms write a path: `groups[0].bar`. A list as a whole is named without a number. */
function writtenPath(path: readonly PropertyKey[]): string {
  const [list, index, field] = path.map(String)
  if (path.length < 2) return list ?? ''
  if (list === 'groups' || list === 'options') return `${list}[${index}]${field ? `.${field}` : ''}`
  return list === 'cells' ? 'cells' : `${list}.${index}`
}
