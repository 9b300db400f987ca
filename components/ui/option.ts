/** One line of a select. */
export type Option = { value: string; label: string }

/** What people named, in the order given: groups, stages, functions, people. */
export function optionsNamed(all: readonly { id: string; name: string }[]): Option[] {
  return all.map(({ id, name }) => ({ value: id, label: name }))
}

/** What the code names: each key with its words. */
export function optionsLabelled(labels: Record<string, string>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
