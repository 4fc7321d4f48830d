-- The same fix on many chargers. The worker takes the items one by one, each in a transaction of
-- its own, so that stopping or crashing in between leaves nothing half done.
CREATE TABLE "bulk_fix" (
  "id" uuid PRIMARY KEY,
  "tenant_id" uuid NOT NULL REFERENCES "tenant" ("id") ON DELETE CASCADE,
  "key" uuid NOT NULL,
  "kind" text NOT NULL,
  "input" jsonb NOT NULL DEFAULT '{}',
  "state" text NOT NULL DEFAULT 'running',
  -- Why it stopped by itself; null when somebody stopped it.
  "note" text,
  "total" integer NOT NULL,
  "actor_id" uuid NOT NULL,
  "actor_name" text NOT NULL,
  -- When whoever began it had read the preview: what changed since is left out.
  "seen_at" timestamptz(3) NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "finished_at" timestamptz(3),
  CONSTRAINT "bulk_fix_state_known" CHECK ("state" IN ('running', 'stopped', 'done'))
);
CREATE UNIQUE INDEX "bulk_fix_tenant_id_key_key" ON "bulk_fix" ("tenant_id", "key");
CREATE INDEX "bulk_fix_tenant_id_created_at_idx" ON "bulk_fix" ("tenant_id", "created_at" DESC, "id" DESC);
CREATE INDEX "bulk_fix_running" ON "bulk_fix" ("created_at") WHERE "state" = 'running';

CREATE TABLE "bulk_fix_item" (
  "id" uuid PRIMARY KEY,
  "bulk_id" uuid NOT NULL REFERENCES "bulk_fix" ("id") ON DELETE CASCADE,
  "tenant_id" uuid NOT NULL REFERENCES "tenant" ("id") ON DELETE CASCADE,
  -- Null for what is still to be registered.
  "charger_id" uuid REFERENCES "charger" ("id") ON DELETE CASCADE,
  "unknown_identity_id" uuid,
  "identity" text NOT NULL,
  "state" text NOT NULL DEFAULT 'waiting',
  "reason" text,
  -- How often it broke unexpectedly, such as when Postgres went away.
  "tries" smallint NOT NULL DEFAULT 0,
  "fix_id" uuid REFERENCES "fix" ("id") ON DELETE SET NULL,
  -- A generated password, encrypted, until it was fetched once or its time is over.
  "sealed" text,
  "done_at" timestamptz(3),
  CONSTRAINT "bulk_fix_item_state_known" CHECK ("state" IN ('waiting', 'applied', 'skipped', 'failed'))
);
CREATE UNIQUE INDEX "bulk_fix_item_charger" ON "bulk_fix_item" ("bulk_id", "charger_id") WHERE "unknown_identity_id" IS NULL;
CREATE UNIQUE INDEX "bulk_fix_item_unknown" ON "bulk_fix_item" ("bulk_id", "unknown_identity_id");
CREATE INDEX "bulk_fix_item_page" ON "bulk_fix_item" ("bulk_id", "identity", "id");
CREATE INDEX "bulk_fix_item_waiting" ON "bulk_fix_item" ("bulk_id", "identity", "id") WHERE "state" = 'waiting';
CREATE INDEX "bulk_fix_item_sealed" ON "bulk_fix_item" ("done_at") WHERE "sealed" IS NOT NULL;
CREATE INDEX "bulk_fix_item_charger_id" ON "bulk_fix_item" ("charger_id");
CREATE INDEX "bulk_fix_item_fix_id" ON "bulk_fix_item" ("fix_id");

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['bulk_fix', 'bulk_fix_item'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant_fence ON %I USING (tenant_is_open(tenant_id)) WITH CHECK (tenant_is_open(tenant_id))', name);
  END LOOP;
END $$;
