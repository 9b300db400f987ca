/**
 * Null when a form sent to a page can be read, otherwise the reason. It was cut on its way, or no page
 * of ours made it: Next decodes whatever comes, and answers what it can't decode with a bare 500.
 */
export async function whyNotWhole(request: Request): Promise<string | null> {
  const isSentByScript = request.headers.has('next-action')
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data')
  if (!isForm) return isSentByScript ? notWhole : null
  const form = await request.formData().catch(() => null)
  if (!form) return notWhole
  const isWhole = isSentByScript ? isCall(form) : isBound(form)
  return isWhole ? null : notWhole
}

const notWhole =
  'This form did not arrive whole. Go back: what you wrote is still there. Send it again.'

/** What an action is called with: the state of its form, if it has one, and the form, `$K1`. Files go to routes. */
function isCall(form: FormData): boolean {
  const sent = valueIn(form, '0')
  if (![...form].every(([name, value]) => isNamed(name) && typeof value === 'string')) return false
  if (!Array.isArray(sent) || sent.length > 2 || sent.at(-1) !== '$K1') return false
  return sent.slice(0, -1).every((state) => isState(state))
}

/** Next takes such a form apart once more, and there a name with a control character ends it. */
function isNamed(name: string): boolean {
  return !/\p{Cc}/u.test(name)
}

/** Without a script, hidden fields say which action it is and, apart, the state of its form. */
function isBound(form: FormData): boolean {
  const marks = [...form.keys()].filter((name) => name.startsWith(mark))
  return marks.every((name) => {
    const fields = `$ACTION_${name.slice(mark.length)}`
    const action = valueIn(form, `${fields}:0`)
    const state = valueIn(form, `${fields}:1`)
    return isAction(action) && Array.isArray(state) && state.length === 1 && isState(state[0])
  })
}

const mark = '$ACTION_REF_'

function isAction(sent: unknown): boolean {
  if (typeof sent !== 'object' || sent === null) return false
  return 'id' in sent && typeof sent.id === 'string' && 'bound' in sent && sent.bound === '$@1'
}

/** React writes what JSON can't say as `$…`. In a state of ours that is nothing, or a text that begins with $. */
function isState(sent: unknown, depth = 0): boolean {
  if (typeof sent === 'string')
    return !sent.startsWith('$') || sent.startsWith('$$') || sent === '$undefined'
  if (typeof sent !== 'object' || sent === null) return true
  return depth < deepest && Object.values(sent).every((one) => isState(one, depth + 1))
}

/** A proposal’s state is five deep. */
const deepest = 12

function valueIn(form: FormData, name: string): unknown {
  const text = form.get(name)
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
