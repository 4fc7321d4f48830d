-- OCPP security profile that is required: 1 is ws, 2 is wss with a password, 3 is wss with a
-- client certificate. The charger's own goes before that of its CPMS; null means any.
ALTER TABLE "charger" ADD COLUMN "security_profile" SMALLINT,
  ADD CONSTRAINT "charger_security_profile" CHECK (security_profile BETWEEN 1 AND 3);
ALTER TABLE "cpms" ADD COLUMN "security_profile" SMALLINT,
  ADD CONSTRAINT "cpms_security_profile" CHECK (security_profile BETWEEN 1 AND 3);

-- What the subject of a pinned certificate was, so that people recognise it.
ALTER TABLE "credential" ADD COLUMN "label" TEXT;

-- Authorities whose client certificates are trusted: of one tenant, or of the installation.
CREATE TABLE "client_authority" (
  "id" UUID NOT NULL,
  "tenant_id" UUID,
  "name" TEXT NOT NULL,
  "pem" TEXT NOT NULL,
  "fingerprint" TEXT NOT NULL,
  "valid_from" TIMESTAMPTZ(3) NOT NULL,
  "valid_to" TIMESTAMPTZ(3) NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "client_authority_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "client_authority_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "client_authority_once" ON "client_authority" ("tenant_id", "fingerprint") NULLS NOT DISTINCT;

ALTER TABLE "client_authority" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "client_authority" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON "client_authority" USING (tenant_is_open(tenant_id)) WITH CHECK (tenant_is_open(tenant_id));
-- Those of the installation hold for every tenant, so every tenant may see them.
CREATE POLICY installation_wide ON "client_authority" FOR SELECT USING (tenant_id IS NULL);

CREATE TRIGGER "client_authority_directory" AFTER INSERT OR DELETE OR UPDATE ON "client_authority"
  FOR EACH ROW EXECUTE FUNCTION notify_directory();

-- A serial is written at every boot: only a new one is news.
CREATE TRIGGER "charger_directory_match" AFTER UPDATE OF serial, security_profile ON "charger"
  FOR EACH ROW WHEN (OLD.serial IS DISTINCT FROM NEW.serial OR OLD.security_profile IS DISTINCT FROM NEW.security_profile)
  EXECUTE FUNCTION notify_directory();

-- The gateway asks chargers for a certificate only once someone could need it.
CREATE INDEX "credential_certificate" ON "credential" ("charger_id") WHERE kind = 'certificate';
CREATE INDEX "charger_certificate_required" ON "charger" ("id") WHERE security_profile = 3 AND deleted_at IS NULL;
