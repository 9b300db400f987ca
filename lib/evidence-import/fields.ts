import { type Columns, namesOf } from '@/lib/import/columns'

/** What a piece of evidence can bring with it, and the headers that usually name it. */
export const fields = {
  quote: {
    label: 'Quote',
    isRequired: true,
    hint: 'What was said or seen.',
    usual: [
      'quote',
      'text',
      'message',
      'comment',
      'answer',
      'feedback',
      'verbatim',
      'note',
      'body',
    ],
  },
  reference: {
    label: 'Reference',
    isRequired: false,
    hint: 'Tells a piece apart from all others. Without one, a row that came before is known by what it says.',
    usual: ['reference', 'ref', 'id', 'number', 'no', 'key', 'ticket'],
  },
  kind: {
    label: 'Kind',
    isRequired: false,
    hint: 'Interview, survey, complaint, support contact, observed, trial, note or opinion.',
    usual: ['kind', 'type', 'source', 'channel'],
  },
  group: {
    label: 'Group',
    isRequired: false,
    hint: 'As it is called here.',
    usual: ['group', 'segment', 'customergroup', 'audience'],
  },
  stage: {
    label: 'Stage',
    isRequired: false,
    hint: 'As it is called here.',
    usual: ['stage', 'step', 'journeystage', 'phase'],
  },
  collectedOn: {
    label: 'Collected on',
    isRequired: false,
    hint: 'Year, month and day: 2026-11-22.',
    usual: ['collectedon', 'collected', 'date', 'created', 'createdon', 'createdat', 'day'],
  },
  topic: {
    label: 'Topic',
    isRequired: false,
    hint: 'A word or two.',
    usual: ['topic', 'subject', 'category', 'theme', 'label', 'tag'],
  },
  feeling: {
    label: 'Feeling',
    isRequired: false,
    hint: 'Frustration or delight.',
    usual: ['feeling', 'sentiment', 'emotion'],
  },
  about: {
    label: 'Tells about',
    isRequired: false,
    hint: 'Customer or us.',
    usual: ['about', 'tellsabout'],
  },
  collector: {
    label: 'Collector',
    isRequired: false,
    hint: 'Who collected it, by name.',
    usual: ['collector', 'collectedby', 'author', 'agent', 'interviewer'],
  },
  method: {
    label: 'Method',
    isRequired: false,
    hint: 'How it was collected.',
    usual: ['method', 'how'],
  },
  n: {
    label: 'People',
    isRequired: false,
    hint: 'How many answered, or were watched.',
    usual: ['n', 'people', 'respondents', 'samplesize'],
  },
  link: {
    label: 'Source',
    isRequired: false,
    hint: 'A web address.',
    usual: ['link', 'url', 'href', 'sourceurl'],
  },
} as const

export type Field = keyof typeof fields
export const fieldNames = namesOf(fields)
export type Mapping = Columns<Field>
