import { whyNotReady } from '@/lib/health/queries'

/** The database answers and is migrated. Asked by whatever sends people here; says nothing about anybody. */
export const GET = Object.assign(ready, { permission: 'anyone' as const })

async function ready() {
  const reason = await whyNotReady()
  const body = reason ? { status: 'not ready', reason } : { status: 'ready' }
  return Response.json(body, {
    status: reason ? 503 : 200,
    headers: { 'cache-control': 'no-store' },
  })
}

export const dynamic = 'force-dynamic'
