import type { Page, Request } from '@playwright/test'
import { propose } from '@/lib/decision/commands'
import { expect, test } from '../support/journey'
import {
  awake,
  draftOf,
  goOn,
  keptOf,
  title,
  trouble,
  writing,
  wrong,
} from '../support/journey-draft'
import { forgive, hold } from '../support/journey-network'
import { allAtOnce, shown, untilItListens } from '../support/journey-steps'
import { given } from '../support/result'

const draftDoor = '**/api/decisions/*/draft'

test('what can’t be read holds nothing else back, and is still there after a reload', async ({
  world,
  as,
}) => {
  const { page, number } = await writing(as, world.contributor)
  await title(page).fill('Drop fines')
  await wrong(page).fill('Half of them stay away.')
  await cost(page).fill('12x')
  await expect(shown(page, /^Saved .*, but not what is marked/)).toBeVisible()
  await expect(cost(page)).toHaveAccessibleDescription(/Write an amount as digits/)
  expect(await keptOf(world.contributor, number)).toEqual(['Drop fines', 'Half of them stay away.'])
  await title(page).press('End')
  await title(page).pressSequentially(' for good')
  await expect(cost(page)).toHaveAccessibleDescription(/Write an amount as digits/)

  await page.getByRole('button', { name: 'Save and read it' }).click()
  await expect(trouble(page)).toContainText('Write an amount as digits')
  await page.reload()
  await expect(cost(page)).toHaveValue('12x')
  await expect(cost(page)).toHaveAccessibleDescription(/Write an amount as digits/)
  await cost(page).fill('12')
  await page.getByRole('button', { name: 'Save and read it' }).click()
  await expect(page).toHaveURL(/\/decisions\/1(\?said=draft-saved)?$/)
  expect(await keptOf(world.contributor, number)).toEqual([
    'Drop fines for good',
    'Half of them stay away.',
  ])
})

test('a day that is half typed is said beside it, and the day before stays kept', async ({
  world,
  as,
}) => {
  const { page, number } = await writing(as, world.contributor)
  const day = page.getByLabel('Decide by')
  await day.fill('2099-01-31')
  await expect(shown(page, /^Saved/)).toBeVisible()
  await day.press('Backspace')
  await wrong(page).fill('Half of them stay away.')
  await expect(day).toHaveAccessibleDescription(/Give the date as year, month and day/)
  await page.getByRole('button', { name: 'Save and read it' }).click()
  await expect(trouble(page)).toContainText('Give the date')
  await expect
    .poll(() => draftOf(world.contributor, number))
    .toMatchObject({
      question: { deadline: '2099-01-31' },
      wrong: { provesWrong: 'Half of them stay away.' },
    })
})

test('typed while a slow save is on its way: it is saved after it, and not called saved before', async ({
  world,
  as,
}) => {
  const { page, number } = await writing(as, world.contributor)
  const held = await hold(page, draftDoor)
  await wrong(page).fill('One')
  const first = await held.next()
  await goOn(page, ' two')
  await expect(shown(page, /^Saving|^Typing/)).toBeVisible()
  await first.continue()
  const second = await held.next()
  await expect(shown(page, /^Saving/)).toBeVisible()
  expect(await keptOf(world.contributor, number)).toEqual(['Fines', 'One'])
  await second.continue()
  await expect(shown(page, /^Saved/)).toBeVisible()
  expect(await keptOf(world.contributor, number)).toEqual(['Fines', 'One two'])
})

test('a save that got no answer is made again, whether it arrived or not', async ({
  world,
  as,
  troubles,
}) => {
  const { page, number } = await writing(as, world.contributor)
  const held = await hold(page, draftDoor)
  await wrong(page).fill('One')
  const lost = await held.next()
  // It arrives; what is cut is the answer.
  await lost.fetch()
  await lost.abort()
  await expect(shown(page, /^Not saved: no connection/)).toBeVisible()
  await goOn(page, ' two')
  await (await held.next()).abort()
  await expect(shown(page, /^Not saved: no connection/)).toBeVisible()
  await held.open()
  await expect(shown(page, /^Saved/)).toBeVisible()
  expect(await keptOf(world.contributor, number)).toEqual(['Fines', 'One two'])
  forgive(troubles)
})

test('an answer that is no answer, such as the page of a hotel’s network, is not taken for one', async ({
  world,
  as,
}) => {
  const { page, number } = await writing(as, world.contributor)
  const held = await hold(page, draftDoor)
  await wrong(page).fill('One')
  const hotel = { status: 200, contentType: 'text/html', body: '<h1>Welcome</h1>' }
  await (await held.next()).fulfill(hotel)
  await expect(shown(page, /^Not saved: no connection/)).toBeVisible()
  await held.open()
  await expect(shown(page, /^Saved/)).toBeVisible()
  expect(await keptOf(world.contributor, number)).toEqual(['Fines', 'One'])
})

