import { defineConfig } from 'vitest/config'

// An awkward zone, with its 45 minutes, for everything that forgets to name one.
process.env.TZ = 'Asia/Kathmandu'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Properties try thousands of cases, and the machine may be busy.
          testTimeout: 20_000,
          include: ['lib/**/*.test.ts', 'prisma/*.test.ts', 'tests/architecture.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'commands',
          include: ['tests/commands/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-server.ts'],
          setupFiles: ['tests/support/postgres-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
