import { Prisma, read } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'
import { type ScorecardDraft, scorecardDraftSchema, unknown } from './schema'

export type OwnScorecard = { handedInAt: Date | null; isLate: boolean; answers: ScorecardDraft }

/** What the actor has answered in a round, being filled in or handed in. Never anybody else's. */
export async function ownScorecard(actor: Actor, roundId: string): Promise<OwnScorecard | null> {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  const answersIn = (table: string) => Prisma.sql`(
    select coalesce(json_agg(to_jsonb(a) - 'organizationId' - 'scorecardId'), '[]')
    from ${Prisma.raw(table)} a
    where a."organizationId" = ${organizationId} and a."scorecardId" = c.id)`
  const [card] = await read(actor, (db) =>
    db.$queryRaw<Row[]>(Prisma.sql`
      select c.draft, c."handedInAt", c."isLate", c.credit, ${answersIn('cell_score')} as cells,
        ${answersIn('stage_emotion')} as emotions, ${answersIn('commitment_answer')} as commitments
      from scorecard c
      where c."organizationId" = ${organizationId} and c."roundId" = ${roundId}::uuid
        and c."personId" = ${actor.personId}::uuid`),
  )
  if (!card) return null
  const { handedInAt, isLate, credit, cells, emotions, commitments } = card
  const handedIn = {
    credit,
    emotions,
    commitments,
    cells: cells.map((cell) => ({ ...cell, impact: cell.impact ?? unknown })),
  }
  const empty = scorecardDraftSchema.parse({})
  const answers = scorecardDraftSchema.catch(empty).parse(handedInAt ? handedIn : card.draft)
  return { handedInAt, isLate, answers }
}

type Row = {
  draft: unknown
  handedInAt: Date | null
  isLate: boolean
  credit: number | null
  cells: { impact: number | null }[]
  emotions: object[]
  commitments: object[]
}
