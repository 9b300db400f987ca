import type { RegisterFilter } from './schema'

/**
 * The facets a filter asks for, as the database writes them (`fill_decision_facets`): one short word
 * per filter, made of a letter, the value, and the last twelve digits of an id, which are random.
 */
export function facetsOf(organizationId: string, filter: RegisterFilter): string[] {
  const { status, functionId, groupId, stageId, core, ownerId } = filter
  return [
    ...(status ? [`s${status}:${tail(organizationId)}`] : []),
    ...(functionId ? [`f:${tail(functionId)}`] : []),
    ...(core ? [`c${core}:${tail(organizationId)}`] : []),
    ...(ownerId ? [`p:${tail(ownerId)}`] : []),
    ...touchFacets(groupId, stageId),
  ]
}

/** Every decision of the organization has it: for a search that asks for no other facet. */
export function organizationFacet(organizationId: string): string {
  return `o:${tail(organizationId)}`
}

function touchFacets(groupId: string | undefined, stageId: string | undefined): string[] {
  if (groupId && stageId) return [`x${tail(groupId)}:${tail(stageId)}`]
  return [...(groupId ? [`g:${tail(groupId)}`] : []), ...(stageId ? [`j:${tail(stageId)}`] : [])]
}

/** All of them at once, in the language of text search. They hold no quote and no backslash. */
export function allOf(facets: readonly string[]): string {
  return facets.map((facet) => `'${facet}'`).join(' & ')
}

function tail(id: string): string {
  return id.slice(-12)
}
