import { diffWordsWithSpace } from 'diff'
import { canonicalJson } from './canonical'
import { type Field, fieldsOf, type Names } from './fields'
import { type Proposal, type Section, sectionLabels, sections } from './schema'

/** A stretch of text that stayed, came or went. */
export type Part = { kind: 'same' | 'added' | 'removed'; text: string }
/** One field that differs. `same` + `removed` parts are the old text, `same` + `added` the new. */
export type Difference = {
  section: Section
  sectionLabel: string
  field: string
  label: string
  parts: Part[]
}

/**
 * Texts further apart than this many words are shown as one text gone and another come, so that
 * comparing two unlike books stays quick.
 */
const mostEdits = 2000

/** The sections that differ between two revisions, in their order; empty when the text is the same. */
export function sectionsChanged(before: Proposal, after: Proposal): Section[] {
  return sections.filter(
    (section) => canonicalJson(before[section]) !== canonicalJson(after[section]),
  )
}

/**
 * Two revisions word by word: every field that differs, in the order of the sections.
 * @param facts.names of groups, stages, functions and people by id.
 * @param facts.currency the organization's, for the cost.
 */
export function differenceBetween(facts: {
  before: Proposal
  after: Proposal
  names: Names
  currency: string
}): Difference[] {
  const { names, currency } = facts
  return sectionsChanged(facts.before, facts.after).flatMap((section) => {
    const before = fieldsOf({ section, proposal: facts.before, names, currency })
    const after = fieldsOf({ section, proposal: facts.after, names, currency })
    return inBothOrders(before, after).flatMap(({ field, label, was, is }) => {
      if (was === is) return []
      return [
        { section, sectionLabel: sectionLabels[section], field, label, parts: partsOf(was, is) },
      ]
    })
  })
}

/** The words two texts share, gained and lost. Nothing is dropped: white space is a word too. */
export function partsOf(was: string, is: string): Part[] {
  const changes = diffWordsWithSpace(was, is, { maxEditLength: mostEdits })
  const parts: Part[] = changes
    ? changes.map(({ added, removed, value }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        text: value,
      }))
    : [
        { kind: 'removed', text: was },
        { kind: 'added', text: is },
      ]
  return parts.filter(({ text }) => text !== '')
}

/** Fields of the new text in their order, then those only the old one had. */
function inBothOrders(before: readonly Field[], after: readonly Field[]) {
  const was = new Map(before.map((one) => [one.field, one]))
  const is = new Map(after.map((one) => [one.field, one]))
  const all = new Set([...after, ...before].map(({ field }) => field))
  return [...all].map((field) => ({
    field,
    label: is.get(field)?.label ?? was.get(field)?.label ?? field,
    was: was.get(field)?.text ?? '',
    is: is.get(field)?.text ?? '',
  }))
}
