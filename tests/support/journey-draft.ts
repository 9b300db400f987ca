import { expect, type Page } from '@playwright/test'
import { propose } from '@/lib/decision/commands'
import { proposalForEditing } from '@/lib/decision/queries'
import type { Actor } from '@/lib/person/actor'
import { given } from './result'

/** A draft as it is written, and as it is kept. */

type As = (actor: Actor) => Promise<Page>

/** A draft of one title, opened to be written in. */
export async function writing(as: As, actor: Actor) {
  const { number } = given(await propose(actor, { title: 'Fines' }))
  const page = await as(actor)
  await page.goto(`/decisions/${number}/edit?show=all`)
  await awake(page)
  return { page, number }
}

/** JavaScript has come: before that, typing is saved by the buttons alone. */
export async function awake(page: Page) {
  await expect(page.locator('form#proposal')).toHaveAttribute('novalidate')
}

export function title(page: Page) {
  return page.getByLabel('Title', { exact: true })
}

export function wrong(page: Page) {
  return page.getByRole('textbox', { name: 'What would prove us wrong' })
}

/** Types at the end of what stands there. */
export async function goOn(page: Page, words: string) {
  await wrong(page).press('Control+End')
  await wrong(page).pressSequentially(words)
}

export function trouble(page: Page) {
  return page.getByRole('main').getByRole('alert')
}

export async function draftOf(actor: Actor, number: number) {
  return (await proposalForEditing(actor, number))?.draft
}

export async function keptOf(actor: Actor, number: number) {
  const draft = await draftOf(actor, number)
  return [draft?.question.title, draft?.wrong.provesWrong]
}
