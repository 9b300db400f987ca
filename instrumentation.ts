import type { IncomingMessage } from 'node:http'
import type { Instrumentation } from 'next'

/** Once, before the first request: each of them is seen before Next sees it, and forgotten when it is over. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { forgetFinishedPages } = await import('@/lib/finished-pages')
  forgetFinishedPages()
  const { subscribe } = await import('node:diagnostics_channel')
  const { makeReadable } = await import('@/lib/readable-request')
  subscribe('http.server.request.start', (message) => {
    // What Node publishes there, by its manual.
    makeReadable((message as { request: IncomingMessage }).request)
  })
}

/** A broken promise in our own code: the person sees the error page, the log sees the cause. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('@/lib/log')
  log.error({
    requestId: request.headers['x-request-id'],
    path: request.path,
    method: request.method,
    route: context.routePath,
    err: error instanceof Error ? { message: error.message, stack: error.stack } : String(error),
  })
}
