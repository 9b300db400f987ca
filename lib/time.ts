import { TZDate } from '@date-fns/tz'

/** A date in a calendar, without a time or a zone: YYYY-MM-DD. */
export type Day = string

/** 22 Nov 2026, in the reader's zone. */
export function formatDate(moment: Date, timeZone: string): string {
  return format(moment, 'date', timeZone)
}

/** 22 Nov 2026, 14:05, in the reader's zone. */
export function formatDateTime(moment: Date, timeZone: string): string {
  return format(moment, 'dateTime', timeZone)
}

/** 14:05, in the reader's zone. */
export function formatTime(moment: Date, timeZone: string): string {
  return format(moment, 'time', timeZone)
}

/** A calendar day means the same everywhere, so no zone is asked for. */
export function formatDay(day: Day): string {
  return format(new Date(`${day}T00:00:00Z`), 'date', 'UTC')
}

/** "in 3 days", "yesterday", "5 minutes ago". Days are counted on the reader's calendar. */
export function relativeTo(moment: Date, now: Date, timeZone: string): string {
  const seconds = Math.round((moment.getTime() - now.getTime()) / 1000)
  if (Math.abs(seconds) < 60) return 'just now'
  if (Math.abs(seconds) < 3600) return inWords(Math.trunc(seconds / 60), 'minute')
  const days = daysBetween(dayIn(now, timeZone), dayIn(moment, timeZone))
  if (days === 0 || Math.abs(seconds) < 6 * 3600) return inWords(Math.trunc(seconds / 3600), 'hour')
  return relativeDays(days)
}

/** "today", "tomorrow", "in 3 days", "2 weeks ago". */
export function relativeDay(day: Day, today: Day): string {
  return relativeDays(daysBetween(today, day))
}

/** "today", "yesterday", "12 Nov", in another year "12 Nov 2025": short, for a column of dates. */
export function shortDate(moment: Date, now: Date, timeZone: string): string {
  const [day, today] = [dayIn(moment, timeZone), dayIn(now, timeZone)]
  const days = daysBetween(today, day)
  if (days === 0 || days === -1) return relativeDays(days)
  if (day.slice(0, 4) !== today.slice(0, 4)) return formatDate(moment, timeZone)
  return format(moment, 'dayAndMonth', timeZone)
}

/** The calendar day it is at this moment, there. */
export function dayIn(moment: Date, timeZone: string): Day {
  const [day = '', month = '', year = ''] = format(moment, 'numbers', timeZone).split('/')
  return `${year.padStart(4, '0')}-${month}-${day}`
}

/** The first moment of a day there, even where clocks change at midnight. */
export function startOfDay(day: Day, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(new TZDate(year, month - 1, date, timeZone).getTime())
}

/** The moment a day is over there: "by 22 November" holds until then. */
export function endOfDay(day: Day, timeZone: string): Date {
  return startOfDay(addDays(day, 1), timeZone)
}

export function addDays(day: Day, days: number): Day {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

/** The same day of the month so many months later; the last day of a month that is too short for it. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const moment = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)))
  return moment.toISOString().slice(0, 10)
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

const date = { day: 'numeric', month: 'short', year: 'numeric' } as const
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const looks = {
  date,
  time,
  dateTime: { ...date, ...time },
  dayAndMonth: { day: 'numeric', month: 'short' },
  numbers: { day: '2-digit', month: '2-digit', year: 'numeric' },
} as const

// Making a formatter costs a hundred times what using it does, and lists use it on every row.
const formatters = new Map<string, Intl.DateTimeFormat>()

function format(moment: Date, look: keyof typeof looks, timeZone: string): string {
  const key = `${look} ${timeZone}`
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...looks[look], timeZone })
  formatters.set(key, formatter)
  return formatter.format(moment)
}

function relativeDays(days: number): string {
  if (Math.abs(days) < 14) return inWords(days, 'day')
  if (Math.abs(days) < 60) return inWords(Math.trunc(days / 7), 'week')
  if (Math.abs(days) < 365) return inWords(Math.trunc(days / 30.44), 'month')
  return inWords(Math.trunc(days / 365.25), 'year')
}

const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

function inWords(amount: number, unit: Intl.RelativeTimeFormatUnit): string {
  return words.format(amount, unit)
}
