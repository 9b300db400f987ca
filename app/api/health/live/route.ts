/** The process answers. Asked by whatever restarts it, so nobody needs to be signed in. */
export const GET = Object.assign(() => Response.json({ status: 'live' }, { headers }), {
  permission: 'anyone' as const,
})

const headers = { 'cache-control': 'no-store' }

export const dynamic = 'force-dynamic'
