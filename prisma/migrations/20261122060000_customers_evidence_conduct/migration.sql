-- AlterTable
ALTER TABLE "group" ADD COLUMN     "parts" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "commitment" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stageId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "towards" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "cadence" INTEGER NOT NULL DEFAULT 12,
    "reaffirmBy" DATE NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "commitment_proof" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "commitmentId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "link" TEXT NOT NULL DEFAULT '',
    "provedOn" DATE NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commitment_proof_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "code_version" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "lines" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "code_version_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "commitment_answer" (
    "organizationId" UUID NOT NULL,
    "scorecardId" UUID NOT NULL,
    "commitmentId" UUID NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "commitment_answer_pkey" PRIMARY KEY ("organizationId","scorecardId","commitmentId")
);

-- CreateTable
CREATE TABLE "waiver" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "commitmentId" UUID,
    "reason" TEXT NOT NULL,
    "grantedById" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresOn" DATE NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "settledReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "waiver_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "stage_wording" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stageId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "emotion" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "writtenById" UUID,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_wording_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "experience" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "stageId" UUID,
    "feeling" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "learnedById" UUID NOT NULL,
    "learnedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "experience_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "experience_evidence" (
    "organizationId" UUID NOT NULL,
    "experienceId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "experience_evidence_pkey" PRIMARY KEY ("organizationId","experienceId","evidenceId")
);

-- CreateTable
CREATE TABLE "decision_origin" (
    "organizationId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID NOT NULL,

    CONSTRAINT "decision_origin_pkey" PRIMARY KEY ("organizationId","decisionId","fromId")
);

-- CreateTable
CREATE TABLE "evidence" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "groupId" UUID,
    "stageId" UUID,
    "collectedOn" DATE NOT NULL,
    "collector" TEXT NOT NULL DEFAULT '',
    "method" TEXT NOT NULL DEFAULT '',
    "n" INTEGER,
    "quote" TEXT NOT NULL,
    "topic" TEXT NOT NULL DEFAULT '',
    "feeling" TEXT,
    "about" TEXT NOT NULL DEFAULT 'customer',
    "link" TEXT NOT NULL DEFAULT '',
    "noteId" UUID,
    "duplicateOfId" UUID,
    "reference" TEXT,
    "addedById" UUID,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT NOT NULL DEFAULT '',
    "cited" INTEGER NOT NULL DEFAULT 0,
    "document" tsvector,
    "facets" tsvector,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "citation" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "stageId" UUID NOT NULL,
    "citedById" UUID NOT NULL,
    "citedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" UUID,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "initiative" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "ownerId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "initiative_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "initiative_group" (
    "organizationId" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "groupId" UUID NOT NULL,

    CONSTRAINT "initiative_group_pkey" PRIMARY KEY ("organizationId","initiativeId","groupId")
);

-- CreateTable
CREATE TABLE "initiative_stage" (
    "organizationId" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "stageId" UUID NOT NULL,

    CONSTRAINT "initiative_stage_pkey" PRIMARY KEY ("organizationId","initiativeId","stageId")
);

-- CreateTable
CREATE TABLE "decision_initiative" (
    "organizationId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "linkedById" UUID NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_initiative_pkey" PRIMARY KEY ("organizationId","decisionId","initiativeId")
);

-- CreateIndex
CREATE INDEX "commitment_organizationId_ownerId_reaffirmBy_idx" ON "commitment"("organizationId", "ownerId", "reaffirmBy");

-- CreateIndex
CREATE INDEX "commitment_organizationId_reaffirmBy_idx" ON "commitment"("organizationId", "reaffirmBy");

