/** What stands in a form on the page, as text. */

/** What the day says while only some of it is typed: a browser doesn't tell what. */
const halfTyped = '?'
const day = 'question.deadline'

/** Everything but what only the button needs. */
export function textOf(form: HTMLFormElement): string {
  const text = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (isField.test(name) && typeof value === 'string') text.append(name, value)
  const field = form.elements.namedItem(day)
  if (field instanceof HTMLInputElement && field.validity.badInput) text.set(day, halfTyped)
  return text.toString()
}

const isField = /^(question|start|drive|groups|gain|cells|options|chosen|size|wrong)\b/

/** A text to put back into a form: what was half typed can't be, so it is as it was drawn. */
export function restorable(text: string, drawn: string): string {
  const words = new URLSearchParams(text)
  if (words.get(day) === halfTyped) words.set(day, new URLSearchParams(drawn).get(day) ?? '')
  return words.toString()
}

/** What was typed in a copy stands, on top of what another window made of the rest. */
export function typedOver(now: string, { form, before }: { form: string; before?: string }) {
  if (new Set([now, form, before ?? ''].map(rowsOf)).size > 1) return form
  const [all, ours, start] = [now, form, before].map((one) => new URLSearchParams(one))
  for (const name of new Set([...(ours?.keys() ?? []), ...(start?.keys() ?? [])])) {
    const typed = ours?.getAll(name) ?? []
    if (`${typed}` === `${start?.getAll(name)}`) continue
    all?.delete(name)
    for (const value of typed) all?.append(name, value)
  }
  return `${all}`
}

/** Rows and their places, by which the rest of them is named. */
function rowsOf(text: string): string {
  return `${[...new URLSearchParams(text)].filter(([name]) => isRow.test(name))}`
}

/**
 * Writes a text into the fields that stand there, so that whoever types in one goes on typing. False,
 * and nothing is written, where the text has other rows than the form.
 */
export function fillIn(form: HTMLFormElement, text: string): boolean {
  const words = new URLSearchParams(text)
  if (rowsOf(text) !== rowsOf(textOf(form))) return false
  for (const field of fieldsIn(form)) {
    if (!isField.test(field.name)) continue
    const values = words.getAll(field.name)
    const [value = ''] = values
    if (isTicked(field)) field.checked = values.includes(field.value)
    else if (field.value !== value) field.value = value
  }
  return true
}

const isRow = /^(groups\[\d+\]\.groupId|options\[\d+\]\.key)$/

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function fieldsIn(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>('input:not([type=hidden]), textarea, select')]
}

function isTicked(field: Control): field is HTMLInputElement {
  return field.type === 'radio' || field.type === 'checkbox'
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
  return fieldsIn(form).some((field) => {
    if (isTicked(field)) return field.checked !== field.defaultChecked
    if (!('options' in field)) return field.value !== field.defaultValue
    const drawn = [...field.options].findIndex(({ defaultSelected }) => defaultSelected)
    return field.selectedIndex !== Math.max(drawn, 0)
  })
}
