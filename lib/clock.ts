import { AsyncLocalStorage } from 'node:async_hooks'

const told = new AsyncLocalStorage<Date>()

/** The moment commands write down as theirs. Rules never ask: they are given it. */
export function now(): Date {
  return told.getStore() ?? new Date()
}

/** Does something as if it were that moment: how the example organization gets its past. */
export function atTime<T>(moment: Date, work: () => Promise<T>): Promise<T> {
  return told.run(moment, work)
}