test('written offline, closed, opened again: all of it is there and saved', async ({
  world,
  as,
  troubles,
}) => {
  const { page, number } = await writing(as, world.contributor)
  await page.context().setOffline(true)
  await wrong(page).fill('Written on the train')
  await expect(shown(page, /^Not saved: no connection/)).toBeVisible()
  await page.context().setOffline(false)
  await expect(shown(page, /^Saved/)).toBeVisible()
  await page.context().setOffline(true)
  await goOn(page, ', and after the tunnel')
  await expect(shown(page, /^Not saved: no connection/)).toBeVisible()
  const other = await page.context().newPage()
  await page.close()
  await other.context().setOffline(false)
  await other.goto(`/decisions/${number}/edit?show=all`)
  await expect(wrong(other)).toHaveValue('Written on the train, and after the tunnel')
  await expect(shown(other, /^Saved/)).toBeVisible()
  await expect
    .poll(() => keptOf(world.contributor, number))
    .toEqual(['Fines', 'Written on the train, and after the tunnel'])
  forgive(troubles)
})

test('loaded again while a save is on its way and more was typed: nothing is asked, all is there', async ({
  world,
  as,
  troubles,
}) => {
  const { page, number } = await writing(as, world.contributor)
  const held = await hold(page, draftDoor)
  await wrong(page).fill('One ')
  const first = await held.next()
  await first.fetch()
  await goOn(page, 'two ')
  await page.context().setOffline(true)
  await page.evaluate(() => dispatchEvent(new Event('pagehide')))
  await held.open()
  await page.context().setOffline(false)
  await page.reload()
  await awake(page)
  await expect(wrong(page)).toHaveValue(/^One two\s*$/)
  await expect.poll(() => keptOf(world.contributor, number)).toEqual(['Fines', 'One two'])
  await expect(shown(page, /^Saved/)).toBeVisible()
  await expect(page.getByText('This browser holds what you typed')).toBeHidden()
  await goOn(page, ' three')
  // A space at the end is kept on the page and left out on the server: there may be one, or two.
  const kept = async () => (await keptOf(world.contributor, number))[1]
  await expect.poll(kept).toMatch(/^One two {1,2}three$/)
  forgive(troubles)
})

test('loaded again while a save arrives: a page drawn just before it shows what arrived', async ({
  world,
  as,
}) => {
  const { page, number } = await writing(as, world.contributor)
  const letters = await hold(page, draftDoor)
  await wrong(page).fill('One')
  const letter = await letters.next()
  const pages = await hold(page, '**/decisions/*/edit*')
  const loaded = page.reload()
  const drawn = await pages.next()
  const before = await drawn.fetch()
  const answered = page.waitForResponse(draftDoor)
  await letter.continue()
  await (await answered).finished()
  await drawn.fulfill({ response: before })
  await loaded
  await expect(wrong(page)).toHaveValue('One')
  await letters.open()
  await goOn(page, ' two')
  await expect.poll(() => keptOf(world.contributor, number)).toEqual(['Fines', 'One two'])
})

test('“Save and read it” waits for the save under way, and takes along what is typed meanwhile', async ({
  world,
  as,
}) => {
  const { page, number } = await writing(as, world.contributor)
  const held = await hold(page, draftDoor)
  await wrong(page).fill('One')
  const first = await held.next()
  await page.getByRole('button', { name: 'Save and read it' }).click()
  await goOn(page, ' two')
  await first.continue()
  await (await held.next()).continue()
  await held.open()
  await expect(page).toHaveURL(/\/decisions\/1(\?said=draft-saved)?$/)
  expect(await keptOf(world.contributor, number)).toEqual(['Fines', 'One two'])
})

test('typed while “Save and read it” is on its way is not left behind', async ({ world, as }) => {
  const { page, number } = await writing(as, world.contributor)
  await wrong(page).fill('One')
  await expect(shown(page, /^Saved/)).toBeVisible()
  const sent = await hold(page, `**/decisions/${number}/edit*`, isFinish)
  await page.getByRole('button', { name: 'Save and read it' }).click()
  const going = await sent.next()
  await goOn(page, ' two')
  await going.continue()
  await sent.open()
  await expect(page).toHaveURL(/\/decisions\/1(\?said=draft-saved)?$/)
  await expect.poll(() => keptOf(world.contributor, number)).toEqual(['Fines', 'One two'])
})

test('“Save and read it” that never arrives leaves the form as it is', async ({
  world,
  as,
  troubles,
}) => {
  const { page, number } = await writing(as, world.contributor)
  await wrong(page).fill('One')
  await expect(shown(page, /^Saved/)).toBeVisible()
  const sent = await hold(page, `**/decisions/${number}/edit*`, isFinish)
  await page.getByRole('button', { name: 'Save and read it' }).click()
  await (await sent.next()).abort()
  await expect(trouble(page)).toContainText('No connection')
  await expect(wrong(page)).toHaveValue('One')
  await sent.open()
  await goOn(page, ' two')
  await page.getByRole('button', { name: 'Save and read it' }).click()
  await expect(page).toHaveURL(/\/decisions\/1(\?said=draft-saved)?$/)
  expect(await keptOf(world.contributor, number)).toEqual(['Fines', 'One two'])
  forgive(troubles)
})

