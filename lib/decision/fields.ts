import { formatMoney } from '@/lib/money'
import { formatDay } from '@/lib/time'
import {
  coreLabels,
  doorLabels,
  type Proposal,
  reachLabels,
  type Section,
  startingPointLabels,
  touchLabels,
} from './schema'

/** Names by id: of groups, stages, functions and people. An id without a name shows as "unnamed". */
export type Names = ReadonlyMap<string, string>
/** One field of a proposal as text. `field` stays the same when rows are moved. */
export type Field = { field: string; label: string; text: string }

/**
 * A section as labelled texts, the way a person reads it: ids as names, choices in words, rows
 * keyed by what they are about. The currency is the one the cost is kept in. Two proposals that differ in a section differ in one of these.
 */
export function fieldsOf(facts: {
  section: Section
  proposal: Proposal
  names: Names
  currency: string
}): Field[] {
  return readers[facts.section](facts.proposal, facts.names, facts.currency)
}

type Reader = (proposal: Proposal, names: Names, currency: string) => Field[]

const readers: Record<Section, Reader> = {
  question: ({ question }) => [
    one('title', 'Title', question.title),
    one('question', 'Question', question.question),
    one('deadline', 'Deadline', question.deadline && formatDay(question.deadline)),
  ],
  start: ({ start }) => [
    one('startingPoint', 'Starting point', inWords(startingPointLabels, start.startingPoint)),
    one('why', 'Why there', start.why),
  ],
  drive: ({ drive }, names) => [
    one('core', 'Power core', inWords(coreLabels, drive.core)),
    one('secondCore', 'Second power core', inWords(coreLabels, drive.secondCore)),
    one('sponsorId', 'Sponsor', drive.sponsorId && named(names, drive.sponsorId)),
    one('functionIds', 'Functions it touches', lines(drive.functionIds, names)),
  ],
  groups: ({ groups }, names) => [
    one('order', 'Groups touched', groups.map(({ groupId }) => named(names, groupId)).join('\n')),
    ...groups.flatMap((group) => {
      const name = named(names, group.groupId)
      const at = (part: string) => `${group.groupId}.${part}`
      return [
        one(at('touch'), `${name}: how it touches them`, touchLabels[group.touch]),
        one(at('useful'), `${name}: what is useful to them`, group.useful),
        one(at('loses'), `${name}: what they lose`, group.loses),
        one(at('bar'), `${name}: the bar`, group.bar),
      ]
    }),
  ],
  gain: ({ gain }, names) => [
    one('customerGains', 'How the customer gains', gain.customerGains),
    one('customerRewards', 'How the customer rewards us', gain.customerRewards),
    one('weGain', 'How we gain', gain.weGain),
    one('gainingFunctionIds', 'Functions that gain', lines(gain.gainingFunctionIds ?? [], names)),
  ],
  cells: ({ cells }, names) => {
    const groupIds = [...new Set(cells.map(({ groupId }) => groupId))]
    return groupIds.map((groupId) => {
      const stageIds = cells.filter((cell) => cell.groupId === groupId).map((cell) => cell.stageId)
      return one(groupId, `${named(names, groupId)}: stages`, lines(stageIds, names))
    })
  },
  options: ({ options }) => [
    one('order', 'Options named', options.map(({ key, name }) => name || key).join('\n')),
    ...options.flatMap((option, index) => {
      const name = option.name || `Option ${index + 1}`
      const at = (part: string) => `${option.key}.${part}`
      return [
        one(at('name'), `${name}: name`, option.name),
        one(at('description'), `${name}: description`, option.description),
        one(at('isDoNothing'), `${name}: to do nothing`, option.isDoNothing ? 'Yes' : 'No'),
        one(at('isChosen'), `${name}: proposed`, option.isChosen ? 'Yes' : 'No'),
        one(at('rejectedBecause'), `${name}: rejected because`, option.rejectedBecause),
        one(at('reopenWhen'), `${name}: reopen when`, option.reopenWhen),
      ]
    }),
  ],
  size: ({ size }, _names, currency) => [
    one('door', 'Reversible', inWords(doorLabels, size.door)),
    one('reach', 'How many feel it', inWords(reachLabels, size.reach)),
    one('cost', 'Cost', size.cost === null ? null : formatMoney(size.cost, currency)),
    one('costNote', 'About the cost', size.costNote),
    one('rollout', 'Rollout', size.rollout),
  ],
  wrong: ({ wrong }) => [
    one('provesWrong', 'What would prove us wrong', wrong.provesWrong),
    one('tryFirst', 'What to try small first', wrong.tryFirst),
  ],
}

function one(field: string, label: string, value: string | number | null): Field {
  return { field, label, text: value === null ? '' : String(value) }
}

function inWords<Key extends string>(labels: Record<Key, string>, key: Key | null): string {
  return key === null ? '' : labels[key]
}

function named(names: Names, id: string): string {
  return names.get(id) ?? 'unnamed'
}

function lines(ids: readonly string[], names: Names): string {
  return ids.map((id) => named(names, id)).join('\n')
}
