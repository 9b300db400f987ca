import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Pool, type QueryArrayConfig } from 'pg'
import { openTemporaryPostgres } from '@/lib/command-line/postgres.mjs'
import { migrate } from './migrate'

const folder = import.meta.dirname

/** The SQL that leads from this database to the schema files; empty when they agree. */
export async function differenceToSchema(url: string): Promise<string> {
  loadEngine()
  const pool = new CataloguePool({ connectionString: url })
  const adapter = new CatalogueFactory(pool, { schema: 'public' })
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  try {
    const { stdout } = await schemaEngine.diff({
      from: { tag: 'schemaDatasource', files: schemaFiles(), configDir: folder },
      to: { tag: 'schemaDatamodel', files: schemaFiles() },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return withoutComments(stdout ?? '')
  } finally {
    schemaEngine.free()
    await pool.end()
  }
}

function schemaFiles() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({
      path: join(folder, name),
      content: readFileSync(join(folder, name), 'utf8'),
    }))
}

/** What the engine says when there is nothing to do is a comment. */
function withoutComments(sql: string) {
  return sql.includes(';') ? sql : ''
}

let isLoaded = false

/** The engine's own entry imports WebAssembly as a module, which Node 20 cannot. */
function loadEngine() {
  if (isLoaded) return
  const require = createRequire(import.meta.url)
  const entry = require.resolve('@prisma/schema-engine-wasm')
  const module = new WebAssembly.Module(readFileSync(join(entry, '..', 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...engine } })
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  isLoaded = true
}

/** The catalogue has columns of the internal type "char" (18), which the adapter refuses to read. */
class CatalogueFactory extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      for (const column of characterColumns.get(result.rows) ?? []) {
        result.columnTypes[column] = ColumnTypeEnum.Character
      }
      return result
    }
    return adapter
  }
}

/** Reads them as text (25), and remembers which they were. */
class CataloguePool extends Pool {}
Object.defineProperty(CataloguePool.prototype, 'query', {
  value: async function query(this: Pool, statement: QueryArrayConfig) {
    const client = await this.connect()
    try {
      const result = await client.query(statement)
      const characters = result.fields.filter((field) => field.dataTypeID === 18)
      characterColumns.set(
        result.rows,
        characters.map((field) => result.fields.indexOf(field)),
      )
      for (const field of characters) field.dataTypeID = 25
      return result
    } finally {
      client.release()
    }
  },
})

const characterColumns = new WeakMap<unknown[][], number[]>()

/** `npx tsx prisma/diff.ts [name]` prints what the migrations lack, or makes a migration of it. */
async function main(name: string | undefined) {
  const postgres = await openTemporaryPostgres()
  try {
    await migrate(postgres.url)
    const sql = await differenceToSchema(postgres.url)
    if (!sql) return console.log('The migrations already lead to the schema.')
    if (!name) return console.log(sql)
    const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const migration = join(folder, 'migrations', `${moment}_${name}`)
    mkdirSync(migration)
    writeFileSync(join(migration, 'migration.sql'), sql)
    console.log(`Wrote ${migration}. Add policies, triggers and grants by hand.`)
  } finally {
    await postgres.close()
  }
}

if (process.argv[1] === import.meta.filename) await main(process.argv[2])
