import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey'
import {
  allAtOnce,
  approve,
  choose,
  confirm,
  group,
  handIn,
  type Judgement,
  judge,
  shown,
  story,
  turn,
} from '../support/journey-steps'
import { aPiece } from '../support/life'

test('four people take a decision from a draft to its end, and the trail tells it', async ({
  world,
  as,
}) => {
  test.slow()
  const connie = await as(world.contributor)
  const cleo = await as(world.cxLead)
  const finn = await as(world.finance)
  const leo = await as(world.leader)

  await test.step('Connie proposes it', () => propose(connie))

  await test.step('and cites what a family said about it', async () => {
    await aPiece(world, { quote: 'We walk past when we owe something.' })
    await connie.getByLabel('Find it in the library').fill('walk past')
    await connie.getByRole('button', { name: /^Cite: We walk past/ }).click()
    await expect(connie.getByRole('status').getByText('Cited.', { exact: true })).toBeVisible()
  })

  await test.step('and invites three people to score it', async () => {
    await turn(connie).getByRole('link', { name: 'Open for scoring' }).click()
    const scorers = group(connie, /^Who scores it/)
    for (const name of [/^Cleo Lead/, /^Finn Finance/, /^Leo Leader/])
      await scorers.getByRole('checkbox', { name }).check()
    await expect(scorers.getByRole('checkbox', { name: /Connie/ })).toHaveCount(0)
    await confirm(connie, 'Open for scoring', 'Open it')
    await expect(shown(connie, '0 of 3 in')).toBeVisible()
  })

  await test.step('each judges alone', async () => {
    await score(cleo, { families: clearlyBetter, students: slightlyWorse })
    await expect(shown(cleo, /^1 of 3 in/)).toBeVisible()
    await expect(cleo.getByText('Impact index')).toHaveCount(0)
    await score(finn, { families: slightlyBetter, students: clearlyWorse })
    await connie.reload()
    await expect(shown(connie, /^2 of 3 in/)).toBeVisible()
    await expect(connie.getByText('Impact index')).toHaveCount(0)
    await score(leo, { families: clearlyBetter, students: slightlyWorse })
  })

  await test.step('the last card reveals who gains and who is hurt', async () => {
    await expect(leo.getByText('Impact index', { exact: true })).toBeVisible()
    // Families +2 and students −1 with shares of 50 and 40: 50 + 50 · (2·50 − 1·40) / 90 / 3.
    await expect(leo.getByRole('definition').filter({ hasText: 'of 100' })).toContainText('61')
    await expect(leo.getByRole('definition').filter({ hasText: 'overall' })).toContainText(
      'Students',
    )
    await expect(leo.getByRole('region', { name: 'Harm', exact: true })).toContainText('Students')
  })

  await test.step('Connie names what is done about the harm', async () => {
    await connie.reload()
    await turn(connie).getByRole('link', { name: 'Name a mitigation' }).click()
    const harm = connie.getByRole('region', { name: 'Harm', exact: true })
    await harm
      .getByLabel('What will be done for those who are hurt?')
      .fill('Two copies of every set book stay in the reading room.')
    await harm.getByLabel('Who sees to it').selectOption({ label: 'Flo Frontline' })
    await harm.getByRole('button', { name: 'Name this mitigation' }).click()
    await expect(harm).toContainText('Two copies of every set book')
  })

  await test.step('and the customer seat accepts it', async () => {
    await cleo.goto('/')
    await cleo.getByRole('link', { name: /Drop overdue fines/ }).click()
    await confirm(cleo, 'Accept the harm with this mitigation', 'Accept it')
    await expect(cleo.getByText(/^Accepted for the customer seat by Cleo Lead/)).toBeVisible()
  })

  await test.step('Connie names the decider and asks the functions to sign', async () => {
    await connie.goto('/decisions/1/edit')
    await connie.getByLabel('Who decides').selectOption({ label: 'Leo Leader, Operations' })
    await connie.getByRole('button', { name: 'Name', exact: true }).click()
    await expect(connie).toHaveURL(itsPage)
    await confirm(connie, 'Start sign-off', 'Ask them')
    await expect(signatures(connie).getByText('Has not signed yet.')).toHaveCount(3)
  })

  await test.step('Finance signs, then the text changes under its signature', async () => {
    await sign(finn, 'Finance')
    await connie.goto('/decisions/1/edit')
    await connie
      .getByRole('textbox', { name: 'What would prove us wrong' })
      .fill('Books stay out a quarter longer after three months.')
    await connie.getByLabel('What changed').fill('Finance asked for a limit')
    await connie.getByRole('button', { name: 'Save revision 2' }).click()
    await expect(connie).toHaveURL(itsPage)
    await expect(connie.getByText('counts as missing')).toBeVisible()
  })

  await test.step('Finance sees what changed and signs again', async () => {
    await finn.goto('/')
    await finn.getByRole('link', { name: /Drop overdue fines/ }).click()
    await expect(finn.getByText(/The signature no longer counts/)).toBeVisible()
    await finn.getByRole('link', { name: 'See what changed' }).click()
    await expect(finn.getByRole('insertion').filter({ hasText: 'quarter' })).toBeVisible()
    await finn.goBack()
    await approve(finn, 'Finance')
  })

  await test.step('the seat signs, and Operations with a condition', async () => {
    await sign(cleo, 'Customer seat')
    await leo.goto('/')
    await leo.getByRole('region', { name: 'To sign' }).getByRole('link').click()
    await choose(group(leo, 'The verdict of Operations'), /^Approve with conditions/)
    await leo.getByLabel('Why', { exact: true }).fill('The counters must know first.')
    const conditions = group(leo, 'Conditions')
    await conditions.getByLabel('Condition 1').fill('Tell every counter a week before')
    await conditions
      .getByLabel('Who sees to it')
      .first()
      .selectOption({ label: 'Connie Contributor' })
    await conditions.getByLabel('By when').first().fill('2099-01-31')
    await confirm(leo, 'Sign for Operations', 'Sign')
    await expect(signatures(leo).getByText(/approved this text/)).toHaveCount(3)
  })

  await test.step('Leo decides, on scores of the text before', async () => {
    await turn(leo).getByRole('link', { name: 'Decide' }).click()
    await choose(group(leo, /^What you decide/), /^Approved(?! with)/)
    await leo.getByLabel(/^Why/).fill('Families come back, and we know within a quarter.')
    await confirm(leo, 'Decide', 'Decide')
    // Nothing typed is lost by a refusal.
    await expect(leo.getByRole('main').getByRole('alert')).toContainText(
      'The scores judge revision 1',
    )
    await expect(leo.getByLabel(/^Why/)).toHaveValue(/Families come back/)
    await expect(group(leo, /^What you decide/).getByRole('radio', { checked: true })).toHaveCount(
      1,
    )
    await leo.getByRole('checkbox', { name: /still hold for revision 2/ }).check()
    await confirm(leo, 'Decide', 'Decide')
    await expect(
      leo.getByRole('heading', { name: /Approved.*Decided by Leo Leader/ }),
    ).toBeVisible()
  })

  await test.step('everyone reads the same story', async () => {
    expect(await story(connie, 1)).toEqual([
      'Connie Contributor (Contributor) proposed D-1, “Drop overdue fines”.',
      'Connie Contributor (Contributor) cited an interview in D-1 about Families at “Join”.',
      'Connie Contributor (Contributor) saved revision 1 of D-1.',
      expect.stringMatching(
        /^Connie Contributor \(Contributor\) opened scoring of D-1 to three people until .+: Cleo Lead, Finn Finance and Leo Leader\.$/,
      ),
      'Cleo Lead (CX lead) handed in a scorecard for D-1.',
      'Finn Finance (Contributor) handed in a scorecard for D-1.',
      'Leo Leader (Leader) handed in a scorecard for D-1.',
      'The scores of D-1 were revealed: 3 of 3 cards in. Impact index 61. Worst off: Students. Somebody is harmed. Journey fit 75.',
      'Connie Contributor (Contributor) said what will be done about the harm in D-1. Flo Frontline sees to it.',
      'Cleo Lead (CX lead) accepted for the customer seat the harm that is left in D-1.',
      'Connie Contributor (Contributor) named Leo Leader to decide D-1.',
      'Connie Contributor (Contributor) asked Customer seat, Finance and Operations to sign revision 1 of D-1.',
      'Finn Finance (Contributor) approved revision 1 of D-1 for Finance.',
      'Connie Contributor (Contributor) saved revision 2 of D-1, which changes “What would prove us wrong”.',
      'What Finance signed is no longer the text: revision 2 of D-1 is. It has to sign again.',
      'Finn Finance (Contributor) approved revision 2 of D-1 for Finance.',
      'Cleo Lead (CX lead) approved revision 2 of D-1 for Customer seat.',
      'Leo Leader (Leader) approved revision 2 of D-1 with conditions for Operations.',
      'Leo Leader (Leader) decided revision 2 of D-1: approved.',
    ])
    await connie.goto('/decisions/1/edit')
    await expect(connie.getByRole('button', { name: 'Save draft' })).toHaveCount(0)
    await expect(connie.getByText(/decided/i).first()).toBeVisible()
  })
})

