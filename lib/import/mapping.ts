import { type Columns, columnsFor, namesOf, readColumns, whyNotColumns } from './columns'

/** What a decision can bring with it, and the headers that usually name it. */
export const fields = {
  reference: {
    label: 'Reference',
    isRequired: true,
    hint: 'Tells a decision apart from all others, so that importing again adds nothing twice.',
    usual: ['reference', 'ref', 'id', 'number', 'no', 'key', 'file', 'fileno', 'filenumber'],
  },
  title: {
    label: 'Title',
    isRequired: true,
    hint: 'Longer ones are cut; the whole stays in the question.',
    usual: ['title', 'name', 'subject', 'decision', 'headline'],
  },
  summary: {
    label: 'Summary',
    isRequired: false,
    hint: 'Becomes the question of the proposal.',
    usual: ['summary', 'description', 'text', 'question', 'details', 'body'],
  },
  function: {
    label: 'Function',
    isRequired: false,
    hint: 'Functions that are not there yet are added.',
    usual: ['function', 'department', 'team', 'committee', 'unit', 'owner'],
  },
  status: {
    label: 'Status',
    isRequired: false,
    hint: 'You say below what each one means here.',
    usual: ['status', 'state', 'outcome', 'result'],
  },
  proposedOn: {
    label: 'Proposed on',
    isRequired: false,
    hint: 'Year, month and day: 2026-11-22.',
    usual: [
      'proposedon',
      'proposed',
      'created',
      'createdon',
      'introduced',
      'introducedon',
      'date',
      'opened',
    ],
  },
  decidedOn: {
    label: 'Decided on',
    isRequired: false,
    hint: 'Without it a settled decision keeps the day it was proposed.',
    usual: ['decidedon', 'decided', 'closed', 'closedon', 'enacted', 'decisiondate', 'resolved'],
  },
  sponsor: {
    label: 'Sponsor',
    isRequired: false,
    hint: 'Kept by name in the question; nobody is added as a person.',
    usual: ['sponsor', 'proposer', 'author', 'requester', 'primesponsor'],
  },
  cosponsors: {
    label: 'Co-sponsors',
    isRequired: false,
    hint: 'Kept by name in the question.',
    usual: ['cosponsors', 'cosponsor', 'coauthors'],
  },
} as const

export type Field = keyof typeof fields
export const fieldNames = namesOf(fields)
/** The header that each field is read from; a field that is left out has none. */
export type Mapping = Columns<Field>

/** The mapping the headers suggest, with what a person chose in its place; '' leaves a field out. */
export function mappingFor(headers: readonly string[], chosen: Mapping = {}): Mapping {
  return columnsFor(fields, headers, chosen)
}

/** Why the file can't be read like this; null when it can. */
export function whyNotMapping(headers: readonly string[], mapping: Mapping): string | null {
  return whyNotColumns(fields, headers, mapping)
}

/** From "title=Title,status=State", as it is written on the command line; the reason when it can't be. */
export function readMapping(text: string): Mapping | string {
  return readColumns(fields, text)
}
