import { build, generate } from './prepare.mjs'

// For an image: what npm start would do before it serves.

const step = { say: (sentence) => console.log(sentence) }
await generate(step)
await build(step)