-- CreateIndex
CREATE INDEX "commitment_proof_organizationId_commitmentId_at_idx" ON "commitment_proof"("organizationId", "commitmentId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "code_version_organizationId_number_key" ON "code_version"("organizationId", "number");

-- CreateIndex
CREATE INDEX "waiver_organizationId_decisionId_grantedAt_idx" ON "waiver"("organizationId", "decisionId", "grantedAt");

-- CreateIndex
CREATE INDEX "waiver_organizationId_expiresOn_idx" ON "waiver"("organizationId", "expiresOn");

-- CreateIndex
CREATE INDEX "stage_wording_organizationId_stageId_writtenAt_idx" ON "stage_wording"("organizationId", "stageId", "writtenAt");

-- CreateIndex
CREATE INDEX "experience_organizationId_groupId_learnedAt_idx" ON "experience"("organizationId", "groupId", "learnedAt");

-- CreateIndex
CREATE INDEX "experience_evidence_organizationId_evidenceId_idx" ON "experience_evidence"("organizationId", "evidenceId");

-- CreateIndex
CREATE INDEX "decision_origin_organizationId_fromId_idx" ON "decision_origin"("organizationId", "fromId");

-- CreateIndex
CREATE INDEX "evidence_organizationId_collectedOn_id_idx" ON "evidence"("organizationId", "collectedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "evidence_organizationId_groupId_collectedOn_id_idx" ON "evidence"("organizationId", "groupId", "collectedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "evidence_organizationId_stageId_collectedOn_id_idx" ON "evidence"("organizationId", "stageId", "collectedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "evidence_organizationId_kind_collectedOn_id_idx" ON "evidence"("organizationId", "kind", "collectedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "evidence_organizationId_duplicateOfId_idx" ON "evidence"("organizationId", "duplicateOfId");

-- CreateIndex
CREATE INDEX "evidence_facets_document_idx" ON "evidence" USING GIN ("facets", "document");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_organizationId_reference_key" ON "evidence"("organizationId", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_organizationId_noteId_key" ON "evidence"("organizationId", "noteId");

-- CreateIndex
CREATE INDEX "citation_organizationId_decisionId_groupId_stageId_idx" ON "citation"("organizationId", "decisionId", "groupId", "stageId");

-- CreateIndex
CREATE INDEX "citation_organizationId_evidenceId_idx" ON "citation"("organizationId", "evidenceId");

-- CreateIndex
CREATE INDEX "initiative_organizationId_startsOn_idx" ON "initiative"("organizationId", "startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "initiative_organizationId_name_key" ON "initiative"("organizationId", "name");

-- CreateIndex
CREATE INDEX "initiative_group_organizationId_groupId_idx" ON "initiative_group"("organizationId", "groupId");

-- CreateIndex
CREATE INDEX "initiative_stage_organizationId_stageId_idx" ON "initiative_stage"("organizationId", "stageId");

-- CreateIndex
CREATE INDEX "decision_initiative_organizationId_initiativeId_idx" ON "decision_initiative"("organizationId", "initiativeId");

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_organizationId_stageId_fkey" FOREIGN KEY ("organizationId", "stageId") REFERENCES "stage"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_organizationId_ownerId_fkey" FOREIGN KEY ("organizationId", "ownerId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_proof" ADD CONSTRAINT "commitment_proof_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_proof" ADD CONSTRAINT "commitment_proof_organizationId_commitmentId_fkey" FOREIGN KEY ("organizationId", "commitmentId") REFERENCES "commitment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_proof" ADD CONSTRAINT "commitment_proof_organizationId_byId_fkey" FOREIGN KEY ("organizationId", "byId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code_version" ADD CONSTRAINT "code_version_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code_version" ADD CONSTRAINT "code_version_organizationId_byId_fkey" FOREIGN KEY ("organizationId", "byId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_answer" ADD CONSTRAINT "commitment_answer_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_answer" ADD CONSTRAINT "commitment_answer_organizationId_scorecardId_fkey" FOREIGN KEY ("organizationId", "scorecardId") REFERENCES "scorecard"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_answer" ADD CONSTRAINT "commitment_answer_organizationId_commitmentId_fkey" FOREIGN KEY ("organizationId", "commitmentId") REFERENCES "commitment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_organizationId_decisionId_fkey" FOREIGN KEY ("organizationId", "decisionId") REFERENCES "decision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_organizationId_commitmentId_fkey" FOREIGN KEY ("organizationId", "commitmentId") REFERENCES "commitment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_organizationId_grantedById_fkey" FOREIGN KEY ("organizationId", "grantedById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_organizationId_settledById_fkey" FOREIGN KEY ("organizationId", "settledById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_wording" ADD CONSTRAINT "stage_wording_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_wording" ADD CONSTRAINT "stage_wording_organizationId_stageId_fkey" FOREIGN KEY ("organizationId", "stageId") REFERENCES "stage"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_wording" ADD CONSTRAINT "stage_wording_organizationId_writtenById_fkey" FOREIGN KEY ("organizationId", "writtenById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience" ADD CONSTRAINT "experience_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience" ADD CONSTRAINT "experience_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "group"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience" ADD CONSTRAINT "experience_organizationId_stageId_fkey" FOREIGN KEY ("organizationId", "stageId") REFERENCES "stage"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience" ADD CONSTRAINT "experience_organizationId_learnedById_fkey" FOREIGN KEY ("organizationId", "learnedById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience_evidence" ADD CONSTRAINT "experience_evidence_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience_evidence" ADD CONSTRAINT "experience_evidence_organizationId_experienceId_fkey" FOREIGN KEY ("organizationId", "experienceId") REFERENCES "experience"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience_evidence" ADD CONSTRAINT "experience_evidence_organizationId_evidenceId_fkey" FOREIGN KEY ("organizationId", "evidenceId") REFERENCES "evidence"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_origin" ADD CONSTRAINT "decision_origin_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_origin" ADD CONSTRAINT "decision_origin_organizationId_decisionId_fkey" FOREIGN KEY ("organizationId", "decisionId") REFERENCES "decision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_origin" ADD CONSTRAINT "decision_origin_organizationId_fromId_fkey" FOREIGN KEY ("organizationId", "fromId") REFERENCES "decision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_origin" ADD CONSTRAINT "decision_origin_organizationId_byId_fkey" FOREIGN KEY ("organizationId", "byId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "group"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organizationId_stageId_fkey" FOREIGN KEY ("organizationId", "stageId") REFERENCES "stage"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organizationId_noteId_fkey" FOREIGN KEY ("organizationId", "noteId") REFERENCES "note"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organizationId_addedById_fkey" FOREIGN KEY ("organizationId", "addedById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organizationId_duplicateOfId_fkey" FOREIGN KEY ("organizationId", "duplicateOfId") REFERENCES "evidence"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_organizationId_decisionId_fkey" FOREIGN KEY ("organizationId", "decisionId") REFERENCES "decision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_organizationId_evidenceId_fkey" FOREIGN KEY ("organizationId", "evidenceId") REFERENCES "evidence"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "group"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_organizationId_stageId_fkey" FOREIGN KEY ("organizationId", "stageId") REFERENCES "stage"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_organizationId_citedById_fkey" FOREIGN KEY ("organizationId", "citedById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_organizationId_removedById_fkey" FOREIGN KEY ("organizationId", "removedById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_organizationId_ownerId_fkey" FOREIGN KEY ("organizationId", "ownerId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_group" ADD CONSTRAINT "initiative_group_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_group" ADD CONSTRAINT "initiative_group_organizationId_initiativeId_fkey" FOREIGN KEY ("organizationId", "initiativeId") REFERENCES "initiative"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_group" ADD CONSTRAINT "initiative_group_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "group"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_stage" ADD CONSTRAINT "initiative_stage_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_stage" ADD CONSTRAINT "initiative_stage_organizationId_initiativeId_fkey" FOREIGN KEY ("organizationId", "initiativeId") REFERENCES "initiative"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_stage" ADD CONSTRAINT "initiative_stage_organizationId_stageId_fkey" FOREIGN KEY ("organizationId", "stageId") REFERENCES "stage"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_initiative" ADD CONSTRAINT "decision_initiative_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_initiative" ADD CONSTRAINT "decision_initiative_organizationId_decisionId_fkey" FOREIGN KEY ("organizationId", "decisionId") REFERENCES "decision"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_initiative" ADD CONSTRAINT "decision_initiative_organizationId_initiativeId_fkey" FOREIGN KEY ("organizationId", "initiativeId") REFERENCES "initiative"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_initiative" ADD CONSTRAINT "decision_initiative_organizationId_linkedById_fkey" FOREIGN KEY ("organizationId", "linkedById") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- What the schema files cannot say
-- ---------------------------------------------------------------------------

ALTER TABLE "group" ALTER parts SET NOT NULL;
ALTER TABLE "group" ADD CONSTRAINT group_parts_known
  CHECK (parts <@ ARRAY['chooser', 'influencer', 'payer', 'user']);
ALTER TABLE experience ADD CONSTRAINT experience_feeling_known CHECK (feeling IN ('frustration', 'delight'));
ALTER TABLE commitment ADD CONSTRAINT commitment_side_known CHECK (side IN ('always', 'never'));
ALTER TABLE commitment ADD CONSTRAINT commitment_towards_known CHECK (towards IN ('customers', 'employees'));
ALTER TABLE commitment ADD CONSTRAINT commitment_cadence_range CHECK (cadence BETWEEN 1 AND 36);
ALTER TABLE commitment_answer ADD CONSTRAINT commitment_answer_known
  CHECK (answer IN ('kept', 'broken', 'not-touched'));
ALTER TABLE waiver ADD CONSTRAINT waiver_about_known CHECK (about IN ('broken-never', 'vacuum'));
ALTER TABLE waiver ADD CONSTRAINT waiver_names_its_line
  CHECK ((about = 'broken-never') = ("commitmentId" IS NOT NULL));
ALTER TABLE waiver ADD CONSTRAINT waiver_at_most_a_year
  CHECK ("expiresOn" <= ("grantedAt" AT TIME ZONE 'UTC')::date + 367);
ALTER TABLE waiver ADD CONSTRAINT waiver_settled_whole
  CHECK (("settledAt" IS NULL) = ("settledById" IS NULL) AND ("settledAt" IS NULL OR "settledReason" <> ''));
ALTER TABLE evidence ADD CONSTRAINT evidence_kind_known CHECK (kind IN
  ('interview', 'survey', 'complaint', 'support-contact', 'observed', 'trial', 'note', 'opinion'));
ALTER TABLE evidence ADD CONSTRAINT evidence_feeling_known CHECK (feeling IN ('frustration', 'delight'));
ALTER TABLE evidence ADD CONSTRAINT evidence_about_known CHECK (about IN ('customer', 'us'));
ALTER TABLE evidence ADD CONSTRAINT evidence_n_range CHECK (n >= 1);
ALTER TABLE evidence ADD CONSTRAINT evidence_says_something CHECK (btrim(quote) <> '');
ALTER TABLE evidence ADD CONSTRAINT evidence_not_its_own_duplicate CHECK ("duplicateOfId" <> id);
ALTER TABLE evidence ADD CONSTRAINT evidence_cited_range CHECK (cited >= 0);
ALTER TABLE citation ADD CONSTRAINT citation_removed_whole
  CHECK (("removedAt" IS NULL) = ("removedById" IS NULL));
ALTER TABLE initiative ADD CONSTRAINT initiative_in_order CHECK ("endsOn" >= "startsOn");
ALTER TABLE decision_initiative ADD CONSTRAINT decision_initiative_relation_known
  CHECK (relation IN ('serves', 'collides'));
ALTER TABLE decision_origin ADD CONSTRAINT decision_origin_how_known CHECK (how IN ('merged', 'split'));
ALTER TABLE decision_origin ADD CONSTRAINT decision_origin_not_itself CHECK ("decisionId" <> "fromId");

-- The same evidence stands at a claim once.
CREATE UNIQUE INDEX citation_once ON citation ("organizationId", "decisionId", "evidenceId", "groupId", "stageId")
  WHERE "removedAt" IS NULL;
-- What may lapse is looked for among what is in use.
CREATE INDEX waiver_running ON waiver ("organizationId", "expiresOn", id) WHERE "settledAt" IS NULL;

-- Finding evidence by its words and its filters, in one index.
CREATE FUNCTION fill_evidence_search() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  words text[] := ARRAY[
    facet('o', NULL, NEW."organizationId"),
    facet('k', NEW.kind, NEW."organizationId"),
    facet('a', NEW.about, NEW."organizationId"),
    facet('u', CASE WHEN NEW.cited > 0 THEN 'cited' ELSE 'uncited' END, NEW."organizationId"),
    -- In use, the same as another, or taken out.
    facet('i', CASE WHEN NEW."withdrawnAt" IS NOT NULL THEN 'withdrawn'
                    WHEN NEW."duplicateOfId" IS NOT NULL THEN 'duplicate' ELSE 'used' END, NEW."organizationId")];
BEGIN
  IF NEW.feeling IS NOT NULL THEN words := words || facet('l', NEW.feeling, NEW."organizationId"); END IF;
  IF NEW."groupId" IS NOT NULL THEN words := words || facet('g', NULL, NEW."groupId"); END IF;
  IF NEW."stageId" IS NOT NULL THEN words := words || facet('j', NULL, NEW."stageId"); END IF;
  IF NEW."groupId" IS NOT NULL AND NEW."stageId" IS NOT NULL THEN
    words := words || facet('x', right(NEW."groupId"::text, 12), NEW."stageId");
  END IF;
  NEW.facets := array_to_tsvector(words);
  NEW.document := setweight(to_tsvector('plain', NEW.topic), 'A')
    || setweight(to_tsvector('plain', left(NEW.quote, 20000)), 'B')
    || setweight(to_tsvector('plain', NEW.collector || ' ' || NEW.method || ' ' || coalesce(NEW.reference, '')), 'C');
  RETURN NEW;
END $$;
CREATE TRIGGER fill_search BEFORE INSERT OR UPDATE ON evidence
  FOR EACH ROW EXECUTE FUNCTION fill_evidence_search();
ALTER TABLE evidence ALTER "document" SET STORAGE MAIN, ALTER "facets" SET STORAGE MAIN;

-- Every stage had a wording before its wordings were kept.
INSERT INTO stage_wording ("organizationId", id, "stageId", name, emotion, need, "writtenAt")
SELECT "organizationId", gen_random_uuid(), id, name, emotion, need, "createdAt" FROM stage;

GRANT SELECT, INSERT ON stage_wording, commitment_proof, code_version TO empty_chair_app;
GRANT SELECT, INSERT, UPDATE ON experience, experience_evidence, commitment, commitment_answer, waiver,
  evidence, citation, initiative, initiative_group, initiative_stage, decision_initiative, decision_origin
  TO empty_chair_app;
GRANT DELETE ON experience_evidence, commitment_answer, initiative_group, initiative_stage, decision_initiative
  TO empty_chair_app;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['stage_wording', 'experience', 'experience_evidence', 'commitment',
    'commitment_proof', 'code_version', 'commitment_answer', 'waiver', 'evidence', 'citation', 'initiative',
    'initiative_group', 'initiative_stage', 'decision_initiative', 'decision_origin']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY tenant ON %I TO empty_chair_app
         USING ("organizationId" = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))
         WITH CHECK ("organizationId" = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))',
      name);
    EXECUTE format('CREATE POLICY owner ON %I TO %I USING (true) WITH CHECK (true)', name, current_user);
  END LOOP;
  -- Written once.
  FOREACH name IN ARRAY ARRAY['stage_wording', 'commitment_proof', 'code_version']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
