import { addDays, type Day, dayIn, startOfDay } from '@/lib/time'
import type { DayFromNow } from './story'
import type { Cast } from './world'

/** Something that happened, and when it is told to have happened. */
export type Step = { at: Date; tell: () => Promise<void> }
type Place = { day: DayFromNow; position: number; story: number }

export type Calendar = { day: (day: DayFromNow) => Day; moment: (place: Place) => Date }

/** Nine in the morning, and then a little later for each thing that happens in a story. */
export function calendarOf({ people, today }: Cast): Calendar {
  const { timeZone } = people.maria
  const start = dayIn(today, timeZone)
  const day = (offset: DayFromNow) => addDays(start, offset)
  const moment = ({ day: offset, position, story }: Place) => {
    const morning = startOfDay(day(offset), timeZone).getTime() + 9 * hour
    return new Date(morning + position * 19 * minute + ((story * 137) % 1000) * second)
  }
  return { day, moment }
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
