-- Who checks a charger's password in front of a CPMS, and what the gateway presents to it.
ALTER TABLE "cpms"
  ADD COLUMN "authentication" text NOT NULL DEFAULT 'checked',
  ADD COLUMN "sealed_secret" text,
  ADD CONSTRAINT "cpms_authentication_known"
    CHECK ("authentication" IN ('checked', 'passed-on', 'presented'));

-- A password of a charger at its CPMS, encrypted: the product has to be able to present it.
CREATE TABLE "presented_secret" (
  "charger_id" uuid PRIMARY KEY REFERENCES "charger" ("id") ON DELETE CASCADE,
  "tenant_id" uuid NOT NULL REFERENCES "tenant" ("id") ON DELETE CASCADE,
  "sealed" text NOT NULL,
  "set_at" timestamptz(3) NOT NULL DEFAULT now()
);
ALTER TABLE "presented_secret" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "presented_secret" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON "presented_secret"
  USING (tenant_is_open(tenant_id)) WITH CHECK (tenant_is_open(tenant_id));
CREATE TRIGGER "presented_secret_directory" AFTER INSERT OR DELETE OR UPDATE ON "presented_secret"
  FOR EACH ROW EXECUTE FUNCTION notify_directory();
