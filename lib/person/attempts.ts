import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { rawPool } from '@/lib/db'
import { type Refusal, refuse } from '@/lib/result'

/** How many tries fit into a quarter of an hour. Kept in Postgres, so that every process counts together. */
const limits = {
  /** Per e-mail address typed, whether it is known or not. */
  account: 10,
  /** Per network address: an office of people behind one router fits in. */
  address: 100,
} as const

const quarterOfAnHour = 15 * 60

type Kind = keyof typeof limits
type Attempt = Partial<Record<Kind, string>>

/** Counts an attempt before it is judged, so that many at once don't slip through. */
export async function countAttempt(attempt: Attempt): Promise<Refusal | null> {
  for (const [kind, key] of keysOf(attempt)) {
    try {
      await limiterOf(kind).consume(key)
    } catch (stopped) {
      if (!(stopped instanceof RateLimiterRes)) throw stopped
      return refuse(tooMany(stopped.msBeforeNext))
    }
  }
  return null
}

/** After a proof the account starts afresh, and the address gets its one attempt back. */
export async function forgetAttempts(attempt: Attempt) {
  for (const [kind, key] of keysOf(attempt)) {
    if (kind === 'account') await limiterOf(kind).delete(key)
    else await limiterOf(kind).reward(key)
  }
}

function tooMany(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000))
  return `Too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
}

const limiters: Partial<Record<Kind, RateLimiterPostgres>> = {}

function limiterOf(kind: Kind): RateLimiterPostgres {
  limiters[kind] ??= new RateLimiterPostgres({
    storeClient: rawPool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: kind,
    points: limits[kind],
    duration: quarterOfAnHour,
  })
  return limiters[kind]
}

/** A key has room for 255 characters, and needs to name nobody. */
function keysOf(attempt: Attempt): [Kind, string][] {
  return (['account', 'address'] as const).flatMap((kind) => {
    const value = attempt[kind]
    if (value === undefined) return []
    return [[kind, createHash('sha256').update(value.toLowerCase()).digest('hex')]]
  })
}
