import { Prisma } from '@/lib/db'

/**
 * The citations of the decision `d`, as a sub-select of the statement that reads all about it. What
 * was taken back before is left out.
 */
export function citationsOfCase(organizationId: Prisma.Sql) {
  return Prisma.sql`(
    select coalesce(json_agg(json_build_object('id', c.id, 'groupId', c."groupId",
      'stageId', c."stageId", 'evidenceId', e.id, 'originalId', coalesce(e."duplicateOfId", e.id),
      'kind', e.kind, 'collectedOn', to_char(e."collectedOn", 'YYYY-MM-DD'),
      'quote', left(e.quote, 300), 'withdrawnAt', e."withdrawnAt",
      'groupName', case when e."groupId" <> c."groupId" then g.name end,
      'stageName', case when e."stageId" <> c."stageId" then s.name end,
      'citedByName', p.name, 'citedAt', c."citedAt") order by c."citedAt", c.id), '[]')
    from citation c
    join evidence e on e."organizationId" = ${organizationId} and e.id = c."evidenceId"
    join person p on p."organizationId" = ${organizationId} and p.id = c."citedById"
    left join "group" g on g."organizationId" = ${organizationId} and g.id = e."groupId"
    left join stage s on s."organizationId" = ${organizationId} and s.id = e."stageId"
    where c."organizationId" = ${organizationId} and c."decisionId" = d.id and c."removedAt" is null)`
}
