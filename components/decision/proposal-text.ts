/** What stands in a form on the page, as text. */

/** What a day says while only some of it is typed: a browser doesn't tell what. */
const halfTyped = '?'
const days = 'input[type="date"]'

/** Everything but what only the button needs. */
export function textOf(form: HTMLFormElement): string {
  const text = new URLSearchParams()
  const unfinished = [...form.querySelectorAll<HTMLInputElement>(days)]
    .filter(({ validity }) => validity.badInput)
    .map(({ name }) => name)
  for (const [name, value] of new FormData(form)) {
    if (!isField.test(name) || typeof value !== 'string') continue
    text.append(name, unfinished.includes(name) ? halfTyped : value)
  }
  return text.toString()
}

const isField = /^(question|start|drive|groups|gain|cells|options|chosen|size|wrong)\b/

/** A text to put back into a form: what was half typed can't be, so it is as it was drawn. */
export function restorable(text: string, drawn: string): string {
  const restored = new URLSearchParams(text)
  const before = new URLSearchParams(drawn)
  for (const [name, value] of [...restored])
    if (value === halfTyped && before.get(name) !== halfTyped)
      restored.set(name, before.get(name) ?? '')
  return restored.toString()
}

/** What was typed in a copy stands, on top of what another window made of the rest. */
export function typedOver(now: string, { form, before }: { form: string; before?: string }) {
  const [theirs, ours, start] = [now, form, before ?? ''].map((one) => new URLSearchParams(one))
  if (!theirs || !ours || !start || new Set([theirs, ours, start].map(rowsOf)).size > 1) return form
  const all = new URLSearchParams()
  for (const name of new Set([...theirs.keys(), ...ours.keys()])) {
    const isTyped = `${ours.getAll(name)}` !== `${start.getAll(name)}`
    for (const value of (isTyped ? ours : theirs).getAll(name)) all.append(name, value)
  }
  return all.toString()
}

function rowsOf(text: URLSearchParams): string {
  return [...text]
    .filter(([name]) => isRow.test(name))
    .map(String)
    .join()
}

/**
 * Writes a text into the fields that stand there, so that whoever types in one goes on typing. False,
 * and nothing is written, where the text has other rows than the form.
 */
export function fillIn(form: HTMLFormElement, text: string): boolean {
  const words = new URLSearchParams(text)
  const rows = (one: URLSearchParams) =>
    [...one]
      .filter(([name]) => isRow.test(name))
      .map(String)
      .join()
  if (rows(words) !== rows(new URLSearchParams(textOf(form)))) return false
  for (const field of form.elements) {
    if (!isControl(field) || !isField.test(field.name) || field.type === 'hidden') continue
    const values = words.getAll(field.name)
    const [value = ''] = values
    if (isTicked(field)) field.checked = values.includes(field.value)
    else if (field.value !== value) field.value = value
  }
  return true
}

const isRow = /^(groups\[\d+\]\.groupId|options\[\d+\]\.key)$/

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function isControl(field: Element): field is Control {
  return (
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  )
}

function isTicked(field: Control): field is HTMLInputElement {
  return field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)
}

/**
 * What was typed before JavaScript came, if anything was. While the page comes to life React writes
 * some of the fields anew, so this is asked before it does.
 */
export function typedBefore(id: string, number: number): string | null {
  if (typeof document === 'undefined') return null
  const form = document.getElementById(id)
  // Going from one draft to another, the other one's form may still be here.
  const isThis = form instanceof HTMLFormElement && new FormData(form).get('number') === `${number}`
  return isThis && isTouched(form) ? textOf(form) : null
}

/** Something in it differs from what it was drawn with. */
export function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
    if (field instanceof HTMLSelectElement) {
      const drawn = [...field.options].findIndex(({ defaultSelected }) => defaultSelected)
      return field.selectedIndex !== Math.max(drawn, 0)
    }
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false
    return field.value !== field.defaultValue || field.checked !== field.defaultChecked
  })
}
