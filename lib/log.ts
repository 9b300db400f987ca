import pino from 'pino'

/** JSON lines on standard output. Never hand it a body, a cookie, a password or a token. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { app: 'empty-chair' },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ['*.password', '*.token', '*.secret', '*.cookie', '*.authorization', '*.passwordHash'],
    censor: '(hidden)',
  },
})
