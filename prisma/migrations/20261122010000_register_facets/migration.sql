-- Every filter of the register, in one index beside the words. `facets` says of a decision, in one
-- short word each, what the register filters by: its status, function, core, owner, and every
-- group, stage and cell it touches. A GIN index over both columns meets all of them in one scan,
-- jumping over what the rarest of them rules out; one index per filter would have to list each
-- filter's decisions whole. Written with its own organization in it, so that nobody's search reads
-- through another organization's decisions.
ALTER TABLE "decision" ADD COLUMN "facets" tsvector;

-- The words of an organization's facets end in the last twelve digits of an id, which are random.
CREATE FUNCTION facet(kind text, value text, id uuid) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT kind || coalesce(value, '') || ':' || right(id::text, 12)
$$;

CREATE FUNCTION fill_decision_facets() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  words text[] := ARRAY[
    facet('o', NULL, NEW."organizationId"),
    facet('s', NEW.status, NEW."organizationId"),
    facet('p', NULL, NEW."proposerId")];
BEGIN
  IF NEW."functionId" IS NOT NULL THEN words := words || facet('f', NULL, NEW."functionId"); END IF;
  IF NEW.core IS NOT NULL THEN words := words || facet('c', NEW.core, NEW."organizationId"); END IF;
  -- A decision that is only now written can't touch anything yet.
  IF TG_OP = 'UPDATE' THEN
    words := words || coalesce((
      SELECT array_agg(facet('g', NULL, t."groupId"))
        || array_agg(facet('j', NULL, t."stageId"))
        || array_agg(facet('x', right(t."groupId"::text, 12), t."stageId"))
      FROM touch t WHERE t."organizationId" = NEW."organizationId" AND t."decisionId" = NEW.id), '{}');
  END IF;
  NEW.facets := array_to_tsvector(words);
  RETURN NEW;
END $$;
CREATE TRIGGER fill_facets
  BEFORE INSERT OR UPDATE OF status, "functionId", core, "proposerId", facets ON decision
  FOR EACH ROW EXECUTE FUNCTION fill_decision_facets();

-- What a decision touches is told by other rows: a change there writes the facets again.
CREATE FUNCTION refresh_decision_facets() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE decision d SET facets = NULL
  FROM (SELECT DISTINCT "organizationId", "decisionId" FROM changed) c
  WHERE d."organizationId" = c."organizationId" AND d.id = c."decisionId";
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_facets_added AFTER INSERT ON touch REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_decision_facets();
CREATE TRIGGER refresh_facets_removed AFTER DELETE ON touch REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_decision_facets();

-- A walk down the register reads these two of every row it passes: they stay in the row, and the
-- long texts, which it doesn't read, make room by moving out of it.
ALTER TABLE decision ALTER "document" SET STORAGE MAIN, ALTER "facets" SET STORAGE MAIN;
ALTER TABLE decision SET (toast_tuple_target = 512);

UPDATE decision SET facets = NULL;

-- Without the pending list of late additions, which every search would read through from end to end.
DROP INDEX "decision_document_idx";
CREATE INDEX "decision_facets_document_idx" ON "decision" USING GIN ("facets", "document")
  WITH (fastupdate = off);
