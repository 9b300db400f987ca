-- The coverage map of an organization counts all its evidence, group by group and stage by stage.
-- Counting 50,000 pieces takes 10 ms, so they are counted as they are written, by month; the two
-- months in which evidence turns from fresh to ageing and from ageing to old are counted by the day.
CREATE TABLE "evidence_coverage" (
    "organizationId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "stageId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "pieces" INTEGER NOT NULL,
    "trial" INTEGER NOT NULL,
    "observed" INTEGER NOT NULL,
    "interview" INTEGER NOT NULL,
    "survey" INTEGER NOT NULL,
    "complaint" INTEGER NOT NULL,
    "supportContact" INTEGER NOT NULL,
    "note" INTEGER NOT NULL,
    "opinion" INTEGER NOT NULL,

    CONSTRAINT "evidence_coverage_pkey" PRIMARY KEY ("organizationId","groupId","stageId","month")
);
ALTER TABLE "evidence_coverage" ADD CONSTRAINT "evidence_coverage_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_coverage" ADD CONSTRAINT "evidence_coverage_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "group"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_coverage" ADD CONSTRAINT "evidence_coverage_organizationId_stageId_fkey" FOREIGN KEY ("organizationId", "stageId") REFERENCES "stage"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX evidence_by_day ON evidence ("organizationId", "collectedOn") INCLUDE ("groupId", "stageId", kind)
  WHERE "withdrawnAt" IS NULL;

-- As the owner: the app reads these numbers and can't write them. One transaction at a time changes
-- the numbers of an organization, so that no two wait for each other in a circle. Evidence that
-- nobody can place in a cell isn't on the map; neither is what was taken out of use.
CREATE FUNCTION count_added_evidence() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('evidence coverage ' || o.id, 0))
  FROM (SELECT DISTINCT "organizationId" AS id FROM added ORDER BY 1) o;
  INSERT INTO evidence_coverage AS c ("organizationId", "groupId", "stageId", month, "pieces", "trial", "observed", "interview", "survey", "complaint", "supportContact", "note", "opinion")
  SELECT e."organizationId", e."groupId", e."stageId", date_trunc('month', e."collectedOn")::date,
    count(*),
    count(*) FILTER (WHERE e.kind = 'trial'),
    count(*) FILTER (WHERE e.kind = 'observed'),
    count(*) FILTER (WHERE e.kind = 'interview'),
    count(*) FILTER (WHERE e.kind = 'survey'),
    count(*) FILTER (WHERE e.kind = 'complaint'),
    count(*) FILTER (WHERE e.kind = 'support-contact'),
    count(*) FILTER (WHERE e.kind = 'note'),
    count(*) FILTER (WHERE e.kind = 'opinion')
  FROM added e WHERE e."withdrawnAt" IS NULL AND e."groupId" IS NOT NULL AND e."stageId" IS NOT NULL
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
  ON CONFLICT ("organizationId", "groupId", "stageId", month) DO UPDATE SET
    "pieces" = c."pieces" + excluded."pieces",
    "trial" = c."trial" + excluded."trial",
    "observed" = c."observed" + excluded."observed",
    "interview" = c."interview" + excluded."interview",
    "survey" = c."survey" + excluded."survey",
    "complaint" = c."complaint" + excluded."complaint",
    "supportContact" = c."supportContact" + excluded."supportContact",
    "note" = c."note" + excluded."note",
    "opinion" = c."opinion" + excluded."opinion";
  RETURN NULL;
END $$;