/** What was just done is said in the address for a moment. */
const itsPage = /\/decisions\/1(\?said=.+)?$/

async function propose(page: Page) {
  await page.goto('/decisions/new')
  await page.getByLabel(/^Title/).fill('Drop overdue fines')
  await page
    .getByLabel(/^The question being decided/)
    .fill('Should we stop charging for books that come back late?')
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await allAtOnce(page)

  await page.getByLabel('Decide by').fill('2099-03-31')
  await choose(group(page, 'Where does this start?'), 'A customer')
  await page.getByLabel('Power core', { exact: true }).selectOption('Customer')
  await page.getByLabel('Sponsor').selectOption({ label: 'Leo Leader, Operations' })
  const functions = group(page, 'Functions it touches')
  await functions.getByRole('checkbox', { name: 'Finance' }).check()
  await functions.getByRole('checkbox', { name: 'Operations' }).check()

  await touch(page, 'Families', { useful: 'No fear of the counter.', loses: 'Nothing.', bar: 2 })
  await touch(page, 'Students', {
    useful: 'Less worry in exam weeks.',
    loses: 'Set books are out for longer.',
    bar: 1,
  })
  await page.getByLabel('How the customer gains').fill('They come back without shame.')
  await page.getByLabel('How the customer will reward us for it').fill('They tell other families.')
  await page.getByLabel('And only then: how we gain').fill('Six desk hours a week.')
  for (const cell of ['Families, Join', 'Families, Borrow', 'Students, Borrow'])
    await page.getByRole('checkbox', { name: cell }).check()

  const options = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('radio', { name: /^Propose this one/ }) })
  await expect(options.first().getByLabel('Name', { exact: true })).toHaveValue(
    'Drop overdue fines',
  )
  await options.first().getByLabel('Name', { exact: true }).fill('Drop all fines')
  await options.first().getByRole('radio').check()
  await options.last().getByLabel('Why not this one').fill('We keep losing families.')

  await choose(group(page, 'Can we go back?'), /two-way door/)
  await choose(group(page, 'How many customers feel it?'), 'Few customers')
  await page.getByLabel('Cost in EUR').fill('12,000')
  await page
    .getByRole('textbox', { name: 'What would prove us wrong' })
    .fill('Books stay out longer.')
  await page.getByLabel('What to try small first').fill('One branch for three months.')
  await page.getByRole('button', { name: 'Save and read it' }).click()
  await expect(page).toHaveURL(itsPage)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Drop overdue fines')
}

