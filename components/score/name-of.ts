/** The name of a group or stage, as the round keeps it. */
export function nameOf(all: readonly { id: string; name: string }[], id: string) {
  return all.find((one) => one.id === id)?.name ?? 'unnamed'
}
