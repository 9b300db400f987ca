import { type Answers, isSame, merged } from '@/lib/score/merge'
import { isTouched } from '../decision/proposal-text'

/** The answers of a card on the page, as text: by the names of its form, as a copy of it is kept. */

export function textOfCard(form: HTMLFormElement): string {
  return textOfAnswers([...new FormData(form)])
}

/** As the server drew it, whatever was answered on the page since. */
export function textAsDrawn(form: HTMLFormElement): string {
  return textOfAnswers(
    [...form.elements].flatMap((field): Answer[] => {
      if (field instanceof HTMLTextAreaElement) return [[field.name, field.defaultValue]]
      if (!(field instanceof HTMLInputElement)) return []
      if (/radio|checkbox/.test(field.type))
        return field.defaultChecked ? [[field.name, field.value]] : []
      return [[field.name, field.defaultValue]]
    }),
  )
}

type Answer = [string, FormDataEntryValue]

function textOfAnswers(fields: Answer[]): string {
  const given = fields.filter(([name]) => isAnswer.test(name))
  // What can be taken back says so; other questions that are open have no answer.
  if (!given.some(([name]) => name === box)) given.push([box, ''])
  return textOf(given)
}

const box = 'restUntouched'
const isAnswer = /^(cells|emotions|commitments)\[\d+\]\.|^(restUntouched|credit)$/

export function textOf(answers: Iterable<Answer>): string {
  const text = new URLSearchParams()
  for (const [name, value] of answers) if (typeof value === 'string') text.set(name, value)
  return text.toString()
}

export function isSameText(one: string, other: string): boolean {
  return isSame(answersIn(one), answersIn(other))
}

type Meanwhile = { there: string; known: (string | undefined)[]; isNewer: boolean }

/** `merged`, of texts. */
export function mergedText(here: string, { there, known, isNewer }: Meanwhile): string {
  const before = known.flatMap((one) => (one === undefined ? [] : [answersIn(one)]))
  return textOf(merged(answersIn(here), { there: answersIn(there), known: before, isNewer }))
}

function answersIn(text: string): Answers {
  return new Map(new URLSearchParams(text))
}

/**
 * What was answered before JavaScript came, if anything was. While the page comes to life React draws
 * some of the answers anew, so this is asked before it does. What is empty may be what a browser
 * remembers of an older page.
 */
export function answeredBefore(id: string): string | null {
  if (typeof document === 'undefined') return null
  const form = document.getElementById(id)
  if (!(form instanceof HTMLFormElement && isTouched(form))) return null
  return textOf(
    [...new FormData(form)].filter(([name, said]) => isAnswer.test(name) && said !== ''),
  )
}

/** Answers the card on the page with a text. */
export function fill(form: HTMLFormElement, text: string) {
  const answers = answersIn(text)
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement) write(field, answers.get(field.name) ?? '')
    if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type))
      field.checked = answers.get(field.name) === field.value
  }
}

/**
 * Whoever is writing there goes on where they are. Written even where it stands already: in a field
 * that nobody wrote in, React would put the caret back to the start with whatever it draws next.
 */
function write(field: HTMLTextAreaElement, words: string) {
  const isNew = field.value !== words
  const fromEnd = field.value.length - field.selectionEnd
  field.value = words
  if (!isNew || field !== document.activeElement) return
  const place = Math.max(0, field.value.length - fromEnd)
  field.setSelectionRange(place, place)
}