async function touch(page: Page, name: string, answers: Touch) {
  const asked = group(page, new RegExp(`^${name}`))
  const row = page.getByRole('listitem').filter({ has: asked })
  await choose(asked, /^Directly/)
  await row.getByLabel('What is useful to them').fill(answers.useful)
  await row.getByLabel('What they lose').fill(answers.loses)
  await choose(group(row, 'The bar'), new RegExp(`^\\+${answers.bar}`))
}

type Touch = { useful: string; loses: string; bar: number }

const clearlyBetter = { impact: 'Clearly better', sure: '80 %', why: 'They told me so.' }
const slightlyBetter = { impact: 'Slightly better', sure: '50 %' }
const slightlyWorse = { impact: 'Slightly worse', sure: '80 %' }
const clearlyWorse = { impact: 'Clearly worse', sure: '80 %', why: 'Set books run out in June.' }

/** From “Needs you”, as somebody who was asked would come. */
async function score(page: Page, card: { families: Judgement; students: Judgement }) {
  await page.goto('/')
  await page.getByRole('region', { name: 'To score' }).getByRole('link').click()
  await judge(page, 'Families', { Join: card.families, Borrow: card.families })
  await judge(page, 'Students', { Borrow: card.students })
  await choose(group(page, /At “Join”/), 'Earns it')
  await choose(group(page, /At “Borrow”/), 'Leaves it')
  await choose(group(page, /nobody got the credit/), /Probably$/)
  await expect(page.getByText('6 of 6 answered')).toBeVisible()
  await handIn(page)
  await expect(page).toHaveURL(itsPage)
}

function signatures(page: Page) {
  return page.getByRole('region', { name: 'Sign-offs' })
}

async function sign(page: Page, functionName: string) {
  await page.goto('/')
  await page.getByRole('region', { name: 'To sign' }).getByRole('link').click()
  await approve(page, functionName)
}
