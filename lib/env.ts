import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Encrypts the session cookie. `npm start` keeps one in the data folder when none is given. */
  AUTH_SECRET: z.string().min(32),
  /** Where people reach the app; writes from any other origin are refused. */
  APP_URL: z.url().default('http://localhost:3000'),
  /** Set while the database is the one in the data folder: only then may visitors act as example people. */
  EMBEDDED_DATABASE: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

let known: z.infer<typeof schema> | undefined

/** The settings the app runs on, read once, on first use, so that building needs none. Throws when one is missing. */
export function env() {
  known ??= schema.parse(process.env)
  return known
}
