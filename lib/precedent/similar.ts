import type { Outcome, Status } from '@/lib/decision/schema'

/** A decision that resembles what somebody proposes, with what it turned down. */
export type Precedent = {
  number: number
  title: string
  status: Status
  outcome: Outcome | null
  /** YYYY-MM-DD, in UTC. */
  decidedOn: string | null
  /** What would bring a rejected or deferred decision back. */
  reopenWhen: string
  /** Those that resemble the title typed come first. */
  rejectedOptions: { name: string; rejectedBecause: string; reopenWhen: string }[]
}
