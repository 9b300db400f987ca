import { v7 } from 'uuid'
import { now } from '@/lib/clock'
import { write } from '@/lib/db'
import { importDecisions } from '@/lib/import/commands'
import { headersOrNone } from '@/lib/import/file'
import { type Mapping, mappingFor } from '@/lib/import/mapping'
import { chosenIn } from '@/lib/import/schema'
import type { ImportReport } from '@/lib/import/tally'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { storable } from '@/lib/storable'
import { type KeptFile, keptFile } from './queries'
import { type ImportFileInput, mostBytes, whyNotKept } from './schema'

/** Keeps a file while its bringer looks at it. The one they looked at before is let go. */
export async function keepFile(
  actor: Actor,
  { name, content }: { name: string; content: Uint8Array<ArrayBuffer> },
): Promise<Result<{ fileId: string }>> {
  const denied = whyNotPermitted(actor, 'import')
  if (denied) return refuse(denied)
  if (content.length === 0) return refuse(whyNotKept.empty)
  if (content.length > mostBytes) return refuse(whyNotKept['too-large'])
  const { organizationId, personId } = actor
  const file = { id: v7(), name: storable(name.slice(0, 200)), content, createdAt: now() }
  await write(actor, (tx) =>
    tx.importFile.upsert({
      where: { organizationId_personId: { organizationId, personId } },
      create: { organizationId, personId, ...file },
      update: file,
      select: { id: true },
    }),
  )
  return done({ fileId: file.id })
}

export type Look = {
  name: string
  headers: string[]
  mapping: Mapping
  /** What importing it would do, or why it can't be read at all. */
  found: Result<ImportReport>
}

/** A dry run of a kept file; null when it isn't there. */
export async function lookAtFile(
  actor: Actor,
  { fileId, chosen }: ImportFileInput,
): Promise<Look | null> {
  const file = await keptFile(actor, fileId)
  if (!file) return null
  const { name, content } = file
  const reading = chosenIn(new URLSearchParams(chosen))
  const headers = await headersOrNone([content])
  const found = await importDecisions(actor, [content], { file: name, ...reading, isDryRun: true })
  return { name, headers, mapping: mappingFor(headers, reading.mapping), found }
}

/** Imports the decisions of the file that was looked at, read the way it was looked at. */
export function importFile(
  actor: Actor,
  { fileId, chosen }: ImportFileInput,
): Promise<Result<ImportReport>> {
  const reading = chosenIn(new URLSearchParams(chosen))
  return importKept(actor, fileId, ({ name, content }) =>
    importDecisions(actor, [content], { file: name, ...reading }),
  )
}

/**
 * Imports a kept file, whatever its rows are, and lets it go. Should that last step fail, importing it
 * again adds nothing.
 */
export async function importKept<Report>(
  actor: Actor,
  fileId: string,
  bringIn: (file: KeptFile) => Promise<Result<Report>>,
): Promise<Result<Report>> {
  const denied = whyNotPermitted(actor, 'import')
  if (denied) return refuse(denied)
  const file = await keptFile(actor, fileId)
  if (!file) return refuse('This file is not there any more. Choose it again.')
  const result = await bringIn(file)
  if (result.ok) await letGo(actor, fileId)
  return result
}

async function letGo(actor: Actor, fileId: string): Promise<void> {
  const { organizationId, personId } = actor
  await write(actor, (tx) =>
    tx.importFile.deleteMany({ where: { organizationId, personId, id: fileId } }),
  )
}
