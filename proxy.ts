import { type NextRequest, NextResponse } from 'next/server'
import { longestBody } from '@/lib/longest-body'
import { whyNotFromHere } from '@/lib/origin'
import { whyNotWhole } from '@/lib/whole-form'

/**
 * A request id, the page asked for, and a content security policy that lets run nothing but our own
 * scripts, named by a nonce. Who may do what is decided in lib, never here.
 */
export async function proxy(request: NextRequest) {
  if (isNoJson(request)) return new NextResponse(onlyJson, { status: 415 })
  const isForm = mayBeForm(request)
  const refused = isForm && (await refusedOutright(request))
  if (refused) return refused
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const headers = new Headers(request.headers)
  const policy = contentSecurityPolicy(nonce)
  const requestId = crypto.randomUUID()
  headers.set('x-nonce', nonce)
  headers.set('x-request-id', requestId)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)
  // Next compares host and origin again, and fails where a proxy before us passes on its own host.
  if (isForm) headers.set('x-forwarded-host', new URL(headers.get('origin') ?? '').host)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-request-id', requestId)
  return response
}

/** Routes answer in their own way. */
function mayBeForm({ method, nextUrl }: NextRequest) {
  return method !== 'GET' && method !== 'HEAD' && !nextUrl.pathname.startsWith('/api/')
}

/** Where there is no route Next looks for an action, and fails over a form that it can't read. */
function isNoJson({ nextUrl, headers }: NextRequest) {
  const { pathname } = nextUrl
  if (!pathname.startsWith('/api/') || pathname === '/api/import') return false
  const type = headers.get('content-type') ?? ''
  return headers.has('next-action') || /^(multipart\/|application\/x-www-form)/i.test(type)
}

const onlyJson = 'Nothing at this address reads forms. Send JSON.'

/** What an action would refuse too, or fail over with a bare 500: a form from elsewhere, too long, or cut. */
async function refusedOutright(request: NextRequest) {
  const { headers } = request
  const stranger = whyNotFromHere(headers)
  if (stranger) return new NextResponse(stranger, { status: 403 })
  const untold = headers.has('transfer-encoding') ? Number.POSITIVE_INFINITY : 0
  const isTooLong = Number(headers.get('content-length') ?? untold) > longestBody
  if (isTooLong) return new NextResponse(tooLong, { status: 413 })
  const cut = await whyNotWhole(request)
  return cut && new NextResponse(cut, { status: 400 })
}

const tooLong = 'This is longer than 4 MB. Go back: what you wrote is still there. Send less of it.'

function contentSecurityPolicy(nonce: string) {
  // Hot reload evaluates strings and styles its own overlay; a build does neither.
  const isDevelopment = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const config = {
  matcher: [{ source: '/((?!_next/static|icon.svg|favicon.ico).*)' }],
}
