'use server'

import { action } from '@/lib/action'
import { writeNote } from './commands'
import { noteFormSchema } from './schema'

export const writeNoteAction = action({
  permission: 'write-note',
  attempt: 'write a note',
  schema: noteFormSchema,
  run: (actor, { key, ...note }) => writeNote(actor, note, { key }),
  then: () => '/notes?said=noted',
})
