-- What an API key may do, by whom it was made, and how people tell it from others.
ALTER TABLE "api_key"
  ADD COLUMN "scopes" TEXT[] NOT NULL DEFAULT ARRAY['attempts:write'],
  ADD COLUMN "hint" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "created_by" UUID;
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_tenant_id_fkey"
  FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
DROP INDEX "api_key_tenant_id_idx";
CREATE INDEX "api_key_tenant_id_created_at_idx" ON "api_key" ("tenant_id", "created_at" DESC);
