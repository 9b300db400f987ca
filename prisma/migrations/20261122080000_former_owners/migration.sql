-- Whoever owned a decision stays bound like its owner: handing it over is no way to judge one's own proposal.
ALTER TABLE "decision" ADD COLUMN "formerOwnerIds" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];
