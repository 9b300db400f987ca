-- A file between looking at it and importing it.

CREATE TABLE "import_file" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE UNIQUE INDEX "import_file_organizationId_personId_key" ON "import_file"("organizationId", "personId");

ALTER TABLE "import_file" ADD CONSTRAINT "import_file_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "import_file" ADD CONSTRAINT "import_file_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


GRANT SELECT, INSERT, UPDATE, DELETE ON import_file TO empty_chair_app;
ALTER TABLE import_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_file FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON import_file TO empty_chair_app
  USING ("organizationId" = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid))
  WITH CHECK ("organizationId" = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid));
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner ON import_file TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
ALTER TABLE import_file ADD CONSTRAINT import_file_is_small CHECK (octet_length(content) <= 8388608);
