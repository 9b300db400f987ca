-- What a withdrawn decision stood on stays as it was, too, as with one that was decided: the piece as
-- it counted when the decision was taken back, without its words.
UPDATE citation c SET "stoodAs" = jsonb_build_object(
    'originalId', coalesce(e."duplicateOfId", e.id), 'kind', e.kind,
    'collectedOn', to_char(e."collectedOn", 'YYYY-MM-DD'),
    'isWithdrawn', coalesce(e."withdrawnAt" <= d."withdrawnAt", false),
    'tellsOf', jsonb_build_object('groupId', e."groupId", 'stageId', e."stageId"),
    'fingerprint', encode(sha256(convert_to(e.quote, 'UTF8')), 'hex'))
FROM evidence e, decision d
WHERE e."organizationId" = c."organizationId" AND e.id = c."evidenceId"
  AND d."organizationId" = c."organizationId" AND d.id = c."decisionId"
  AND d."withdrawnAt" IS NOT NULL AND c."removedAt" IS NULL AND c."stoodAs" IS NULL;
