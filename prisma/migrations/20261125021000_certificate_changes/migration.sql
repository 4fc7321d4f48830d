-- When a gateway began to present another certificate: chargers that fall silent then have a
-- reason. The first row of a gateway and kind of key has no previous certificate.
CREATE TABLE "gateway_certificate_change" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "at" TIMESTAMPTZ(3) NOT NULL,
  "gateway" TEXT NOT NULL,
  "key_type" TEXT NOT NULL,
  "fingerprint" TEXT NOT NULL,
  "subject" TEXT,
  "issuer" TEXT,
  "valid_to" TIMESTAMPTZ(3) NOT NULL,
  "previous_fingerprint" TEXT,
  "previous_issuer" TEXT,
  CONSTRAINT "gateway_certificate_change_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "gateway_certificate_change_latest" ON "gateway_certificate_change" ("gateway", "key_type", "at" DESC);
CREATE INDEX "gateway_certificate_change_at" ON "gateway_certificate_change" ("at");

-- Host names of a tenant: a TLS failure that asked for one is the tenant's.
CREATE TABLE "tenant_host" (
  "name" TEXT NOT NULL,
  "tenant_id" UUID NOT NULL,
  CONSTRAINT "tenant_host_pkey" PRIMARY KEY ("name"),
  CONSTRAINT "tenant_host_lower_case" CHECK (name = lower(name)),
  CONSTRAINT "tenant_host_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "tenant_host_tenant_id_idx" ON "tenant_host" ("tenant_id");
ALTER TABLE "tenant_host" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tenant_host" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON "tenant_host" USING (tenant_is_open(tenant_id)) WITH CHECK (tenant_is_open(tenant_id));
CREATE TRIGGER "tenant_host_directory" AFTER INSERT OR DELETE OR UPDATE ON "tenant_host"
  FOR EACH ROW EXECUTE FUNCTION notify_directory();
