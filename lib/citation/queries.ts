import { Prisma } from '@/lib/db'

/**
 * The citations of the decision `d`, as a sub-select of the statement that reads all about it. What
 * was taken back before is left out.
 */
export function citationsOfCase(organizationId: Prisma.Sql) {
  return Prisma.sql`(
    select coalesce(json_agg(json_build_object('id', c.id, 'groupId', c."groupId",
      'stageId', c."stageId", 'evidenceId', e.id, 'quote', left(e.quote, 300),
      'piece', json_build_object('originalId', coalesce(e."duplicateOfId", e.id), 'kind', e.kind,
        'collectedOn', to_char(e."collectedOn", 'YYYY-MM-DD'),
        'isWithdrawn', e."withdrawnAt" is not null,
        'tellsOf', json_build_object('groupId', e."groupId", 'stageId', e."stageId"),
        'fingerprint', encode(sha256(convert_to(e.quote, 'UTF8')), 'hex')),
      'stoodAs', c."stoodAs",
      'citedByName', p.name, 'citedAt', c."citedAt") order by c."citedAt", c.id), '[]')
    from citation c
    join evidence e on e."organizationId" = ${organizationId} and e.id = c."evidenceId"
    join person p on p."organizationId" = ${organizationId} and p.id = c."citedById"
    where c."organizationId" = ${organizationId} and c."decisionId" = d.id and c."removedAt" is null)`
}
