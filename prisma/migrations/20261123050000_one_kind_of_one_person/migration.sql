-- What one person did of one kind, in a long trail: found at once even when they never did.
CREATE INDEX "trail_event_organizationId_actorId_kind_at_id_idx" ON "trail_event"("organizationId", "actorId", "kind", "at" DESC, "id" DESC);
