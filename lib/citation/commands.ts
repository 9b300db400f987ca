import { v7 } from 'uuid'
import { now } from '@/lib/clock'
import { Prisma, type Tx, write } from '@/lib/db'
import { keyOf, notThere } from '@/lib/decision/commands'
import { cellKey } from '@/lib/decision/schema'
import type { Kind } from '@/lib/evidence/grade'
import { placesToCite } from '@/lib/evidence/vacuum'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Result, refuse } from '@/lib/result'
import { claimingOf } from '@/lib/ruling/evidence'
import { lockedCase } from '@/lib/ruling/queries'
import { record } from '@/lib/trail/record'
import { asCounted, type CitationOfCase, whyNotChangeCitations, whyNotCite } from './citation'
import type { CiteInput, RemoveCitationInput } from './schema'

type Where = { number: number; cell: string }

/** Attaches a piece of evidence to a claim of a decision. */
export async function cite(
  actor: Actor,
  { decisionId, evidenceId, cell }: CiteInput,
): Promise<Result<Where>> {
  const denied = whyNotPermitted(actor, 'add-evidence')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    if (!found) return refuse(notThere)
    const piece = await lockedPiece(tx, actor, evidenceId)
    if (!piece) return refuse('This evidence is not there any more.')
    const here = found.citations.filter((one) => cellKey(one) === cellKey(cell))
    const whyNot = whyNotCite({
      status: found.status,
      isTouched: placesToCite(claimingOf(found), found.citations).some(
        (one) => cellKey(one) === cellKey(cell),
      ),
      isWithdrawn: piece.isWithdrawn,
      isCited: here.some((one) => one.evidenceId === evidenceId),
      citations: found.citations.length,
    })
    if (whyNot) return refuse(whyNot)

    const { organizationId, personId } = actor
    await tx.citation.create({
      data: {
        ...{ organizationId, id: v7(), decisionId, evidenceId, ...cell },
        citedById: personId,
        citedAt: now(),
      },
      select: { id: true },
    })
    await count(tx, actor, evidenceId, 1)
    const data = toldOf(found.number, { evidenceId, kind: piece.kind }, found.names, cell)
    await record(tx, actor, { kind: 'evidence.cited', data }, { decisionId })
    return done({ number: found.number, cell: cellKey(cell) })
  })
}

/** Takes a citation back. Its row stays, so that the past can be read. */
export async function removeCitation(
  actor: Actor,
  { decisionId, citationId }: RemoveCitationInput,
): Promise<Result<Where>> {
  const denied = whyNotPermitted(actor, 'add-evidence')
  if (denied) return refuse(denied)
  return write(actor, async (tx) => {
    const found = await lockedCase(tx, actor, decisionId)
    const citation = found?.citations.find(({ id }) => id === citationId)
    if (!found || !citation) return refuse('This citation is not there any more.')
    const whyNot = whyNotChangeCitations(found)
    if (whyNot) return refuse(whyNot)

    await tx.citation.update({
      where: keyOf(actor, citationId),
      data: { removedAt: now(), removedById: actor.personId },
      select: { id: true },
    })
    await count(tx, actor, citation.evidenceId, -1)
    const data = toldOf(found.number, citation, found.names, citation)
    await record(tx, actor, { kind: 'citation.removed', data }, { decisionId })
    return done({ number: found.number, cell: cellKey(citation) })
  })
}

/**
 * For the commands that end a decision: keeps with each citation what counted, so that the library can
 * be mended afterwards without changing what the decision stood on.
 */
export async function keepAsCounted(
  tx: Tx,
  { organizationId }: Actor,
  citations: readonly CitationOfCase[],
) {
  const kept = citations.map((one) => ({ id: one.id, stoodAs: asCounted(one) }))
  await tx.$executeRaw`
    update citation c set "stoodAs" = kept."stoodAs"
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as kept (id uuid, "stoodAs" jsonb)
    where c."organizationId" = ${organizationId}::uuid and c.id = kept.id`
}

/** Nobody takes it out of use while it is being cited. */
async function lockedPiece(tx: Tx, { organizationId }: Actor, id: string) {
  const [piece] = await tx.$queryRaw<{ kind: Kind; isWithdrawn: boolean }[]>(Prisma.sql`
    select kind, "withdrawnAt" is not null as "isWithdrawn" from evidence
    where "organizationId" = ${organizationId}::uuid and id = ${id}::uuid for update`)
  return piece
}

function count(tx: Tx, actor: Actor, evidenceId: string, change: 1 | -1) {
  return tx.evidence.update({
    where: keyOf(actor, evidenceId),
    data: { cited: { increment: change } },
    select: { id: true },
  })
}

function toldOf(
  number: number,
  { evidenceId, kind }: { evidenceId: string; kind: Kind },
  names: Record<string, string>,
  { groupId, stageId }: { groupId: string; stageId: string },
) {
  return {
    ...{ number, evidenceId, evidenceKind: kind },
    groupName: names[groupId] ?? null,
    stageName: names[stageId] ?? null,
  }
}
