import { defineConfig } from 'prisma/config'

// The command-line tool downloads a schema engine that generating a client does not need.
// Any executable satisfies its check; migrations are applied by prisma/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma' })
