import type { DraftCopy } from '../decision/draft-copy'
import { isTouched } from '../decision/proposal-text'

/** The answers that stand in a card on the page, as text. */
export function textOfCard(form: HTMLFormElement): string {
  const text = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (isAnswer.test(name) && typeof value === 'string') text.append(name, value)
  return text.toString()
}

const isAnswer = /^(cells|emotions|commitments)\[\d+\]\.|^(restUntouched|credit)$/

/**
 * What was answered before JavaScript came, if anything was. While the page comes to life React draws
 * the answers anew, so this is asked before it does.
 */
export function answeredBefore(id: string): string | null {
  if (typeof document === 'undefined') return null
  const form = document.getElementById(id)
  return form instanceof HTMLFormElement && isTouched(form) ? textOfCard(form) : null
}

/** Answers the card on the page with a text. */
export function fill(form: HTMLFormElement, text: string) {
  const answers = new URLSearchParams(text)
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement) {
      const said = answers.get(field.name) ?? ''
      if (field.value !== said) field.value = said
    }
    if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type))
      field.checked = answers.get(field.name) === field.value
  }
}

/**
 * What was answered here and never arrived, beside what the card says by now: it stands, but for what
 * was answered otherwise since, in another window.
 */
export function withCopy(drawn: string, { form, basedOn, after = '' }: DraftCopy): string {
  const [now, here, ...known] = [drawn, form, basedOn, after].map((one) => new URLSearchParams(one))
  const all = new URLSearchParams()
  for (const name of new Set([...(now?.keys() ?? []), ...(here?.keys() ?? [])])) {
    const said = saidIn(now, name)
    const isFree = said === '' || known.some((before) => saidIn(before, name) === said)
    all.set(name, (isFree ? here : now)?.get(name) ?? '')
  }
  return all.toString()
}

function saidIn(text: URLSearchParams | undefined, name: string): string {
  return text?.get(name)?.trim() ?? ''
}
