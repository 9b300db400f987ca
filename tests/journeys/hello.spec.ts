import { expect, test } from '../support/journey'

test('hello', async ({ world, as }) => {
  const page = await as(world.contributor)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Needs you')
})
