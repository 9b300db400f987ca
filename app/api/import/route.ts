import { recordRefusal } from '@/lib/action'
import { keepFile } from '@/lib/import-file/commands'
import { mostBytes, type WhyNotKept } from '@/lib/import-file/schema'
import { whyNotFromHere } from '@/lib/origin'
import { whyNotPermitted } from '@/lib/person/permission'
import { currentActor } from '@/lib/person/session'

/** What a form adds around a file. */
const wrapping = 64 * 1024

/**
 * A file from a plain form. An address of its own rather than an action, which the framework ends at
 * a megabyte; and it answers with the page to look at, so that it works without a script.
 */
async function receive(request: Request): Promise<Response> {
  const stranger = whyNotFromHere(request.headers)
  if (stranger) return new Response(stranger, { status: 403 })
  const page = pageOf(request)
  const actor = await currentActor()
  if (!actor) return goTo('/sign-in')
  const denied = whyNotPermitted(actor, 'import')
  if (denied) {
    await recordRefusal(actor, page === '/import' ? 'import decisions' : 'import evidence', denied)
    return goTo(page)
  }
  const length = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY)
  if (length > mostBytes + wrapping) return backWith(page, 'too-large')
  const form = await request.formData().catch(() => null)
  if (!form) return backWith(page, 'unreadable')
  const { name, content } = await fileIn(form)
  if (content.length === 0) return backWith(page, 'empty')
  if (content.length > mostBytes) return backWith(page, 'too-large')
  const kept = await keepFile(actor, { name, content })
  return kept.ok ? goTo(`${page}/${kept.value.fileId}`) : backWith(page, 'unreadable')
}

export const POST = Object.assign(receive, { permission: 'import' as const })

/** The file chosen, or else the rows pasted. */
async function fileIn(form: FormData) {
  const file = form.get('file')
  if (file instanceof File && file.size > 0)
    return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) }
  const pasted = form.get('pasted')
  const text = typeof pasted === 'string' ? pasted.trim() : ''
  // Pasted rows end where the pasting ended.
  const whole = text === '' ? '' : `${text}\n`
  return { name: 'pasted rows', content: new Uint8Array(new TextEncoder().encode(whole)) }
}

function backWith(page: string, why: WhyNotKept) {
  return goTo(`${page}?refused=${why}`)
}

/** Decisions, or evidence when the form says so. */
function pageOf(request: Request): string {
  return new URL(request.url).searchParams.get('for') === 'evidence'
    ? '/evidence/import'
    : '/import'
}

/** Relative, for we may stand behind a proxy that calls itself something else. */
function goTo(location: string) {
  return new Response(null, { status: 303, headers: { location } })
}
