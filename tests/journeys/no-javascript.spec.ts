import { expect, test, withPassword } from '../support/journey'
import { hold } from '../support/journey-network'
import { allAtOnce, choose, confirm, group, shown, untilItListens } from '../support/journey-steps'
import { proposalFor } from '../support/journey-town'
import { aFramed, anOpened, inSignOff } from '../support/life'

// Bad reception: the page is there, its scripts are not.
test.use({ javaScriptEnabled: false })

test('somebody signs in, proposes, keeps a draft and loses nothing by a refusal', async ({
  world,
  page,
}) => {
  const password = 'the tide turns at noon'
  await withPassword(world.contributor, password)
  await page.goto('/')
  await expect(page).toHaveURL('/sign-in')
  await page.getByLabel('E-mail').fill(world.contributor.email)
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('You are not signed in')).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue(world.contributor.email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Needs you')

  await page.goto('/decisions/new')
  await page.getByLabel(/^Title/).fill('No')
  const long = 'Should we stop charging? '.repeat(640)
  await page.getByLabel(/^The question/).fill(long)
  await page.getByRole('button', { name: 'Look for similar decisions' }).click()
  await expect(page.getByLabel(/^The question/)).toHaveValue(long)
  await expect(page.getByLabel(/^Title/)).toHaveValue('No')
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
  await page.getByLabel(/^The question/).fill('Should we stop charging?')
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await expect(page.getByLabel(/^The question/)).toHaveValue('Should we stop charging?')
  await expect(page.getByLabel(/^Title/)).toHaveValue('No')
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await page.getByLabel(/^Title/).fill('Drop overdue fines')
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await expect(page).toHaveURL(/\/decisions\/1\/edit/)

  await allAtOnce(page)
  await page.getByLabel('How the customer gains').fill('They come back without shame.')
  await page.getByRole('checkbox', { name: 'Families, Join' }).check()
  await page.getByRole('button', { name: 'Add an option' }).click()
  await expect(page.getByRole('radio', { name: /^Propose this one/ })).toHaveCount(3)
  await expect(page.getByLabel('How the customer gains')).toHaveValue(/without shame/)
  await page.getByLabel('Decide by').fill('2099-03-31')
  await page.getByLabel('Cost in EUR').fill('a lot')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Write an amount as digits')
  await expect(page.getByLabel('Decide by')).toHaveValue('2099-03-31')
  await expect(page.getByLabel('Cost in EUR')).toHaveValue('a lot')
  await page.getByLabel('Cost in EUR').fill('1200')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.goto('/decisions/1/edit')
  await expect(page.getByLabel('Decide by')).toHaveValue('2099-03-31')
  await expect(page.getByRole('checkbox', { name: 'Families, Join' })).toBeChecked()
})

test('a proposer opens scoring and a scorer hands in a card', async ({ world, as }) => {
  const proposal = proposalFor(world, 'Drop overdue fines')
  const { number } = await anOpened(world, { proposal })
  const flo = await as(world.frontLine)
  await flo.goto(`/decisions/${number}/score`)
  await choose(group(flo.getByRole('region', { name: 'Families' }), 'Join'), /Clearly better/)
  await confirm(flo, 'Hand in', 'Hand it in')
  await expect(flo.getByText('Nothing you answered is lost').first()).toBeVisible()
  const families = flo.getByRole('region', { name: 'Families', exact: true })
  await expect(group(families, 'Join').getByRole('radio', { checked: true })).toHaveCount(1)
  await families.getByRole('textbox').first().fill('They told me so.')
  await choose(families.getByRole('group', { name: 'How sure are you?' }).first(), '80 %')
  await choose(group(families, 'Borrow'), 'I don’t know')
  await choose(group(flo.getByRole('region', { name: 'Branch staff' }), 'Borrow'), 'I don’t know')
  await choose(group(flo, /At “Join”/), 'Earns it')
  await choose(group(flo, /At “Borrow”/), 'Earns it')
  await choose(group(flo, /nobody got the credit/), /Surely$/)
  await confirm(flo, 'Hand in', 'Hand it in')
  await expect(flo).toHaveURL(new RegExp(`/decisions/${number}\\?said=handed-in$`))
  await expect(shown(flo, /^1 of 2 in/)).toBeVisible()
})

