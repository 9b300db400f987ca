/**
 * Loaded first into the app and the worker: when the process that started them is killed, they end
 * too, as if they had been asked to.
 */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 5_000).unref()
})
