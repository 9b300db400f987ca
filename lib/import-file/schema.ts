import { z } from 'zod'
import { uuid } from '@/lib/uuid'

/** Larger files come in by the command line, which reads them piece by piece. */
export const mostBytes = 8 * 1024 * 1024

/** Why a file was not even looked at, by the word that stands in the address. */
export const whyNotKept = {
  empty: 'Choose a file, or paste its rows.',
  'too-large': `This file is larger than ${mostBytes / 1024 / 1024} MB. Bring it in by the command line: npm run admin -- import decisions FILE --organization SLUG, or import evidence.`,
  unreadable: 'The file did not arrive whole. Send it again.',
} as const
export type WhyNotKept = keyof typeof whyNotKept

export const importFileSchema = z.object({
  fileId: uuid,
  /** How it is to be read, as it stands in the address of its page. */
  chosen: z.string().max(200_000).default(''),
})
export type ImportFileInput = z.output<typeof importFileSchema>
