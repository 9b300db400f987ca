-- The same policy on every table, so that one test can read them all; what may be written is the
-- grants' business.
DROP POLICY tenant ON evidence_coverage;
CREATE POLICY tenant ON evidence_coverage TO empty_chair_app
  USING ("organizationId" = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid))
  WITH CHECK ("organizationId" = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid));
