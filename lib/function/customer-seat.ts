/** What most organizations leave it named. */
export const seatName = 'Customer seat'

type Facts = {
  name: string
  isSeat: boolean
  /** Members who are not disabled. */
  people: number
  /** Numbers of open decisions that asked this function to sign. */
  openDecisions: number[]
}

/** The customer has exactly one seat, always; and nobody loses theirs, nor a decision its signature. */
export function whyNotArchiveFunction(facts: Facts): string | null {
  if (facts.isSeat)
    return 'This is the customer seat. Make another function the customer seat first.'
  if (facts.people > 0)
    return `${counted(facts.people, 'person', 'people')} ${facts.people === 1 ? 'belongs' : 'belong'} to ${facts.name}. An admin can move them to another function first.`
  if (facts.openDecisions.length > 0)
    return `${facts.name} is asked to sign ${list(facts.openDecisions)}. Archive it when they are decided.`
  return null
}

export function whyNotMakeSeat({ isSeat }: { isSeat: boolean }): string | null {
  return isSeat ? 'This is the customer seat already.' : null
}

function list(numbers: number[]): string {
  const shown = numbers.slice(0, 5).map((number) => `D-${number}`)
  if (numbers.length > shown.length) shown.push(`${numbers.length - shown.length} more`)
  return new Intl.ListFormat('en').format(shown)
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
