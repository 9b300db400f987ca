-- Decisions that come in by the thousand paid, one by one, for what they have no use for.

-- Postgres sees through this function again: text || integer counts as unstable, text || text doesn't.
CREATE OR REPLACE FUNCTION month_facet(at timestamp, organization uuid) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 'm' || (extract(year FROM at) * 100 + extract(month FROM at))::int::text || ':' || right(organization::text, 12)
$$;

-- Which quarter it happens in is asked only of a decision that may touch somebody.
CREATE OR REPLACE FUNCTION fill_decision_facets() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  words text[] := array_remove(ARRAY[
    facet('o', NULL, NEW."organizationId"),
    facet('s', NEW.status, NEW."organizationId"),
    facet('p', NULL, NEW."proposerId"),
    month_facet(NEW."activityAt" AT TIME ZONE 'UTC', NEW."organizationId"),
    facet('f', NULL, NEW."functionId"),
    CASE WHEN NEW.core IS NOT NULL THEN facet('c', NEW.core, NEW."organizationId") END], NULL);
  day date := NEW.deadline;
  quarter text;
BEGIN
  -- A decision that is only now written can't touch anything yet.
  IF TG_OP = 'UPDATE' THEN
    IF NEW."decidedAt" IS NOT NULL THEN
      SELECT (NEW."decidedAt" AT TIME ZONE o."timeZone")::date INTO day
      FROM organization o WHERE o.id = NEW."organizationId";
    END IF;
    -- What was turned down, put off or taken back happens to nobody.
    IF NEW.status <> 'withdrawn' AND coalesce(NEW.outcome, '') NOT IN ('rejected', 'deferred') THEN
      quarter := to_char(day, 'YYYY"q"Q');
    END IF;
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

-- Nobody asks for the decisions of no core, nor for what nobody in particular did.
DROP INDEX "decision_organizationId_core_activityAt_id_idx";
CREATE INDEX "decision_organizationId_core_activityAt_id_known_idx"
  ON decision ("organizationId", core, "activityAt" DESC, id DESC) WHERE core IS NOT NULL;
DROP INDEX "trail_event_organizationId_actorId_at_id_idx";
CREATE INDEX "trail_event_organizationId_actorId_at_id_known_idx"
  ON trail_event ("organizationId", "actorId", at DESC, id DESC) WHERE "actorId" IS NOT NULL;
DROP INDEX "trail_event_organizationId_actorId_kind_at_id_idx";
CREATE INDEX "trail_event_organizationId_actorId_kind_at_id_known_idx"
  ON trail_event ("organizationId", "actorId", kind, at DESC, id DESC) WHERE "actorId" IS NOT NULL;
