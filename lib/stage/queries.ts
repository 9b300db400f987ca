import { Prisma, read } from '@/lib/db'
import { type Experience, experiencesSql } from '@/lib/experience/queries'
import type { Actor } from '@/lib/person/actor'
import type { Wording } from './wording'

export type StageLife = {
  id: string
  name: string
  emotion: string
  need: string
  archivedAt: Date | null
  /** Newest first. */
  wordings: Wording[]
  experiences: (Experience & { groupName: string })[]
}

type Row = Omit<StageLife, 'wordings' | 'experiences'> & {
  wordings: (Omit<Wording, 'at'> & { at: string })[]
  experiences: (Omit<Experience, 'learnedAt'> & { learnedAt: string })[]
  groups: { id: string; name: string }[]
}

/** A stage with how it was worded before and what groups live through there, in one statement. */
export async function stageLife(actor: Actor, stageId: string): Promise<StageLife | null> {
  const { organizationId } = actor
  const here = Prisma.sql`e."stageId" = ${stageId}::uuid and e."archivedAt" is null
    and exists (select from "group" g where g."organizationId" = e."organizationId"
      and g.id = e."groupId" and g."archivedAt" is null)`
  const rows = await read(actor, (db) =>
    db.$queryRaw<Row[]>(Prisma.sql`
      select s.id, s.name, s.emotion, s.need, s."archivedAt",
        (select coalesce(json_agg(w order by w.at desc, w.id desc), '[]') from (
          select w.id, w.name, w.emotion, w.need, w."writtenAt" as at, p.name as "byName"
          from stage_wording w
          left join person p on p."organizationId" = w."organizationId" and p.id = w."writtenById"
          where w."organizationId" = s."organizationId" and w."stageId" = s.id
          order by w."writtenAt" desc, w.id desc limit 100
        ) w) as wordings,
        ${experiencesSql(organizationId, here)} as experiences,
        (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name)), '[]')
         from "group" g where g."organizationId" = s."organizationId") as groups
      from stage s
      where s."organizationId" = ${organizationId}::uuid and s.id = ${stageId}::uuid`),
  )
  const [row] = rows
  if (!row) return null
  const { groups, ...rest } = row
  return {
    ...rest,
    wordings: row.wordings.map((one) => ({ ...one, at: new Date(one.at) })),
    experiences: row.experiences.map((one) => ({
      ...one,
      learnedAt: new Date(one.learnedAt),
      groupName: groups.find(({ id }) => id === one.groupId)?.name ?? '',
    })),
  }
}
