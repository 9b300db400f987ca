-- An invitation with a person in it lets a member choose a new password.

ALTER TABLE "invitation" ADD COLUMN "personId" UUID;

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
