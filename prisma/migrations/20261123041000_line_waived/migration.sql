-- A waiver is for a line as it was scored, however it is worded later: its words are kept with it.
ALTER TABLE "waiver" ADD COLUMN "line" TEXT NOT NULL DEFAULT '';

UPDATE waiver w SET line = coalesce(
  (SELECT initcap(l.side) || ' ' || l.text
   FROM round r, jsonb_to_recordset(coalesce(r.model -> 'commitments', '[]')) AS l (id uuid, side text, text text)
   WHERE r."organizationId" = w."organizationId" AND r."decisionId" = w."decisionId"
     AND r."openedAt" <= w."grantedAt" AND l.id = w."commitmentId"
   ORDER BY r.number DESC LIMIT 1),
  (SELECT initcap(c.side) || ' ' || c.text FROM commitment c
   WHERE c."organizationId" = w."organizationId" AND c.id = w."commitmentId"), '')
WHERE w."commitmentId" IS NOT NULL;
