-- What was rejected or deferred says when to look at it again, and is found by those words.
ALTER TABLE "decision" ADD COLUMN "reopenWhen" TEXT NOT NULL DEFAULT '';

CREATE OR REPLACE FUNCTION fill_decision_document() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.document :=
    setweight(to_tsvector('plain', 'D-' || NEW.number || ' ' || NEW.number || ' ' || coalesce(NEW.reference, '') || ' ' || NEW.title), 'A')
    || setweight(to_tsvector('plain', left(NEW."searchText", 20000) || ' ' || NEW."reopenWhen"), 'B');
  RETURN NEW;
END $$;
DROP TRIGGER fill_document ON decision;
CREATE TRIGGER fill_document BEFORE INSERT OR UPDATE OF title, reference, number, "searchText", "reopenWhen" ON decision
  FOR EACH ROW EXECUTE FUNCTION fill_decision_document();
