-- A piece of evidence shows its own trail. The columns are computed from the event, so that the lines
-- already written have them, too, and nobody has to write the same thing twice. Real columns, as
-- row-level security keeps an index on an expression over JSON from being used.
ALTER TABLE trail_event
  ADD COLUMN "evidenceId" UUID GENERATED ALWAYS AS ((data ->> 'evidenceId')::uuid) STORED,
  ADD COLUMN "originalId" UUID GENERATED ALWAYS AS ((data ->> 'originalId')::uuid) STORED;

CREATE INDEX trail_event_of_evidence ON trail_event ("organizationId", "evidenceId") WHERE "evidenceId" IS NOT NULL;
CREATE INDEX trail_event_of_original ON trail_event ("organizationId", "originalId") WHERE "originalId" IS NOT NULL;
