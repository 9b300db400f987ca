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
    const { port } = postgres
    const started = Date.now()
    await postgres.lost
    if (isStopping) return
    if (Date.now() - started < 1_000) return giveUp('The database keeps stopping.')
    say('The database stopped unexpectedly. Starting it again.')
    try {
      postgres = await openPostgres({ dataDir, purpose: 'serve', port, say })
    } catch (error) {
      return giveUp(reasonOf(error))
    }
    if (isStopping) return postgres.close()
    return watch()
  }
  const watching = watch()

  const stop = async () => {
    isStopping = true
    await postgres.close()
    await watching
  }
  return { url: postgres.url, failed, stop }
}
