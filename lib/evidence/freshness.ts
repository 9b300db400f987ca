import { addMonths, type Day } from '@/lib/time'

/**
 * Evidence ages (policy: Score, "evidence strength"): it counts whole up to six months, then less
 * and less until two years, and never less than three tenths.
 */
const wholeUntil = 6
const leastFrom = 24
const least = 0.3

export const ages = ['fresh', 'ageing', 'old'] as const
/** Fresh up to 6 months, old after 24, ageing between them. */
export type Age = (typeof ages)[number]

export const ageLabels: Record<Age, string> = { fresh: 'Fresh', ageing: 'Ageing', old: 'Old' }

/** How much of its grade a piece still counts for, on a day: 1 … 0.3. */
export function freshnessOf(collectedOn: Day, on: Day): number {
  const months = monthsBetween(collectedOn, on)
  if (months <= wholeUntil) return 1
  if (months >= leastFrom) return least
  return 1 - ((1 - least) * (months - wholeUntil)) / (leastFrom - wholeUntil)
}

export function ageOf(collectedOn: Day, on: Day): Age {
  const months = monthsBetween(collectedOn, on)
  if (months <= wholeUntil) return 'fresh'
  return months <= leastFrom ? 'ageing' : 'old'
}

/** Months by the calendar, with the begun month as a fraction of its days. Nothing is younger than 0. */
export function monthsBetween(from: Day, to: Day): number {
  if (to <= from) return 0
  let whole = monthOf(to) - monthOf(from)
  if (addMonths(from, whole) > to) whole -= 1
  const begun = moment(addMonths(from, whole))
  const ends = moment(addMonths(from, whole + 1))
  return whole + (moment(to) - begun) / (ends - begun)
}

/** The first and the last day of what is fresh, ageing or old on a day; null where it has no end. */
export function daysOfAge(age: Age, on: Day): { from: Day | null; to: Day | null } {
  const fresh = firstWithin(wholeUntil, on)
  const ageing = firstWithin(leastFrom, on)
  if (age === 'fresh') return { from: fresh, to: null }
  if (age === 'ageing') return { from: ageing, to: dayBefore(fresh) }
  return { from: null, to: dayBefore(ageing) }
}

/** The earliest day that is no more months ago than these. Months differ in length, so it is looked for. */
function firstWithin(months: number, on: Day): Day {
  let day = addMonths(on, -months)
  while (addMonths(day, months) < on) day = shifted(day, 1)
  return day
}

/** "today", "5 weeks old", "8 months old", "3 years old": how long ago it was collected. */
export function ageInWords(collectedOn: Day, on: Day): string {
  const days = (moment(on) - moment(collectedOn)) / dayLong
  if (days <= 0) return 'from today'
  if (days < 14) return `${counted(days, 'day')} old`
  const months = Math.floor(monthsBetween(collectedOn, on))
  if (months < 2) return `${counted(Math.floor(days / 7), 'week')} old`
  return months < 24
    ? `${counted(months, 'month')} old`
    : `${counted(Math.floor(months / 12), 'year')} old`
}

function counted(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`
}

function dayBefore(day: Day): Day {
  return shifted(day, -1)
}

function shifted(day: Day, days: number): Day {
  return inDay(moment(day) + days * dayLong)
}

const dayLong = 86_400_000

function moment(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function inDay(at: number): Day {
  return new Date(at).toISOString().slice(0, 10)
}

function monthOf(day: Day): number {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return year * 12 + month
}
