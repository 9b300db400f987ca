import { z } from 'zod'
import { cellSchema } from '@/lib/decision/schema'
import { uuid } from '@/lib/uuid'

/** Where one cites from, and comes back to. */
const places = { page: '', edit: '/edit?part=before', evidence: '/evidence' } as const
const from = z.enum(['page', 'edit', 'evidence']).catch('page')

export const citeSchema = z.object({
  decisionId: uuid,
  evidenceId: uuid,
  /** The claim, `group/stage`. */
  cell: cellSchema,
  from,
})
export type CiteInput = z.output<typeof citeSchema>

export const removeCitationSchema = z.object({ decisionId: uuid, citationId: uuid, from })
export type RemoveCitationInput = z.output<typeof removeCitationSchema>

/** Back to where one was, with what is said there. */
export function backTo(number: number, place: keyof typeof places, said: string): string {
  const path = places[place]
  return `/decisions/${number}${path}${path.includes('?') ? '&' : '?'}${said}`
}
