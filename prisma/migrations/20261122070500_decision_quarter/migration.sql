-- What else happens to the same customers in the same quarter: for every cell a decision touches, one
-- more facet says the cell together with the quarter, so that a lookup lists those decisions and no
-- others. The day is the organization's: when it was decided, or else its deadline.
CREATE OR REPLACE FUNCTION fill_decision_facets() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  day date := NEW.deadline;
  quarter text;
  words text[] := ARRAY[
    facet('o', NULL, NEW."organizationId"),
    facet('s', NEW.status, NEW."organizationId"),
    facet('p', NULL, NEW."proposerId")];
BEGIN
  IF NEW."functionId" IS NOT NULL THEN words := words || facet('f', NULL, NEW."functionId"); END IF;
  IF NEW.core IS NOT NULL THEN words := words || facet('c', NEW.core, NEW."organizationId"); END IF;
  IF NEW."decidedAt" IS NOT NULL THEN
    SELECT (NEW."decidedAt" AT TIME ZONE o."timeZone")::date INTO day
    FROM organization o WHERE o.id = NEW."organizationId";
  END IF;
  -- What was turned down or taken back happens to nobody.
  IF NEW.status <> 'withdrawn' AND NEW.outcome IS DISTINCT FROM 'rejected' THEN
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
DROP TRIGGER fill_facets ON decision;
CREATE TRIGGER fill_facets
  BEFORE INSERT OR UPDATE OF status, "functionId", core, "proposerId", deadline, "decidedAt", outcome, facets
  ON decision FOR EACH ROW EXECUTE FUNCTION fill_decision_facets();

UPDATE decision SET facets = NULL;
