-- Words that a few in a hundred rows hold are neither common enough to meet a page's worth of them on
-- a short walk from the newest row on, nor rare enough to list them all. One more facet says the month
-- by which a list is ordered, so that the index can be asked for the next few months alone. UTC, as
-- whole months are only ever asked for in a row.
CREATE FUNCTION month_facet(at timestamp, organization uuid) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 'm' || (extract(year FROM at) * 100 + extract(month FROM at))::int || ':' || right(organization::text, 12)
$$;

-- The month comes along; and what was put off happens to nobody in the quarter it was put off in.
CREATE OR REPLACE FUNCTION fill_decision_facets() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  day date := NEW.deadline;
  quarter text;
  words text[] := ARRAY[
    facet('o', NULL, NEW."organizationId"),
    facet('s', NEW.status, NEW."organizationId"),
    facet('p', NULL, NEW."proposerId"),
    month_facet(NEW."activityAt" AT TIME ZONE 'UTC', NEW."organizationId")];
BEGIN
  IF NEW."functionId" IS NOT NULL THEN words := words || facet('f', NULL, NEW."functionId"); END IF;
  IF NEW.core IS NOT NULL THEN words := words || facet('c', NEW.core, NEW."organizationId"); END IF;
  IF NEW."decidedAt" IS NOT NULL THEN
    SELECT (NEW."decidedAt" AT TIME ZONE o."timeZone")::date INTO day
    FROM organization o WHERE o.id = NEW."organizationId";
  END IF;
  -- What was turned down, put off or taken back happens to nobody.
  IF NEW.status <> 'withdrawn' AND coalesce(NEW.outcome, '') NOT IN ('rejected', 'deferred') THEN
    quarter := to_char(day, 'YYYY"q"Q');
  END IF;
  -- A decision that is only now written can't touch anything yet.
  IF TG_OP = 'UPDATE' THEN
    words := words || coalesce((
      SELECT array_agg(facet('g', NULL, t."groupId"))
        || array_agg(facet('j', NULL, t."stageId"))
        || array_agg(facet('x', right(t."groupId"::text, 12), t."stageId"))
        || CASE WHEN quarter IS NOT NULL
             THEN array_agg(facet('y', quarter || right(t."groupId"::text, 12), t."stageId"))
             ELSE '{}'::text[] END
      FROM touch t WHERE t."organizationId" = NEW."organizationId" AND t."decisionId" = NEW.id), '{}');
  END IF;
  NEW.facets := array_to_tsvector(words);
  RETURN NEW;
END $$;
-- Every event of a decision moves its activity on; only a new month says something new.
CREATE TRIGGER fill_facets_of_month BEFORE UPDATE OF "activityAt" ON decision FOR EACH ROW
  WHEN (date_trunc('month', OLD."activityAt" AT TIME ZONE 'UTC')
    IS DISTINCT FROM date_trunc('month', NEW."activityAt" AT TIME ZONE 'UTC'))
  EXECUTE FUNCTION fill_decision_facets();

CREATE OR REPLACE FUNCTION fill_evidence_search() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  words text[] := ARRAY[
    facet('o', NULL, NEW."organizationId"),
    facet('k', NEW.kind, NEW."organizationId"),
    facet('a', NEW.about, NEW."organizationId"),
    facet('u', CASE WHEN NEW.cited > 0 THEN 'cited' ELSE 'uncited' END, NEW."organizationId"),
    -- In use, the same as another, or taken out.
    facet('i', CASE WHEN NEW."withdrawnAt" IS NOT NULL THEN 'withdrawn'
                    WHEN NEW."duplicateOfId" IS NOT NULL THEN 'duplicate' ELSE 'used' END, NEW."organizationId"),
    month_facet(NEW."collectedOn", NEW."organizationId")];
BEGIN
  IF NEW.feeling IS NOT NULL THEN words := words || facet('l', NEW.feeling, NEW."organizationId"); END IF;
  IF NEW."groupId" IS NOT NULL THEN words := words || facet('g', NULL, NEW."groupId"); END IF;
  IF NEW."stageId" IS NOT NULL THEN words := words || facet('j', NULL, NEW."stageId"); END IF;
  IF NEW."groupId" IS NOT NULL AND NEW."stageId" IS NOT NULL THEN
    words := words || facet('x', right(NEW."groupId"::text, 12), NEW."stageId");
  END IF;
  NEW.facets := array_to_tsvector(words);
  NEW.document := setweight(to_tsvector('plain', NEW.topic), 'A')
    || setweight(to_tsvector('plain', left(NEW.quote, 20000)), 'B')
    || setweight(to_tsvector('plain', NEW.collector || ' ' || NEW.method || ' ' || coalesce(NEW.reference, '')), 'C');
  RETURN NEW;
END $$;

-- An index written anew is smaller and quicker than one that was told every change.
DROP INDEX decision_facets_document_idx;
DROP INDEX evidence_facets_document_idx;
UPDATE decision SET facets = NULL;
UPDATE evidence SET facets = NULL;
CREATE INDEX decision_facets_document_idx ON decision USING GIN (facets, document);
CREATE INDEX evidence_facets_document_idx ON evidence USING GIN (facets, document);
