import type { Permission } from '@/lib/person/permission'
import { type DoorForm, doorForms, sent } from './door-forms'
import type { World } from './world'

type Door = { permission?: Permission | 'anyone' }
type Action = Door & ((previous: undefined, form: FormData) => Promise<Answer>)
type Answer = { status?: string; error?: Record<string, string[] | null> } | undefined
type Handler = Door & ((request: Request, context: Context) => Promise<Response>)
type Context = { params: Promise<Record<string, string>> }

const actionFiles = import.meta.glob<Record<string, Action>>('/lib/**/actions.ts', { eager: true })
const routeFiles = import.meta.glob<Record<string, Handler>>('/app/**/route.ts', { eager: true })
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

/** Doors that open before anybody is signed in, and why. */
export const open: Record<string, string> = {
  '/lib/organization/actions.ts setUp': 'the first visit: there is nobody yet',
  '/lib/example/actions.ts explore': 'the first visit: loads the fictional organization',
  '/lib/sign-in/actions.ts signIn': 'signs in',
  '/lib/sign-in/actions.ts chooseOrganization': 'the second step of signing in',
  '/lib/sign-in/actions.ts continueAsExample': 'people of the example have no password',
  '/lib/invitation/actions.ts accept': 'whoever holds the link becomes a member',
  '/lib/password-link/actions.ts choose': 'whoever forgot their password holds the link',
  '/app/api/health/live/route.ts GET': 'asked by whatever restarts the app',
  '/app/api/health/ready/route.ts GET': 'asked by whatever sends people here',
}

/** Plain functions behind `<form action>`, which take the form alone. */
export const withoutState = ['/lib/person/actions.ts signOut', '/lib/theme/actions.ts chooseTheme']

export const actions = doorsIn(actionFiles, () => true)
export const handlers = doorsIn(routeFiles, (name) => methods.includes(name))
export const guarded = actions.filter(
  ({ name, door }) => door.permission !== 'anyone' && !withoutState.includes(name),
)

/** What came of it, in words: where one was sent, why not, or nothing. */
export async function knock(door: Action, form: FormData): Promise<string> {
  try {
    const answer = await door(undefined, form)
    const wrong = Object.entries(answer?.error ?? {}).map(([at, said]) => `${at}: ${said}`)
    return answer?.error?.['']?.[0] ?? (wrong.length > 0 ? `not read: ${wrong.join(' ')}` : '')
  } catch (error) {
    const to = redirectOf(error)
    if (to) return to
    throw error
  }
}

export function ask(name: string, door: Handler): Promise<Response> {
  const method = name.split(' ')[1] ?? 'GET'
  const body = method === 'GET' || method === 'HEAD' ? undefined : '{}'
  const headers = { origin: 'http://localhost:3000', host: 'localhost:3000' }
  const request = new Request('http://localhost:3000/api', { method, body, headers })
  return door(request, { params: Promise.resolve({ number: '1', id: crypto.randomUUID() }) })
}

type Forms = Map<string, FormData>

/** What each door is asked with what belongs to this organization; the rest is only looked at. */
export async function formsFor(world: World): Promise<Forms> {
  const forms: Forms = new Map()
  for (const { name } of guarded) {
    const { form } = doorForms[name] as DoorForm
    forms.set(name, sent(await form(world)))
  }
  return forms
}

export function formFor(forms: Forms, name: string): FormData {
  return forms.get(name) ?? new FormData()
}

function doorsIn<D extends Door>(
  files: Record<string, Record<string, D>>,
  isDoor: (name: string) => boolean,
) {
  return Object.entries(files).flatMap(([file, exported]) =>
    Object.entries(exported)
      .filter(([name, value]) => isDoor(name) && typeof value === 'function')
      .map(([name, door]) => ({ name: `${file} ${name}`, door })),
  )
}

function redirectOf(error: unknown): string | null {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  if (digest.startsWith('NEXT_REDIRECT')) return `to ${digest.split(';')[2]}`
  return digest.startsWith('NEXT_HTTP_ERROR_FALLBACK') ? 'not found' : null
}
