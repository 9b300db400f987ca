import { Logger, type Runner, run, type TaskList } from 'graphile-worker'
import { z } from 'zod'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { revealAtClosing } from '@/lib/round/commands'
import { uuid } from '@/lib/uuid'

const revealSchema = z.object({ organizationId: uuid, decisionId: uuid })

/** What is done without anybody asking. A job that fails is tried again, later and later. */
const tasks: TaskList = {
  'reveal-scores': async (payload) => {
    const { organizationId, decisionId } = revealSchema.parse(payload)
    await revealAtClosing(organizationId, decisionId)
  },
}

/** Works on jobs until `stop` is called on what it returns; jobs under way are finished first. */
export async function startWorker(): Promise<Runner> {
  const runner = await run({
    connectionString: env().DATABASE_URL,
    taskList: tasks,
    concurrency: 2,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ worker: message })
    }),
  })
  runner.events.on('job:error', ({ job, error }) =>
    log.error({ task: job.task_identifier, attempt: job.attempts, err: String(error) }),
  )
  return runner
}
