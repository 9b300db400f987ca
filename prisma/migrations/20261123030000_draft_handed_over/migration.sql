-- The drafts that somebody got from somebody else wait for them on their first screen.
CREATE INDEX "decision_organizationId_proposerId_activityAt_id_handed_idx"
  ON decision ("organizationId", "proposerId", "activityAt" DESC, id DESC)
  WHERE status = 'draft' AND "formerOwnerIds" <> '{}';
