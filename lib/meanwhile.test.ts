import { expect, it } from 'vitest'
import { whyNotOver } from './meanwhile'

const labels = { emotion: 'emotion to earn', need: 'need', parts: 'parts' }
const drawn = { emotion: 'warm', need: '', parts: ['payer', 'user'], id: '1' }

type Facts = { emotion: string; need: string; parts: string[] }
const meanwhile = (
  before: Facts,
  after: Facts,
  basedOn: string | undefined = JSON.stringify(drawn),
) =>
  whyNotOver(
    {
      ...{ basedOn, before, after, labels },
      words: { ...before, parts: before.parts.join(', ') },
    },
    async () => 'Maria Silva',
  )

it('What nobody changed since is saved', async () => {
  expect(await meanwhile(drawn, { ...drawn, emotion: 'cold' })).toBeNull()
  expect(await meanwhile({ ...drawn, parts: ['user', 'payer'] }, drawn)).toBeNull()
})

it('What somebody changed since is refused, with who and what stands there now', async () => {
  const theirs = { ...drawn, emotion: 'cold', parts: [] }
  expect(await meanwhile(theirs, { ...drawn, need: 'a chair' })).toEqual({
    ok: false,
    reason: 'Maria Silva changed this since you opened it. Save again to put yours in its place.',
    fields: {
      emotion: ['Emotion to earn: “cold” stands there now.'],
      parts: ['Parts: nothing stands there now.'],
    },
    values: { basedOn: '{"emotion":"cold","need":"","parts":[]}' },
  })
})

it('Saved again, it goes through, unless it was changed once more', async () => {
  const theirs = { ...drawn, emotion: 'cold' }
  const refused = await meanwhile(theirs, drawn)
  const basedOn = refused?.values?.basedOn
  expect(await meanwhile(theirs, drawn, basedOn)).toBeNull()
  expect(await meanwhile({ ...theirs, need: 'a chair' }, drawn, basedOn)).toMatchObject({
    fields: { need: ['Need: “a chair” stands there now.'] },
  })
})

it('Who typed what the other typed loses nothing', async () => {
  const theirs = { ...drawn, emotion: 'cold' }
  expect(await meanwhile(theirs, theirs)).toBeNull()
})

it.each(['', 'no json', '[]', 'null'])(
  'What no form of ours wrote, “%s”, is asked about',
  async (text) => {
    expect(await meanwhile({ ...drawn, emotion: 'cold' }, drawn, text)).toMatchObject({ ok: false })
  },
)

it('Whoever carries nothing is not asked', async () => {
  const sent = { basedOn: undefined, before: drawn, after: { ...drawn, need: 'x' }, labels }
  const words = { emotion: '', need: '', parts: '' }
  expect(await whyNotOver({ ...sent, words }, async () => '')).toBeNull()
})
