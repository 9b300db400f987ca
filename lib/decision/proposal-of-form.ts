import type { z } from 'zod'
import { parseMoney } from '@/lib/money'
import { byField, type Missing } from './missing'
import { type ProposalForm, placeOf } from './proposal-form'
import { type Proposal, proposalSchema } from './schema'

/** What is wrong or missing, by the place of the field (`placeOf`). */
export type Problems = Record<string, string[]>

/** Reads the form. Anything may be empty; what can't be stored is said beside its field. */
export function proposalOfForm(
  form: ProposalForm,
  currency: string,
): { ok: true; proposal: Proposal } | { ok: false; problems: Problems } {
  const groups = form.groups.filter(({ touch }) => touch !== 'no' && touch !== '')
  const cost = form.size.cost.trim() === '' ? null : parseMoney(form.size.cost, currency)
  const isCostUnread = cost === null && form.size.cost.trim() !== ''
  const parsed = proposalSchema.safeParse({
    ...form,
    question: { ...form.question, deadline: form.question.deadline || null },
    start: { ...form.start, startingPoint: form.start.startingPoint || null },
    drive: {
      ...form.drive,
      core: form.drive.core || null,
      secondCore: form.drive.secondCore || null,
      sponsorId: form.drive.sponsorId || null,
    },
    gain: { ...form.gain, gainingFunctionIds: someOf(form.gain.gainingFunctionIds) },
    groups: groups.map((group) => ({ ...group, bar: group.bar === '' ? null : Number(group.bar) })),
    options: form.options.map((option) => ({
      ...option,
      isDoNothing: option.isDoNothing !== '',
      isChosen: form.chosen !== '' && option.key === form.chosen,
    })),
    size: { ...form.size, door: form.size.door || null, reach: form.size.reach || null, cost },
  })
  const unread: Missing[] = isCostUnread
    ? [{ path: 'size.cost', reason: 'Write an amount as digits, such as 1200 or 1200.50.' }]
    : []
  if (parsed.success && !isCostUnread) return { ok: true, proposal: parsed.data }
  const wrong = (parsed.error?.issues ?? []).map((issue) => ({
    path: writtenPath(issue.path),
    reason: inWords(issue),
  }))
  const problems = byPlace([...unread, ...wrong], { groups, options: form.options })
  return { ok: false, problems: firstOf(problems) }
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
