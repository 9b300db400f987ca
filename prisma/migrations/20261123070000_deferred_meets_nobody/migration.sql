-- A decision that was put off happens to nobody in the quarter it was put off in.
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

UPDATE decision SET facets = NULL WHERE outcome = 'deferred';
