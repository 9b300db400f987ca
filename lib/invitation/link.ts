import { env } from '@/lib/env'

/** The address to send to whoever is invited. */
export function linkOf(token: string): string {
  return new URL(`/invitation/${token}`, env().APP_URL).href
}
