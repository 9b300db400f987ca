import { writeNote } from '@/lib/note/commands'
import { noteSchema } from '@/lib/note/schema'
import { route } from '@/lib/route'

/** Phones send notes here: sent again with the same Idempotency-Key, a note is kept once. */
export const POST = route({
  permission: 'write-note',
  attempt: 'write a note',
  schema: noteSchema,
  once: true,
  status: 201,
  run: (actor, note, { key }) => writeNote(actor, note, { key }),
})
