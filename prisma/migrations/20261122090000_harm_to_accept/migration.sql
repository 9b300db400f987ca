-- Harm that waits to be accepted is found by what was said about it: that is rare, harm is not.
CREATE INDEX "mitigation_organizationId_createdAt_id_open_idx"
  ON "mitigation" ("organizationId", "createdAt" DESC, "id" DESC) WHERE "acceptedAt" IS NULL;
DROP INDEX "decision_organizationId_activityAt_id_hurting_idx";
