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
export const fieldNames = Object.keys(fields) as Field[]
/** The header that each field is read from; a field that is left out has none. */
export type Mapping = Partial<Record<Field, string>>

/** The mapping the headers suggest, with what a person chose in its place; '' leaves a field out. */
export function mappingFor(headers: readonly string[], chosen: Mapping = {}): Mapping {
  const mapping: Mapping = {}
  for (const field of fieldNames) {
    const header = chosen[field] ?? usualHeader(field, headers)
    if (header) mapping[field] = header
  }
  return mapping
}

/** Why the file can't be read like this; null when it can. */
export function whyNotMapping(headers: readonly string[], mapping: Mapping): string | null {
  for (const field of fieldNames) {
    const header = mapping[field]
    if (header === undefined && fields[field].isRequired)
      return `No column was found for “${fields[field].label}”. Choose which one holds it.`
    if (header !== undefined && !headers.includes(header))
      return `There is no column “${header}”. The file has: ${headers.join(', ')}.`
  }
  const used = Object.values(mapping)
  const shared = used.find((header, index) => used.indexOf(header) !== index)
  return shared === undefined ? null : `The column “${shared}” is chosen twice.`
}

/** From "title=Title,status=State", as it is written on the command line; the reason when it can't be. */
export function readMapping(text: string): Mapping | string {
  const mapping: Mapping = {}
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const at = pair.indexOf('=')
    const field = pair.slice(0, at).trim()
    if (at < 1 || !isField(field))
      return `“${pair.trim()}” is not of the form field=Column. Fields: ${fieldNames.join(', ')}.`
    mapping[field] = pair.slice(at + 1).trim()
  }
  return mapping
}

function isField(text: string): text is Field {
  return Object.hasOwn(fields, text)
}

function usualHeader(field: Field, headers: readonly string[]): string | undefined {
  const usual: readonly string[] = fields[field].usual
  for (const name of usual) {
    const found = headers.find((header) => plain(header) === name)
    if (found !== undefined) return found
  }
  return undefined
}

/** "Proposed_On " → "proposedon" */
function plain(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9]/g, '')
}
