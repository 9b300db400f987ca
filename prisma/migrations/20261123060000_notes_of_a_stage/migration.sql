-- Notes of one stage, as of one group.
CREATE INDEX "note_organizationId_stageId_createdAt_id_idx" ON "note"("organizationId", "stageId", "createdAt" DESC, "id" DESC);
