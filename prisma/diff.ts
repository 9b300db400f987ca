import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { openPostgres } from '@/lib/command-line/postgres.mjs'
// import { migrate } from './migrate'

const folder = import.meta.dirname

/** The SQL that leads from this database to the schema files; empty when they agree. */
export async function differenceToSchema(url: string): Promise<string> {
  return difference({ url, from: { tag: 'url', url } })
}

/** The SQL that leads from nothing to the schema files. */
export async function wholeSchema(url: string): Promise<string> {
  return difference({ url, from: { tag: 'empty' } })
}

async function difference({ url, from }: { url: string; from: engine.DiffTarget }) {
  loadEngine()
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }, { schema: 'public' }))
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    adapter,
  )
  const { stdout } = await schemaEngine.diff({
    from,
    to: { tag: 'schemaDatamodel', files: schemaFiles() },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  schemaEngine.free()
  return stdout ?? ''
}
function schemaFiles() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: name, content: readFileSync(join(folder, name), 'utf8') }))
}
function loadEngine() {
  const require = createRequire(import.meta.url)
  const file = join(require.resolve('@prisma/schema-engine-wasm'), '..', 'schema_engine_bg.wasm')
  const module = new WebAssembly.Module(readFileSync(file))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...engine } })
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}
