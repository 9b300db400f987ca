import { openPostgres } from './postgres.mjs'
import { reasonOf } from './trouble.mjs'

/** Keeps the embedded database: when it dies it is started again on the same port. */
export async function keepPostgres({ dataDir, say }) {
  let postgres = await openPostgres({ dataDir, purpose: 'serve', say })
  let isStopping = false
  let giveUp
  const failed = new Promise((resolve) => {
    giveUp = resolve
  })

  const watch = async () => {
    for (let failures = 0; failures <= 5; ) {
      const { port } = postgres
      const started = Date.now()
      await postgres.lost
      if (isStopping) return
      say('The database stopped unexpectedly. Starting it again.')
      failures = Date.now() - started < 1_000 ? failures + 1 : 0
      postgres = await openPostgres({ dataDir, purpose: 'serve', port, say })
      if (isStopping) return postgres.close()
    }
    giveUp('The database keeps stopping.')
  }
  const watching = watch().catch((error) => giveUp(reasonOf(error)))

  const stop = async () => {
    isStopping = true
    await postgres.close()
    await watching
  }
  return { url: postgres.url, failed, stop }
}
