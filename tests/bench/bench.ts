import { openTemporaryPostgres } from '@/lib/command-line/postgres.mjs'
import { build, generate } from '@/lib/command-line/prepare.mjs'
import type { Figure } from './figure'

/**
 * npm run bench [-- --decisions 100000]: the figures we hold ourselves to, each beside something bare,
 * measured in the same run on the same machine. Nothing here passes or fails: read it.
 */
const decisions = Number(process.argv[process.argv.indexOf('--decisions') + 1]) || 100_000

const say = (sentence: string) => console.log(sentence)
await generate({ say })
await build({ say })
const postgres = await openTemporaryPostgres()
Object.assign(process.env, {
  DATABASE_URL: postgres.url,
  AUTH_SECRET: 'a secret that only this bench knows, 32 characters',
  LOG_LEVEL: 'silent',
})
const { migrate } = await import('@/prisma/migrate')
const { closeDatabase } = await import('@/lib/db')
try {
  await migrate(postgres.url)
  say(`Generating ${decisions.toLocaleString('en')} decisions …`)
  const { longHistory } = await import('./history')
  const reader = await longHistory(decisions, postgres.url)
  const { measurePages } = await import('./pages')
  tell('Every page, and one decision', await measurePages(reader))
  const { measureRegister } = await import('./register')
  tell('Register', await measureRegister(reader, decisions))
  const { measureBesideBare } = await import('./beside-bare')
  tell('Beside a bare page of Next', await measureBesideBare(reader, postgres.url))
  const { measureImport } = await import('./import')
  tell('Import', await measureImport())
} finally {
  await closeDatabase()
  await postgres.close()
}

function tell(title: string, figures: Figure[]) {
  console.log(`\n${title}`)
  for (const { what, is, target } of figures) {
    console.log(`  ${what.padEnd(58)} ${is.padStart(22)}   ${target}`)
  }
}
