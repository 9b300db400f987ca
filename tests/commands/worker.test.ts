import { expect, test } from 'vitest'
import { startWorker } from '@/lib/command-line/worker'
import { read, write } from '@/lib/db'
import { anOpened, handIn, theCase } from '../support/life'
import { framedProposal } from '../support/proposal'
import { newWorld } from '../support/world'

test('a closing date that comes is found by the worker, without anybody asking', async () => {
  const world = await newWorld()
  const one = await anOpened(world)
  await handIn(world.finance, one, { proposal: framedProposal(world) })
  await write(world.cxLead, async (tx) => {
    const { organizationId } = world
    const round = await tx.round.findFirstOrThrow({
      where: { organizationId, decisionId: one.id },
      select: { id: true },
    })
    const closesAt = new Date(Date.now() - 1000)
    await tx.round.updateMany({ where: { organizationId, id: round.id }, data: { closesAt } })
    const payload = JSON.stringify({ organizationId, decisionId: one.id })
    const key = `reveal-scores:${round.id}`
    // The same key moves the job that was written when scoring opened.
    await tx.$executeRaw`select door.enqueue('reveal-scores', ${payload}::json, ${closesAt}, ${key})`
  })
  const worker = await startWorker()
  const done = new Promise<void>((resolve) => worker.events.once('job:success', () => resolve()))
  await done
  await worker.stop()
  expect((await theCase(world.observer, one)).round?.revealCause).toBe('closing-date')
  expect(await read(world.observer, (db) => db.round.count())).toBe(1)
})
