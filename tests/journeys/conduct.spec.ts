import AxeBuilder from '@axe-core/playwright'
import { addDays, formatDay } from '@/lib/time'
import { aBreaking, aCode } from '../support/code'
import { expect, test } from '../support/journey'
import { choose, confirm, group, handIn, judge } from '../support/journey-steps'
import { aFramed, anOpened } from '../support/life'
import { framedProposal } from '../support/proposal'

test('a commitment is written, refused without losing a word, and proved by its owner', async ({
  world,
  as,
}) => {
  const cleo = await as(world.cxLead)
  await cleo.goto('/conduct')
  await cleo.getByRole('link', { name: 'Add the first commitment' }).click()
  await choose(group(cleo, 'What we do'), 'We never')
  await cleo.getByLabel(/^The commitment/).fill('ask a child for papers')
  await cleo.getByLabel(/^Who answers for it/).selectOption({ label: 'Flo Frontline' })
  await cleo.getByRole('button', { name: 'Add to the code' }).click()
  await expect(cleo.getByText('Choose a stage.').first()).toBeVisible()
  await expect(cleo.getByLabel(/^The commitment/)).toHaveValue('ask a child for papers')
  const refused = await new AxeBuilder({ page: cleo }).setLegacyMode(true).analyze()
  expect(refused.violations).toEqual([])
  await cleo.getByLabel(/^At this stage/).selectOption({ label: 'Join' })
  await cleo.getByRole('button', { name: 'Add to the code' }).click()
  await expect(cleo).toHaveURL(/\/conduct$/)
  await expect(cleo.getByText('Not proved yet.', { exact: true })).toBeVisible()

  const flo = await as(world.frontLine)
  await flo.goto('/conduct')
  await flo.getByRole('link', { name: 'ask a child for papers' }).click()
  await expect(flo.getByRole('heading', { level: 1 })).toHaveText('Never ask a child for papers')
  await flo.getByLabel(/^What shows that it is kept/).fill('Forty cards, no papers.')
  await flo.getByRole('button', { name: 'It is kept, and this shows it' }).click()
  await expect(flo.getByText('Affirmed. It stands until the next date.')).toBeVisible()

  const otto = await as(world.observer)
  await otto.goto('/conduct')
  await expect(otto.getByText(/^Proved .*: Forty cards, no papers\.$/)).toBeVisible()
  await expect(otto.getByRole('link', { name: 'Add a commitment' })).toBeHidden()
})

test('two versions of the code are compared, and an old one is read as it was', async ({
  world,
  as,
}) => {
  const { papers } = await aCode(world)
  const cleo = await as(world.cxLead)
  await cleo.goto(`/conduct/${papers}`)
  await cleo.getByLabel(/^The commitment/).fill('ask anybody under 18 for papers')
  await cleo.getByRole('button', { name: 'Save' }).click()
  await expect(cleo.getByRole('heading', { level: 1 })).toContainText('anybody under 18')

  await cleo.goto('/conduct/versions')
  await cleo.getByRole('link', { name: 'See what changed in version 3' }).click()
  await expect(cleo.getByRole('insertion').filter({ hasText: 'anybody' })).toBeVisible()
  await cleo.getByLabel('From version').fill('1')
  await cleo.getByRole('button', { name: 'Compare' }).click()
  await expect(cleo).toHaveURL(/from=1&to=3/)
  await expect(cleo.getByText('Always greet first')).toBeVisible()
  await cleo.goto('/conduct/versions/compare?from=a')
  await expect(cleo.getByText('Left out, because it can’t be read: From version.')).toBeVisible()
  await cleo.goto('/conduct/versions/1')
  await expect(cleo.getByText('ask a child for papers', { exact: true })).toBeVisible()
})

test('the code is answered on a card, and what is left open with a word isn’t touched', async ({
  world,
  as,
}) => {
  await aCode(world)
  const { number } = await anOpened(world)
  const flo = await as(world.frontLine)
  await flo.goto(`/decisions/${number}/score`)
  await judge(flo, 'Families', {
    Join: { impact: 'Slightly better', sure: '80 %' },
    Borrow: { impact: 'Slightly better', sure: '80 %' },
  })
  await judge(flo, 'Branch staff', { Borrow: { impact: 'I don’t know' } })
  await choose(group(flo, 'At “Join” they should feel welcome'), 'Earns it')
  await choose(group(flo, 'At “Borrow” they should feel at ease'), 'Leaves it as it is')
  await choose(group(flo, 'Never ask a child for papers'), 'Broken')
  await choose(group(flo, 'Would we do this'), /Probably$/)
  await handIn(flo)
  await expect(flo.getByText(/Say whether it is kept, broken or not touched/).first()).toBeVisible()
  await expect(
    group(flo, 'Never ask a child for papers').getByRole('radio', { name: 'Broken' }),
  ).toBeChecked()
  await flo.getByRole('checkbox', { name: /I left open are not touched/ }).check()
  await handIn(flo)
  await expect(flo).toHaveURL(new RegExp(`/decisions/${number}(\\?said=handed-in)?$`))
})