test('an open decision says what it resembles', async ({ world, as }) => {
  const earlier = await aFramed(world, proposalFor(world, 'Drop overdue fines'))
  const { number } = await aFramed(world, proposalFor(world, 'Drop the overdue fines of families'))
  const leo = await as(world.leader)
  await leo.goto(`/decisions/${number}`)
  await expect(leo.getByRole('region', { name: 'What it resembles' })).toContainText(
    `D-${earlier.number}`,
  )
})

test('a function signs', async ({ world, as }) => {
  const { number } = await inSignOff(world, { proposal: proposalFor(world, 'Drop overdue fines') })
  const finn = await as(world.finance)
  await finn.goto(`/decisions/${number}/sign`)
  await choose(group(finn, /^The verdict of Finance/), /^Object/)
  await confirm(finn, 'Sign for Finance', 'Sign')
  await expect(finn.getByRole('main').getByRole('alert')).toBeVisible()
  await expect(
    group(finn, /^The verdict of Finance/).getByRole('radio', { name: /^Object/ }),
  ).toBeChecked()
  await finn.getByLabel('Why', { exact: true }).fill('The income is not replaced.')
  await confirm(finn, 'Sign for Finance', 'Sign')
  await expect(finn.getByText('Finn Finance objected to this text.')).toBeVisible()
})

test('conditions get as many rows as they need, and nothing typed is lost on the way', async ({
  world,
  as,
}) => {
  const { number } = await inSignOff(world, { proposal: proposalFor(world, 'Drop overdue fines') })
  const finn = await as(world.finance)
  await finn.goto(`/decisions/${number}/sign`)
  await choose(group(finn, /^The verdict of Finance/), /^Approve with conditions/)
  const conditions = group(finn, 'Conditions')
  await conditions.getByLabel('Condition 1').fill('Tell every counter a week before')
  await conditions.getByLabel('By when').first().fill('2099-03-31')
  for (const rows of [3, 4]) {
    await finn.getByRole('button', { name: 'Add a condition' }).click()
    await expect(conditions.getByRole('listitem')).toHaveCount(rows)
  }
  await expect(finn.getByRole('main').getByRole('alert')).toHaveCount(0)
  await expect(conditions.getByLabel('Condition 1')).toHaveValue(/^Tell every counter/)
  await expect(conditions.getByLabel('By when').first()).toHaveValue('2099-03-31')
  const verdict = group(finn, /^The verdict of Finance/)
  await expect(verdict.getByRole('radio', { name: /with conditions/ })).toBeChecked()
})

test('settings are saved', async ({ world, as }) => {
  const ada = await as(world.admin)
  await ada.goto('/settings')
  await ada.getByLabel('Name', { exact: true }).fill('')
  await ada.getByRole('button', { name: 'Save' }).click()
  await expect(ada.getByText('Nothing was saved')).toBeVisible()
  await ada.getByLabel('Name', { exact: true }).fill('Southwind Library')
  await ada.getByRole('button', { name: 'Save' }).click()
  await ada.goto('/settings')
  await expect(ada.getByLabel('Name', { exact: true })).toHaveValue('Southwind Library')

  const cleo = await as(world.cxLead)
  await cleo.goto('/customers/groups/new')
  await cleo.getByLabel(/^Name/).fill('Night readers')
  await cleo.getByRole('button', { name: 'Save' }).click()
  await expect(cleo.getByText('Night readers').first()).toBeVisible()
})

