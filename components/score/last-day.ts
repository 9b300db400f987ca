import { formatDate } from '@/lib/time'

/** The last day on which a card may be handed in: a round closes the moment that day is over. */
export function lastDayOf({ closesAt }: { closesAt: Date }, timeZone: string): string {
  return formatDate(new Date(closesAt.getTime() - 1), timeZone)
}
