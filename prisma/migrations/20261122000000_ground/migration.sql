
-- CreateTable
CREATE TABLE "group" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "isInternal" BOOLEAN NOT NULL DEFAULT false,
    "isVulnerable" BOOLEAN NOT NULL DEFAULT false,
    "share" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "group_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "group_service" (
    "organizationId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "servesId" UUID NOT NULL,

    CONSTRAINT "group_service_pkey" PRIMARY KEY ("organizationId","groupId","servesId")
);

-- CreateTable
CREATE TABLE "stage" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "emotion" TEXT NOT NULL DEFAULT '',
    "need" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "decision" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL DEFAULT '',
    "proposerId" UUID NOT NULL,
    "deciderId" UUID,
    "functionId" UUID,
    "core" TEXT,
    "deadline" DATE,
    "door" TEXT,
    "reach" TEXT,
    "draft" JSONB NOT NULL,
    "draftSavedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "currentRevision" INTEGER NOT NULL DEFAULT 0,
    "currentDigest" TEXT,
    "signOffStartedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "outcomeReason" TEXT,
    "conditions" JSONB NOT NULL DEFAULT '[]',
    "deferredUntil" DATE,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,
    "reference" TEXT,
    "sourceStatus" TEXT,
    "importedAt" TIMESTAMPTZ(3),
    "impactIndex" INTEGER,
    "worstGroupId" UUID,
    "worstGroupImpact" DOUBLE PRECISION,
    "hasHarm" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activityAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "searchText" TEXT NOT NULL DEFAULT '',
    "document" tsvector,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "touch" (
    "organizationId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "stageId" UUID NOT NULL,

    CONSTRAINT "touch_pkey" PRIMARY KEY ("organizationId","decisionId","groupId","stageId")
);

-- CreateTable
CREATE TABLE "revision" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sections" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "changeNote" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "note" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "groupId" UUID,
    "stageId" UUID,
    "decisionId" UUID,
    "feeling" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "note_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "lastDecisionNumber" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "function" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "isSeat" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "function_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "person" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "functionId" UUID,
    "passwordHash" TEXT,
    "shortcutsOff" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "session" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "userAgent" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT,
    "role" TEXT NOT NULL,
    "functionId" UUID,
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "idempotent_write" (
    "organizationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "requestDigest" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "response" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotent_write_pkey" PRIMARY KEY ("organizationId","personId","key")
);

-- CreateTable
CREATE TABLE "round" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "revealedAt" TIMESTAMPTZ(3),
    "revealedById" UUID,
    "revealCause" TEXT,
    "formulaVersion" INTEGER,
    "result" JSONB,
    "model" JSONB NOT NULL,

    CONSTRAINT "round_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "scorer" (
    "organizationId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "invitedById" UUID NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scorer_pkey" PRIMARY KEY ("organizationId","roundId","personId")
);

-- CreateTable
CREATE TABLE "scorecard" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "draft" JSONB NOT NULL DEFAULT '{}',
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handedInAt" TIMESTAMPTZ(3),
    "isLate" BOOLEAN NOT NULL DEFAULT false,
    "credit" SMALLINT,

    CONSTRAINT "scorecard_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "cell_score" (
    "organizationId" UUID NOT NULL,
    "scorecardId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "stageId" UUID NOT NULL,
    "impact" SMALLINT,
    "confidence" SMALLINT,
    "sentence" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "cell_score_pkey" PRIMARY KEY ("organizationId","scorecardId","groupId","stageId")
);

-- CreateTable
CREATE TABLE "stage_emotion" (
    "organizationId" UUID NOT NULL,
    "scorecardId" UUID NOT NULL,
    "stageId" UUID NOT NULL,
    "emotion" TEXT NOT NULL,

    CONSTRAINT "stage_emotion_pkey" PRIMARY KEY ("organizationId","scorecardId","stageId")
);

