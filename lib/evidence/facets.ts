import type { EvidenceFilter } from './filter'

/**
 * What a filter asks for, in the language of text search, over the facets the database writes
 * (`fill_evidence_search`): one short word each, made of a letter, the value, and the last twelve
 * digits of an id, which are random. They hold no quote and no backslash.
 */
export function facetQuery(organizationId: string, filter: EvidenceFilter): string {
  return [stateFacets(organizationId, filter), ...wordsOf(organizationId, filter)].join(' & ')
}

function wordsOf(organizationId: string, filter: EvidenceFilter): string[] {
  const { kind, about, feeling, cited, groupId, stageId } = filter
  const own = (letter: string, value: string) => quoted(`${letter}${value}:${tail(organizationId)}`)
  return [
    ...(kind ? [own('k', kind)] : []),
    ...(about ? [own('a', about)] : []),
    ...(feeling ? [own('l', feeling)] : []),
    ...(cited ? [own('u', cited)] : []),
    ...placeFacets(groupId, stageId),
  ]
}

/** What was taken out of use is shown only to those who ask for it. */
function stateFacets(organizationId: string, { state }: EvidenceFilter): string {
  const own = (value: string) => quoted(`i${value}:${tail(organizationId)}`)
  return state ? own(state) : `(${own('used')} | ${own('duplicate')})`
}

function placeFacets(groupId?: string, stageId?: string): string[] {
  if (groupId && stageId) return [quoted(`x${tail(groupId)}:${tail(stageId)}`)]
  return [
    ...(groupId ? [quoted(`g:${tail(groupId)}`)] : []),
    ...(stageId ? [quoted(`j:${tail(stageId)}`)] : []),
  ]
}

function quoted(word: string): string {
  return `'${word}'`
}

function tail(id: string): string {
  return id.slice(-12)
}