test('what binds is asked about once more, and Enter in a field binds nothing', async ({
  world,
  as,
}) => {
  const { number } = await aFramed(world, proposalFor(world, 'Drop overdue fines'))
  const connie = await as(world.contributor)
  await connie.goto(`/decisions/${number}/scores`)
  const scorers = group(connie, /^Who scores it/)
  for (const name of [/^Finn Finance/, /^Flo Frontline/])
    await scorers.getByRole('checkbox', { name }).check()
  await connie.getByLabel(/^Last day to hand in/).fill('2099-03-31')
  await connie.getByLabel(/^Last day to hand in/).press('Enter')
  const open = connie.getByRole('button', { name: 'Open for scoring', exact: true })
  const asking = connie.getByRole('dialog', { name: 'Open it for scoring?' })
  for (const no of ['Enter', 'Escape']) {
    await open.press('Enter')
    await expect(asking.getByRole('button', { name: 'Not yet' })).toBeFocused()
    await connie.keyboard.press(no)
    await expect(asking).toBeHidden()
    await expect(open).toBeFocused()
  }
  await confirm(connie, 'Open for scoring', 'Open it')
  await expect(shown(connie, /^0 of 2 in/)).toBeVisible()

  await connie.goto(`/decisions/${number}`)
  await connie.getByText('Withdraw this proposal').click()
  await confirm(connie, 'Withdraw it', 'Withdraw it')
  await expect(connie.getByText('Withdraw this proposal')).toBeVisible()
  await connie.getByLabel(/^Why it is taken back/).fill('Nobody at the desk wants it.')
  await confirm(connie, 'Withdraw it', 'Withdraw it')
  await expect(shown(connie, 'Nobody at the desk wants it.')).toBeVisible()
})

test('asked before its script comes, answered once it is there', async ({ world, as }) => {
  const { number } = await inSignOff(world, { proposal: proposalFor(world, 'Drop overdue fines') })
  const finn = await as(world.finance, { javaScriptEnabled: true })
  const scripts = await hold(finn, '**/_next/static/**/*.js')
  await finn.goto(`/decisions/${number}/sign`, { waitUntil: 'commit' })
  const verdict = group(finn, /^The verdict of Finance/)
  await choose(verdict, /^Object/)
  await finn.getByRole('button', { name: 'Sign for Finance' }).click()
  const asking = finn.getByRole('dialog', { name: 'Sign revision 1 for Finance?' })
  await expect(asking).toBeVisible()
  await scripts.open()
  await untilItListens(finn)
  await asking.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(finn.getByRole('main').getByRole('alert')).toBeVisible()
  await expect(asking).toBeHidden()
  await expect(verdict.getByRole('radio', { name: /^Object/ })).toBeChecked()
  await finn.getByLabel('Why', { exact: true }).fill('The income is not replaced.')
  await confirm(finn, 'Sign for Finance', 'Sign')
  await expect(finn.getByText('Finn Finance objected to this text.')).toBeVisible()
})

test('a card answered before its script comes is handed in with all its answers', async ({
  world,
  as,
}) => {
  const { number } = await anOpened(world, { proposal: proposalFor(world, 'Drop overdue fines') })
  const flo = await as(world.frontLine, { javaScriptEnabled: true })
  const scripts = await hold(flo, '**/_next/static/**/*.js')
  await flo.goto(`/decisions/${number}/score`, { waitUntil: 'commit' })
  const families = flo.getByRole('region', { name: 'Families', exact: true })
  await choose(group(families, 'Join'), 'Slightly better')
  await choose(families.getByRole('group', { name: 'How sure are you?' }).first(), '80 %')
  await choose(group(families, 'Borrow'), 'I don’t know')
  await choose(group(flo.getByRole('region', { name: 'Branch staff' }), 'Borrow'), 'I don’t know')
  await choose(group(flo, /At “Join”/), 'Earns it')
  await choose(group(flo, /At “Borrow”/), 'Earns it')
  await choose(group(flo, /nobody got the credit/), /Surely$/)
  await flo.getByRole('button', { name: 'Hand in' }).click()
  const asking = flo.getByRole('dialog', { name: 'Hand in your scorecard?' })
  await expect(asking).toBeVisible()
  await scripts.open()
  await untilItListens(flo)
  await asking.getByRole('button', { name: 'Hand it in' }).click()
  await expect(shown(flo, /^1 of 2 in/)).toBeVisible()
})