-- CreateTable
CREATE TABLE "sign_off_request" (
    "organizationId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "functionId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_off_request_pkey" PRIMARY KEY ("organizationId","decisionId","functionId")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "functionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "holdUntil" DATE,
    "conditions" JSONB NOT NULL DEFAULT '[]',
    "digest" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "mitigation" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "due" DATE,
    "namedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acceptedById" UUID,
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "mitigation_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "trail_event" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "decisionId" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "trail_event_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "group_organizationId_name_key" ON "group"("organizationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "stage_organizationId_name_key" ON "stage"("organizationId", "name");

-- CreateIndex
CREATE INDEX "decision_organizationId_activityAt_id_idx" ON "decision"("organizationId", "activityAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "decision_organizationId_status_activityAt_id_idx" ON "decision"("organizationId", "status", "activityAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "decision_organizationId_functionId_activityAt_id_idx" ON "decision"("organizationId", "functionId", "activityAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "decision_organizationId_core_activityAt_id_idx" ON "decision"("organizationId", "core", "activityAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "decision_organizationId_proposerId_activityAt_id_idx" ON "decision"("organizationId", "proposerId", "activityAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "decision_organizationId_deciderId_status_idx" ON "decision"("organizationId", "deciderId", "status");

-- CreateIndex
CREATE INDEX "decision_document_idx" ON "decision" USING GIN ("document");

-- CreateIndex
CREATE UNIQUE INDEX "decision_organizationId_number_key" ON "decision"("organizationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "decision_organizationId_reference_key" ON "decision"("organizationId", "reference");

-- CreateIndex
CREATE INDEX "touch_organizationId_groupId_decisionId_idx" ON "touch"("organizationId", "groupId", "decisionId");

-- CreateIndex
CREATE INDEX "touch_organizationId_stageId_decisionId_idx" ON "touch"("organizationId", "stageId", "decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "revision_organizationId_decisionId_number_key" ON "revision"("organizationId", "decisionId", "number");

-- CreateIndex
CREATE INDEX "note_organizationId_createdAt_id_idx" ON "note"("organizationId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "note_organizationId_decisionId_createdAt_id_idx" ON "note"("organizationId", "decisionId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "note_organizationId_groupId_createdAt_id_idx" ON "note"("organizationId", "groupId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "note_organizationId_authorId_createdAt_id_idx" ON "note"("organizationId", "authorId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "function_organizationId_name_key" ON "function"("organizationId", "name");

-- CreateIndex
CREATE INDEX "person_email_idx" ON "person"("email");

-- CreateIndex
CREATE INDEX "person_organizationId_functionId_idx" ON "person"("organizationId", "functionId");

-- CreateIndex
CREATE UNIQUE INDEX "person_organizationId_email_key" ON "person"("organizationId", "email");

-- CreateIndex
CREATE INDEX "session_organizationId_personId_lastSeenAt_idx" ON "session"("organizationId", "personId", "lastSeenAt");

-- CreateIndex
CREATE INDEX "invitation_organizationId_createdAt_idx" ON "invitation"("organizationId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_organizationId_tokenHash_key" ON "invitation"("organizationId", "tokenHash");

-- CreateIndex
CREATE INDEX "round_organizationId_closesAt_idx" ON "round"("organizationId", "closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "round_organizationId_decisionId_number_key" ON "round"("organizationId", "decisionId", "number");

-- CreateIndex
CREATE INDEX "scorer_organizationId_personId_roundId_idx" ON "scorer"("organizationId", "personId", "roundId");

-- CreateIndex
CREATE UNIQUE INDEX "scorecard_organizationId_roundId_personId_key" ON "scorecard"("organizationId", "roundId", "personId");

-- CreateIndex
CREATE INDEX "sign_off_request_organizationId_functionId_decisionId_idx" ON "sign_off_request"("organizationId", "functionId", "decisionId");

-- CreateIndex
CREATE INDEX "sign_off_organizationId_decisionId_functionId_createdAt_idx" ON "sign_off"("organizationId", "decisionId", "functionId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "mitigation_organizationId_decisionId_createdAt_idx" ON "mitigation"("organizationId", "decisionId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "trail_event_organizationId_at_id_idx" ON "trail_event"("organizationId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "trail_event_organizationId_decisionId_at_id_idx" ON "trail_event"("organizationId", "decisionId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "trail_event_organizationId_kind_at_id_idx" ON "trail_event"("organizationId", "kind", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "trail_event_organizationId_actorId_at_id_idx" ON "trail_event"("organizationId", "actorId", "at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "group" ADD CONSTRAINT "group_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_service" ADD CONSTRAINT "group_service_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_service" ADD CONSTRAINT "group_service_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "group"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_service" ADD CONSTRAINT "group_service_organizationId_servesId_fkey" FOREIGN KEY ("organizationId", "servesId") REFERENCES "group"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage" ADD CONSTRAINT "stage_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_organizationId_proposerId_fkey" FOREIGN KEY ("organizationId", "proposerId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_organizationId_deciderId_fkey" FOREIGN KEY ("organizationId", "deciderId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_organizationId_decidedById_fkey" FOREIGN KEY ("organizationId", "decidedById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_organizationId_functionId_fkey" FOREIGN KEY ("organizationId", "functionId") REFERENCES "function"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_organizationId_worstGroupId_fkey" FOREIGN KEY ("organizationId", "worstGroupId") REFERENCES "group"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touch" ADD CONSTRAINT "touch_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touch" ADD CONSTRAINT "touch_organizationId_decisionId_fkey" FOREIGN KEY ("organizationId", "decisionId") REFERENCES "decision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touch" ADD CONSTRAINT "touch_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "group"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touch" ADD CONSTRAINT "touch_organizationId_stageId_fkey" FOREIGN KEY ("organizationId", "stageId") REFERENCES "stage"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_organizationId_decisionId_fkey" FOREIGN KEY ("organizationId", "decisionId") REFERENCES "decision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_organizationId_authorId_fkey" FOREIGN KEY ("organizationId", "authorId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_organizationId_authorId_fkey" FOREIGN KEY ("organizationId", "authorId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "group"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_organizationId_stageId_fkey" FOREIGN KEY ("organizationId", "stageId") REFERENCES "stage"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_organizationId_decisionId_fkey" FOREIGN KEY ("organizationId", "decisionId") REFERENCES "decision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "function" ADD CONSTRAINT "function_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organizationId_functionId_fkey" FOREIGN KEY ("organizationId", "functionId") REFERENCES "function"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organizationId_functionId_fkey" FOREIGN KEY ("organizationId", "functionId") REFERENCES "function"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organizationId_invitedById_fkey" FOREIGN KEY ("organizationId", "invitedById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotent_write" ADD CONSTRAINT "idempotent_write_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotent_write" ADD CONSTRAINT "idempotent_write_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_organizationId_decisionId_fkey" FOREIGN KEY ("organizationId", "decisionId") REFERENCES "decision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_organizationId_revisionId_fkey" FOREIGN KEY ("organizationId", "revisionId") REFERENCES "revision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_organizationId_openedById_fkey" FOREIGN KEY ("organizationId", "openedById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_organizationId_revealedById_fkey" FOREIGN KEY ("organizationId", "revealedById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorer" ADD CONSTRAINT "scorer_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorer" ADD CONSTRAINT "scorer_organizationId_roundId_fkey" FOREIGN KEY ("organizationId", "roundId") REFERENCES "round"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorer" ADD CONSTRAINT "scorer_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorer" ADD CONSTRAINT "scorer_organizationId_invitedById_fkey" FOREIGN KEY ("organizationId", "invitedById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_organizationId_roundId_fkey" FOREIGN KEY ("organizationId", "roundId") REFERENCES "round"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_organizationId_revisionId_fkey" FOREIGN KEY ("organizationId", "revisionId") REFERENCES "revision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_score" ADD CONSTRAINT "cell_score_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_score" ADD CONSTRAINT "cell_score_organizationId_scorecardId_fkey" FOREIGN KEY ("organizationId", "scorecardId") REFERENCES "scorecard"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_score" ADD CONSTRAINT "cell_score_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "group"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_score" ADD CONSTRAINT "cell_score_organizationId_stageId_fkey" FOREIGN KEY ("organizationId", "stageId") REFERENCES "stage"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_emotion" ADD CONSTRAINT "stage_emotion_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_emotion" ADD CONSTRAINT "stage_emotion_organizationId_scorecardId_fkey" FOREIGN KEY ("organizationId", "scorecardId") REFERENCES "scorecard"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_emotion" ADD CONSTRAINT "stage_emotion_organizationId_stageId_fkey" FOREIGN KEY ("organizationId", "stageId") REFERENCES "stage"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off_request" ADD CONSTRAINT "sign_off_request_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off_request" ADD CONSTRAINT "sign_off_request_organizationId_decisionId_fkey" FOREIGN KEY ("organizationId", "decisionId") REFERENCES "decision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off_request" ADD CONSTRAINT "sign_off_request_organizationId_functionId_fkey" FOREIGN KEY ("organizationId", "functionId") REFERENCES "function"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_organizationId_decisionId_fkey" FOREIGN KEY ("organizationId", "decisionId") REFERENCES "decision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_organizationId_revisionId_fkey" FOREIGN KEY ("organizationId", "revisionId") REFERENCES "revision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_organizationId_functionId_fkey" FOREIGN KEY ("organizationId", "functionId") REFERENCES "function"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mitigation" ADD CONSTRAINT "mitigation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mitigation" ADD CONSTRAINT "mitigation_organizationId_decisionId_fkey" FOREIGN KEY ("organizationId", "decisionId") REFERENCES "decision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mitigation" ADD CONSTRAINT "mitigation_organizationId_roundId_fkey" FOREIGN KEY ("organizationId", "roundId") REFERENCES "round"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mitigation" ADD CONSTRAINT "mitigation_organizationId_ownerId_fkey" FOREIGN KEY ("organizationId", "ownerId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mitigation" ADD CONSTRAINT "mitigation_organizationId_namedById_fkey" FOREIGN KEY ("organizationId", "namedById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mitigation" ADD CONSTRAINT "mitigation_organizationId_acceptedById_fkey" FOREIGN KEY ("organizationId", "acceptedById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trail_event" ADD CONSTRAINT "trail_event_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trail_event" ADD CONSTRAINT "trail_event_organizationId_actorId_fkey" FOREIGN KEY ("organizationId", "actorId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trail_event" ADD CONSTRAINT "trail_event_organizationId_decisionId_fkey" FOREIGN KEY ("organizationId", "decisionId") REFERENCES "decision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------
-- What the schema files cannot say
-- ---------------------------------------------------------------------------

-- The role the app runs as. It owns nothing, so row-level security binds it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'empty_chair_app') THEN
    CREATE ROLE empty_chair_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
  IF NOT pg_has_role(current_user, 'empty_chair_app', 'MEMBER') THEN
    EXECUTE format('GRANT empty_chair_app TO %I', current_user);
  END IF;
END $$;

GRANT USAGE ON SCHEMA public TO empty_chair_app;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO empty_chair_app;
GRANT DELETE ON touch, scorer, cell_score, stage_emotion, group_service, sign_off_request,
  idempotent_write, rate_limit TO empty_chair_app;
-- History is written once.
REVOKE UPDATE ON trail_event, revision, sign_off FROM empty_chair_app;

-- Words with a fixed list. Text with a check, not an enum: comparing enums is not leakproof,
-- so under row-level security an index on one would never be used.
ALTER TABLE person ADD CONSTRAINT person_role_known
  CHECK (role IN ('admin', 'cx-lead', 'leader', 'contributor', 'front-line', 'observer'));
ALTER TABLE person ADD CONSTRAINT person_email_lower CHECK (email = lower(email) AND email LIKE '%@%');
ALTER TABLE invitation ADD CONSTRAINT invitation_role_known
  CHECK (role IN ('admin', 'cx-lead', 'leader', 'contributor', 'front-line', 'observer'));
ALTER TABLE decision ADD CONSTRAINT decision_status_known
  CHECK (status IN ('draft', 'scoring', 'discussion', 'sign-off', 'decided', 'withdrawn'));
ALTER TABLE decision ADD CONSTRAINT decision_outcome_known
  CHECK (outcome IN ('approved', 'approved-with-conditions', 'rejected', 'deferred'));
ALTER TABLE decision ADD CONSTRAINT decision_decided_has_outcome
  CHECK ((status = 'decided') = (outcome IS NOT NULL AND "decidedAt" IS NOT NULL));
-- An import brings decisions whose proposer and decider nobody recorded apart.
ALTER TABLE decision ADD CONSTRAINT decision_decider_is_not_proposer
  CHECK ("importedAt" IS NOT NULL OR "decidedById" IS DISTINCT FROM "proposerId");
ALTER TABLE decision ADD CONSTRAINT decision_core_known
  CHECK (core IN ('customer', 'product', 'marketing', 'sales', 'vertical-business', 'it', 'other'));
ALTER TABLE decision ADD CONSTRAINT decision_door_known CHECK (door IN ('two-way', 'one-way'));
ALTER TABLE decision ADD CONSTRAINT decision_reach_known CHECK (reach IN ('few', 'many', 'all'));
ALTER TABLE decision ADD CONSTRAINT decision_index_range CHECK ("impactIndex" BETWEEN 0 AND 100);
ALTER TABLE decision ADD CONSTRAINT decision_worst_range CHECK ("worstGroupImpact" BETWEEN -3 AND 3);
ALTER TABLE "group" ADD CONSTRAINT group_share_range CHECK (share BETWEEN 0 AND 100);
ALTER TABLE group_service ADD CONSTRAINT group_service_not_itself CHECK ("groupId" <> "servesId");
ALTER TABLE round ADD CONSTRAINT round_cause_known
  CHECK ("revealCause" IN ('all-in', 'closing-date', 'early'));
ALTER TABLE round ADD CONSTRAINT round_reveal_whole
  CHECK (("revealedAt" IS NULL) = ("revealCause" IS NULL) AND ("revealedAt" IS NULL) = (result IS NULL));
ALTER TABLE scorecard ADD CONSTRAINT scorecard_credit_range CHECK (credit BETWEEN 1 AND 5);
ALTER TABLE cell_score ADD CONSTRAINT cell_score_impact_range CHECK (impact BETWEEN -3 AND 3);
ALTER TABLE cell_score ADD CONSTRAINT cell_score_confidence_known CHECK (confidence IN (50, 80, 100));
ALTER TABLE stage_emotion ADD CONSTRAINT stage_emotion_known
  CHECK (emotion IN ('earns', 'leaves', 'erodes'));
ALTER TABLE sign_off ADD CONSTRAINT sign_off_verdict_known
  CHECK (verdict IN ('approve', 'approve-with-conditions', 'hold', 'object', 'abstain'));
ALTER TABLE sign_off ADD CONSTRAINT sign_off_reason_given CHECK (verdict = 'approve' OR reason <> '');
ALTER TABLE mitigation ADD CONSTRAINT mitigation_acceptance_whole
  CHECK (("acceptedById" IS NULL) = ("acceptedAt" IS NULL));
ALTER TABLE note ADD CONSTRAINT note_feeling_known CHECK (feeling IN ('frustration', 'delight'));
ALTER TABLE note ADD CONSTRAINT note_says_something CHECK (length(btrim(text)) BETWEEN 1 AND 5000);

-- One customer seat at most.
CREATE UNIQUE INDEX function_one_seat ON "function" ("organizationId") WHERE "isSeat" AND "archivedAt" IS NULL;

-- Third wall of tenancy: every tenant table is forced; the owner keeps sight for migrations and the doors.
DO $$
DECLARE
  target record;
BEGIN
  FOR target IN
    SELECT c.relname AS name,
           CASE WHEN c.relname = 'organization' THEN 'id' ELSE 'organizationId' END AS key
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND (a.attname = 'organizationId' OR (c.relname = 'organization' AND a.attname = 'id'))
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', target.name);
    EXECUTE format(
      'CREATE POLICY tenant ON %I TO empty_chair_app
         USING (%2$I = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))
         WITH CHECK (%2$I = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))',
      target.name, target.key);
    EXECUTE format('CREATE POLICY owner ON %I TO %I USING (true) WITH CHECK (true)', target.name, current_user);
  END LOOP;
END $$;

-- History can't be changed, by whomever.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: a row is written once and kept', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON trail_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON sign_off FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON trail_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON sign_off FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A card in a round that was revealed is history too.
CREATE FUNCTION refuse_change_of_handed_in_card() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."handedInAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a scorecard that was handed in is kept as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER handed_in_is_kept BEFORE UPDATE ON scorecard
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_handed_in_card();

-- Finding a decision by its words: English stems, accents ignored.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TEXT SEARCH CONFIGURATION plain (COPY = english);
ALTER TEXT SEARCH CONFIGURATION plain
  ALTER MAPPING FOR hword, hword_part, word, asciiword, asciihword, hword_asciipart WITH unaccent, english_stem;

CREATE FUNCTION fill_decision_document() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.document :=
    setweight(to_tsvector('plain', 'D-' || NEW.number || ' ' || NEW.number || ' ' || coalesce(NEW.reference, '') || ' ' || NEW.title), 'A')
    || setweight(to_tsvector('plain', left(NEW."searchText", 20000)), 'B');
  RETURN NEW;
END $$;
CREATE TRIGGER fill_document BEFORE INSERT OR UPDATE OF title, reference, number, "searchText" ON decision
  FOR EACH ROW EXECUTE FUNCTION fill_decision_document();

-- Under row-level security a condition may use an index only when its function is leakproof. Text
-- match says nothing about a row it refuses, but only a superuser may declare it; without that,
-- search still answers, by reading the organization's decisions in order. `doctor` tells.
DO $$
BEGIN
  ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) LEAKPROOF;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'text match could not be marked leakproof';
END $$;

-- The planner should know which filters go together.
CREATE STATISTICS decision_facets (mcv, dependencies)
  ON status, "functionId", core, "proposerId" FROM decision;

-- The doors: what must be known before it is known whose rows may be seen. Each answers one question.
CREATE SCHEMA door;
GRANT USAGE ON SCHEMA door TO empty_chair_app;

CREATE FUNCTION door.people_with_email(sought text)
RETURNS TABLE ("organizationId" uuid, "personId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p."organizationId", p.id FROM person p
  WHERE p.email = lower(sought) AND p."disabledAt" IS NULL AND p."passwordHash" IS NOT NULL
  ORDER BY p."createdAt", p.id LIMIT 20
$$;

CREATE FUNCTION door.first_visit()
RETURNS TABLE ("hasOrganization" boolean, "exampleId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM organization WHERE NOT "isExample"),
         (SELECT id FROM organization WHERE "isExample" ORDER BY "createdAt" LIMIT 1)
$$;

CREATE FUNCTION door.organization_with_slug(sought text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id FROM organization WHERE slug = sought
$$;

-- Jobs are written in the transaction that wants them, into the worker's own schema, which the app role can't enter.
CREATE FUNCTION door.enqueue(task text, payload json, run_at timestamptz, job_key text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload, run_at := enqueue.run_at, job_key := enqueue.job_key);
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA door FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA door TO empty_chair_app;
