import { closeDatabase } from '@/lib/db'
import { startWorker } from './worker'

// A process of its own, so that a long job never makes a person wait for a page.
const runner = await startWorker()

process.once('SIGTERM', async () => {
  await runner.stop()
  await closeDatabase()
  process.exit(0)
})

await runner.promise
