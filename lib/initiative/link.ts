import type { Status } from '@/lib/decision/schema'

/** What a decision is to an initiative is said while it can still change something. */
export function whyNotLink({ status }: { status: Status }): string | null {
  if (status === 'decided') return 'This decision is decided. What it serves stays as it was.'
  if (status === 'withdrawn') return 'This proposal was withdrawn.'
  return null
}