test('a broken never is named, waived until a day, and settled', async ({ world, as }) => {
  const code = await aCode(world)
  const { number } = await aBreaking(world, code)
  const cleo = await as(world.cxLead)
  await cleo.goto(`/decisions/${number}`)
  const exceptions = cleo.getByRole('region', { name: 'Exceptions' })
  await expect(exceptions.getByText('not waived').first()).toBeVisible()
  const never = exceptions.getByText('“Never ask a child for papers”')
  await expect(never).toBeVisible()

  await exceptions.getByText('Grant a waiver').first().click()
  await exceptions
    .getByLabel(/^The last day it holds/)
    .first()
    .fill('2000-01-01')
  await exceptions
    .getByLabel(/^Why may it be/)
    .first()
    .fill('One branch, for a season.')
  await confirm(cleo, 'Grant the waiver', 'Grant it')
  await expect(exceptions.getByText('Choose today or a later day.').first()).toBeVisible()
  await expect(exceptions.getByLabel(/^Why may it be/).first()).toHaveValue(
    'One branch, for a season.',
  )
  const soon = addDays(new Date().toISOString().slice(0, 10), 30)
  await exceptions
    .getByLabel(/^The last day it holds/)
    .first()
    .fill(soon)
  await confirm(cleo, 'Grant the waiver', 'Grant it')
  await expect(cleo.getByText('The waiver is granted.')).toBeVisible()
  await expect(exceptions.getByText(/^waived until/)).toBeVisible()
  await cleo.goto(`/decisions/${number}/scores`)
  await expect(cleo.getByText('It breaks what we said we never do, and is waived')).toBeVisible()
  await expect(cleo.getByText(`Waived until ${formatDay(soon)}.`)).toBeVisible()
  await cleo.goto(`/decisions/${number}`)

  await exceptions.getByText('Settle it').click()
  await exceptions.getByLabel(/^What became of it/).fill('It asks nobody any more.')
  await exceptions.getByRole('button', { name: 'Settle the waiver' }).click()
  await expect(cleo.getByText('The waiver is settled.')).toBeVisible()
  await expect(exceptions.getByText('It asks nobody any more.')).toBeVisible()
})

test.describe('before any script arrives', () => {
  test.use({ javaScriptEnabled: false })

  test('the owner affirms, and a refusal keeps what was typed', async ({ world, as }) => {
    const { papers } = await aCode(world)
    const flo = await as(world.frontLine, { javaScriptEnabled: false })
    await flo.goto(`/conduct/${papers}`)
    await flo.getByLabel(/^What shows that it is kept/).fill('Forty cards, no papers.')
    await flo.getByLabel(/^Where one can see it/).fill('the blue folder')
    await flo.getByRole('button', { name: 'It is kept, and this shows it' }).click()
    await expect(flo.getByText('Begin the link with https:// or http://.').first()).toBeVisible()
    await expect(flo.getByLabel(/^What shows that it is kept/)).toHaveValue(
      'Forty cards, no papers.',
    )
    await flo.getByLabel(/^Where one can see it/).fill('')
    await flo.getByRole('button', { name: 'It is kept, and this shows it' }).click()
    await expect(flo.getByRole('listitem').filter({ hasText: 'Forty cards' })).toBeVisible()
  })

  test('the code can be narrowed, and hung on a wall', async ({ world, as }) => {
    await aCode(world)
    await aFramed(world, framedProposal(world))
    const otto = await as(world.observer, { javaScriptEnabled: false })
    await otto.goto('/conduct?side=always')
    await expect(otto.getByText('greet first')).toBeVisible()
    await expect(otto.getByText('ask a child for papers')).toBeHidden()
    await otto.goto('/conduct/wall')
    await expect(otto.getByRole('region', { name: 'Join' })).toContainText('ask a child for papers')
  })
})