CREATE FUNCTION count_changed_evidence() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- Citing changes a piece, too, and nothing here.
  IF NOT EXISTS (
    SELECT FROM added a JOIN removed r ON r."organizationId" = a."organizationId" AND r.id = a.id
    WHERE (a.kind, a."groupId", a."stageId", a."collectedOn", a."withdrawnAt")
      IS DISTINCT FROM (r.kind, r."groupId", r."stageId", r."collectedOn", r."withdrawnAt")
  ) THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('evidence coverage ' || o.id, 0))
  FROM (SELECT DISTINCT "organizationId" AS id FROM added ORDER BY 1) o;
  INSERT INTO evidence_coverage AS c ("organizationId", "groupId", "stageId", month, "pieces", "trial", "observed", "interview", "survey", "complaint", "supportContact", "note", "opinion")
  SELECT e."organizationId", e."groupId", e."stageId", date_trunc('month', e."collectedOn")::date,
    sum(e.change),
    coalesce(sum(e.change) FILTER (WHERE e.kind = 'trial'), 0),
    coalesce(sum(e.change) FILTER (WHERE e.kind = 'observed'), 0),
    coalesce(sum(e.change) FILTER (WHERE e.kind = 'interview'), 0),
    coalesce(sum(e.change) FILTER (WHERE e.kind = 'survey'), 0),
    coalesce(sum(e.change) FILTER (WHERE e.kind = 'complaint'), 0),
    coalesce(sum(e.change) FILTER (WHERE e.kind = 'support-contact'), 0),
    coalesce(sum(e.change) FILTER (WHERE e.kind = 'note'), 0),
    coalesce(sum(e.change) FILTER (WHERE e.kind = 'opinion'), 0)
  FROM (
    SELECT "organizationId", "groupId", "stageId", "collectedOn", kind, "withdrawnAt", 1 AS change FROM added
    UNION ALL
    SELECT "organizationId", "groupId", "stageId", "collectedOn", kind, "withdrawnAt", -1 FROM removed
  ) e WHERE e."withdrawnAt" IS NULL AND e."groupId" IS NOT NULL AND e."stageId" IS NOT NULL
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
  ON CONFLICT ("organizationId", "groupId", "stageId", month) DO UPDATE SET
    "pieces" = c."pieces" + excluded."pieces",
    "trial" = c."trial" + excluded."trial",
    "observed" = c."observed" + excluded."observed",
    "interview" = c."interview" + excluded."interview",
    "survey" = c."survey" + excluded."survey",
    "complaint" = c."complaint" + excluded."complaint",
    "supportContact" = c."supportContact" + excluded."supportContact",
    "note" = c."note" + excluded."note",
    "opinion" = c."opinion" + excluded."opinion";
  RETURN NULL;
END $$;

CREATE TRIGGER count_added AFTER INSERT ON evidence REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_added_evidence();
CREATE TRIGGER count_changed AFTER UPDATE ON evidence REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_changed_evidence();

INSERT INTO evidence_coverage ("organizationId", "groupId", "stageId", month, "pieces", "trial", "observed", "interview", "survey", "complaint", "supportContact", "note", "opinion")
SELECT e."organizationId", e."groupId", e."stageId", date_trunc('month', e."collectedOn")::date,
    count(*),
    count(*) FILTER (WHERE e.kind = 'trial'),
    count(*) FILTER (WHERE e.kind = 'observed'),
    count(*) FILTER (WHERE e.kind = 'interview'),
    count(*) FILTER (WHERE e.kind = 'survey'),
    count(*) FILTER (WHERE e.kind = 'complaint'),
    count(*) FILTER (WHERE e.kind = 'support-contact'),
    count(*) FILTER (WHERE e.kind = 'note'),
    count(*) FILTER (WHERE e.kind = 'opinion')
FROM evidence e WHERE e."withdrawnAt" IS NULL AND e."groupId" IS NOT NULL AND e."stageId" IS NOT NULL
GROUP BY 1, 2, 3, 4;

GRANT SELECT ON evidence_coverage TO empty_chair_app;
ALTER TABLE evidence_coverage ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence_coverage FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON evidence_coverage TO empty_chair_app
  USING ("organizationId" = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid));
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner ON evidence_coverage TO %I USING (true) WITH CHECK (true)', current_user);
END $$;

-- Evidence by the thousand enters the search like decisions do.
CREATE OR REPLACE FUNCTION door.settle_search() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT gin_clean_pending_list('decision_facets_document_idx');
  SELECT gin_clean_pending_list('evidence_facets_document_idx')
$$;
