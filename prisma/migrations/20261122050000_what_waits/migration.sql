-- What waits for somebody is asked for by every page. It has to be found without reading what is
-- settled, or what others are waited for, however long the history: a hundred thousand decisions
-- have thousands of open rounds and signatures, of which one person is waited for in a few. So
-- invitations and requests remember whether they still wait; each is a cache of other rows, with one
-- writer, the trigger that fills it, and what changes those rows has it filled again.

-- An invited scorer is waited for until the closing date, while the decision is in scoring, the round
-- blind and their card not in.
ALTER TABLE "scorer" ADD COLUMN "waitsUntil" TIMESTAMPTZ(3);

CREATE FUNCTION fill_scorer_waits() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW."waitsUntil" := (
    SELECT r."closesAt" FROM round r
    JOIN decision d ON d."organizationId" = r."organizationId" AND d.id = r."decisionId" AND d.status = 'scoring'
    WHERE r."organizationId" = NEW."organizationId" AND r.id = NEW."roundId" AND r."revealedAt" IS NULL
      AND NOT EXISTS (
        SELECT FROM scorecard c
        WHERE c."organizationId" = NEW."organizationId" AND c."roundId" = NEW."roundId"
          AND c."personId" = NEW."personId" AND c."handedInAt" IS NOT NULL));
  RETURN NEW;
END $$;
CREATE TRIGGER fill_waits BEFORE INSERT OR UPDATE ON scorer
  FOR EACH ROW EXECUTE FUNCTION fill_scorer_waits();

CREATE FUNCTION refresh_scorers_of_round() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE scorer SET "waitsUntil" = NULL
  WHERE "organizationId" = NEW."organizationId" AND "roundId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_scorers AFTER UPDATE OF "closesAt", "revealedAt" ON round
  FOR EACH ROW EXECUTE FUNCTION refresh_scorers_of_round();

CREATE FUNCTION refresh_scorer_of_card() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE scorer SET "waitsUntil" = NULL
  WHERE "organizationId" = NEW."organizationId" AND "roundId" = NEW."roundId" AND "personId" = NEW."personId";
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_scorer AFTER INSERT OR UPDATE OF "handedInAt" ON scorecard
  FOR EACH ROW WHEN (NEW."handedInAt" IS NOT NULL) EXECUTE FUNCTION refresh_scorer_of_card();

-- Where a function that was asked stands on the current text, while the decision is in sign-off.
-- The time it asked for is kept beside it.
ALTER TABLE "sign_off_request" ADD COLUMN "standing" TEXT, ADD COLUMN "holdUntil" DATE;
ALTER TABLE sign_off_request ADD CONSTRAINT sign_off_request_standing_known
  CHECK (standing IN ('missing', 'stale', 'hold', 'object', 'clear'));

CREATE FUNCTION fill_request_standing() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  SELECT CASE WHEN last.id IS NULL THEN 'missing'
      WHEN last.digest IS DISTINCT FROM d."currentDigest" THEN 'stale'
      WHEN last.verdict IN ('hold', 'object') THEN last.verdict
      ELSE 'clear' END, last."holdUntil"
    INTO NEW.standing, NEW."holdUntil"
    FROM decision d
    LEFT JOIN LATERAL (
      SELECT s.id, s.digest, s.verdict, s."holdUntil" FROM sign_off s
      WHERE s."organizationId" = d."organizationId" AND s."decisionId" = d.id
        AND s."functionId" = NEW."functionId"
      ORDER BY s."createdAt" DESC, s.id DESC LIMIT 1) last ON true
    WHERE d."organizationId" = NEW."organizationId" AND d.id = NEW."decisionId"
      AND d.status = 'sign-off';
  RETURN NEW;
END $$;
CREATE TRIGGER fill_standing BEFORE INSERT OR UPDATE ON sign_off_request
  FOR EACH ROW EXECUTE FUNCTION fill_request_standing();

CREATE FUNCTION refresh_request_of_sign_off() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE sign_off_request SET standing = NULL
  WHERE "organizationId" = NEW."organizationId" AND "decisionId" = NEW."decisionId"
    AND "functionId" = NEW."functionId";
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_request AFTER INSERT ON sign_off
  FOR EACH ROW EXECUTE FUNCTION refresh_request_of_sign_off();

-- Both follow the decision.
CREATE FUNCTION refresh_scorers_of_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE scorer x SET "waitsUntil" = NULL FROM round r
  WHERE r."organizationId" = NEW."organizationId" AND r."decisionId" = NEW.id
    AND x."organizationId" = r."organizationId" AND x."roundId" = r.id;
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_scorers AFTER UPDATE OF status ON decision FOR EACH ROW
  WHEN (OLD.status <> NEW.status AND 'scoring' IN (OLD.status, NEW.status))
  EXECUTE FUNCTION refresh_scorers_of_decision();

CREATE FUNCTION refresh_requests_of_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE sign_off_request SET standing = NULL
  WHERE "organizationId" = NEW."organizationId" AND "decisionId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_requests AFTER UPDATE OF status, "currentDigest" ON decision FOR EACH ROW
  WHEN ('sign-off' IN (OLD.status, NEW.status)
    AND (OLD.status, OLD."currentDigest") IS DISTINCT FROM (NEW.status, NEW."currentDigest"))
  EXECUTE FUNCTION refresh_requests_of_decision();

UPDATE scorer SET "waitsUntil" = NULL;
UPDATE sign_off_request SET standing = NULL;

-- Each list has an index of only what waits, in the order it is shown in: reading it stops when the
-- list is full.
CREATE INDEX "scorer_organizationId_personId_waitsUntil_roundId_waiting_idx"
  ON "scorer" ("organizationId", "personId", "waitsUntil", "roundId") WHERE "waitsUntil" IS NOT NULL;
CREATE INDEX "sign_off_request_organizationId_functionId_askedAt_waiting_idx"
  ON "sign_off_request" ("organizationId", "functionId", "askedAt", "decisionId")
  WHERE standing IN ('missing', 'stale', 'hold');
CREATE INDEX "decision_organizationId_deciderId_activityAt_id_signing_idx"
  ON "decision" ("organizationId", "deciderId", "activityAt" DESC, "id" DESC)
  WHERE status = 'sign-off';
CREATE INDEX "decision_organizationId_proposerId_activityAt_id_under_way_idx"
  ON "decision" ("organizationId", "proposerId", "activityAt" DESC, "id" DESC)
  WHERE status IN ('scoring', 'discussion', 'sign-off');
CREATE INDEX "decision_organizationId_activityAt_id_hurting_idx"
  ON "decision" ("organizationId", "activityAt" DESC, "id" DESC)
  WHERE "hasHarm" AND status IN ('discussion', 'sign-off');

-- Nothing is looked up by these any more.
DROP INDEX "round_organizationId_closesAt_idx";
DROP INDEX "decision_organizationId_deciderId_status_idx";