test('a page that can’t be drawn anew stays as it is, with the words in it', async ({
  world,
  as,
  troubles,
}) => {
  const { page, number } = await writing(as, world.contributor)
  await page.evaluate(() => Object.assign(window, { isSame: true }))
  const drawing = await hold(page, `**/decisions/${number}/edit*`)
  await wrong(page).fill('One')
  await (await drawing.next()).abort()
  await goOn(page, ' two')
  await drawing.open()
  await expect.poll(() => keptOf(world.contributor, number)).toEqual(['Fines', 'One two'])
  await expect(wrong(page)).toHaveValue('One two')
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
  forgive(troubles)
})

test('left at once and gone back to: the words are there, and can be gone on with', async ({
  world,
  as,
}) => {
  const { page, number } = await writing(as, world.contributor)
  await wrong(page).fill('One')
  await page.getByRole('link', { name: `D-${number}`, exact: true }).click()
  await expect(wrong(page)).toBeHidden()
  await expect.poll(() => keptOf(world.contributor, number)).toEqual(['Fines', 'One'])
  await page.goBack()
  await expect(wrong(page)).toHaveValue('One')
  await goOn(page, ' two')
  await expect.poll(() => keptOf(world.contributor, number)).toEqual(['Fines', 'One two'])
  await expect(shown(page, /^Saved/)).toBeVisible()
})

test('typed before JavaScript came: it is there, is gone on with, and is saved', async ({
  world,
  as,
}) => {
  const { number } = given(await propose(world.contributor, { title: 'Fines' }))
  const page = await as(world.contributor)
  const scripts = await hold(page, '**/_next/static/**/*.js')
  await page.goto(`/decisions/${number}/edit?show=all`, { waitUntil: 'commit' })
  await title(page).fill('Drop fines')
  await page.getByLabel('Power core', { exact: true }).selectOption('Customer')
  await page.getByRole('radio', { name: /^A customer/ }).check()
  await wrong(page).fill('One')
  await scripts.open()
  await awake(page)
  await page.keyboard.type(' two')
  await expect(wrong(page)).toHaveValue('One two')
  await expect.poll(() => keptOf(world.contributor, number)).toEqual(['Drop fines', 'One two'])
  expect(await draftOf(world.contributor, number)).toMatchObject({
    start: { startingPoint: 'customer-life' },
    drive: { core: 'customer' },
  })
})

test('typed and taken back, it is as saved as it was', async ({ world, as }) => {
  const { page, number } = await writing(as, world.contributor)
  const held = await hold(page, draftDoor)
  await wrong(page).press('a')
  await expect(shown(page, /^Typing|^Saving/)).toBeVisible()
  await wrong(page).press('Backspace')
  await held.open()
  await expect(shown(page, /^Saved/)).toBeVisible()
  expect(await keptOf(world.contributor, number)).toEqual(['Fines', ''])
})

test('what was typed in one draft never comes to stand in another', async ({ world, as }) => {
  const { page, number } = await writing(as, world.contributor)
  const other = given(await propose(world.contributor, { title: 'Opening hours' }))
  await page.getByRole('link', { name: `D-${number}`, exact: true }).click()
  await expect(wrong(page)).toBeHidden()
  await page.goto(`/decisions/${other.number}/edit?show=all`)
  await awake(page)
  await wrong(page).fill('Nobody comes before ten')
  await page.goBack()
  await untilItListens(page)
  await page.goBack()
  await expect(title(page)).toHaveValue('Fines')
  await expect(wrong(page)).toHaveValue('')
  await expect
    .poll(() => keptOf(world.contributor, other.number))
    .toEqual(['Opening hours', 'Nobody comes before ten'])
  expect(await keptOf(world.contributor, number)).toEqual(['Fines', ''])
})

test('of two windows the later one says so, and no words of either are lost', async ({
  world,
  as,
}) => {
  const { page, number } = await writing(as, world.contributor)
  const other = await page.context().newPage()
  await other.goto(`/decisions/${number}/edit?show=all`)
  await awake(other)
  await title(page).fill('Written here')
  await expect(shown(page, /^Saved/)).toBeVisible()
  await wrong(other).fill('Written there')
  await expect(trouble(other)).toContainText('changed in another window')
  await expect(shown(other, /^Not saved/)).toBeVisible()
  await title(page).press('End')
  await title(page).pressSequentially(' and here')
  await expect(shown(page, /^Saved/)).toBeVisible()

  await other.getByRole('link', { name: 'Show the other text' }).click()
  await expect(title(other)).toHaveValue('Written here and here')
  await expect(other.getByText('This browser holds what you typed')).toBeVisible()
  await other.getByRole('button', { name: 'Put it back' }).click()
  await allAtOnce(other)
  await expect(wrong(other)).toHaveValue('Written there')
  await expect(title(other)).toHaveValue('Written here and here')
  await expect
    .poll(() => keptOf(world.contributor, number))
    .toEqual(['Written here and here', 'Written there'])
  await expect(shown(other, /^Saved/)).toBeVisible()
})

function cost(page: Page) {
  return page.getByLabel('Cost in EUR')
}

/** Sent by “Save and read it”, to the address at which a page is drawn anew, too. */
function isFinish(request: Request) {
  return request.postData()?.includes('finish') ?? false
}
