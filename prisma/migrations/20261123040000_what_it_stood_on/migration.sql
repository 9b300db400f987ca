-- What a decision stood on stays as it was, however the library is mended afterwards: the piece as it
-- counted when it was decided, without its words.
ALTER TABLE "citation" ADD COLUMN "stoodAs" JSONB;

UPDATE citation c SET "stoodAs" = jsonb_build_object(
    'originalId', coalesce(e."duplicateOfId", e.id), 'kind', e.kind,
    'collectedOn', to_char(e."collectedOn", 'YYYY-MM-DD'),
    'isWithdrawn', coalesce(e."withdrawnAt" <= d."decidedAt", false),
    'tellsOf', jsonb_build_object('groupId', e."groupId", 'stageId', e."stageId"),
    'fingerprint', encode(sha256(convert_to(e.quote, 'UTF8')), 'hex'))
FROM evidence e, decision d
WHERE e."organizationId" = c."organizationId" AND e.id = c."evidenceId"
  AND d."organizationId" = c."organizationId" AND d.id = c."decisionId"
  AND d."decidedAt" IS NOT NULL AND c."removedAt" IS NULL;
