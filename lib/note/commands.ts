import { now } from '@/lib/clock'
import { type Tx, write } from '@/lib/db'
import { once } from '@/lib/once'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { done, type Refusal, type Result, refuse } from '@/lib/result'
import { record } from '@/lib/trail/record'
import type { NoteInput } from './schema'

/**
 * Keeps a note from the front line, once for each key however often it is sent.
 * Its words stay out of the trail, so that they can be erased without breaking it.
 */
export async function writeNote(
  actor: Actor,
  input: NoteInput,
  { key }: { key: string },
): Promise<Result<{ id: string }>> {
  const denied = whyNotPermitted(actor, 'write-note')
  if (denied) return refuse(denied)
  return write(actor, (tx) =>
    once({ tx, actor, key, request: input }, async () => {
      const about = await whatItIsAbout(tx, actor, input)
      const missing = whyNotAbout(input, about)
      if (missing) return missing
      const { id } = await tx.note.create({
        data: {
          organizationId: actor.organizationId,
          authorId: actor.personId,
          text: input.text,
          feeling: input.feeling,
          groupId: input.groupId,
          stageId: input.stageId,
          decisionId: about.decisionId,
          createdAt: now(),
        },
        select: { id: true },
      })
      const { groupName, stageName, decisionId } = about
      const data = { number: input.decisionNumber, groupName, stageName }
      await record(tx, actor, { kind: 'note.written', data }, { decisionId })
      return done({ id })
    }),
  )
}

type About = { groupName: string | null; stageName: string | null; decisionId: string | null }

/** One statement; what isn't there, or is somebody else's, is null. */
async function whatItIsAbout(tx: Tx, actor: Actor, input: NoteInput): Promise<About> {
  const { organizationId } = actor
  const rows = await tx.$queryRaw<About[]>`
    select
      (select name from "group" where "organizationId" = ${organizationId}::uuid
        and id = ${input.groupId}::uuid and "archivedAt" is null) as "groupName",
      (select name from stage where "organizationId" = ${organizationId}::uuid
        and id = ${input.stageId}::uuid and "archivedAt" is null) as "stageName",
      (select id from decision where "organizationId" = ${organizationId}::uuid
        and number = ${input.decisionNumber}::int) as "decisionId"`
  return rows[0] ?? { groupName: null, stageName: null, decisionId: null }
}

function whyNotAbout(input: NoteInput, about: About): Refusal | null {
  const fields: Record<string, string[]> = {}
  if (input.groupId && !about.groupName)
    fields.groupId = ['This group is not there any more. Choose another, or none.']
  if (input.stageId && !about.stageName)
    fields.stageId = ['This stage is not there any more. Choose another, or none.']
  if (input.decisionNumber && !about.decisionId)
    fields.decisionNumber = [`There is no D-${input.decisionNumber}. Look at the number again.`]
  const reason = Object.values(fields)[0]?.[0]
  return reason ? refuse(reason, fields) : null
}
