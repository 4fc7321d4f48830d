-- A fix: previewed on the page, applied in one transaction, then judged by the charger's own
-- attempts. `is_open` says that attempts still count for it; a charger has one such fix at most.

DROP TRIGGER "fix_state_change" ON "fix";
ALTER TYPE "fix_state" RENAME TO "fix_state_before";
CREATE TYPE "fix_state" AS ENUM ('applied', 'holding', 'verified', 'failed', 'superseded', 'undone');
ALTER TABLE "fix" ALTER COLUMN "state" TYPE "fix_state"
  USING (CASE "state"::text WHEN 'previewed' THEN 'failed' ELSE "state"::text END)::"fix_state";
DROP TYPE "fix_state_before";

UPDATE "fix" SET "applied_at" = "created_at" WHERE "applied_at" IS NULL;
ALTER TABLE "fix"
  DROP COLUMN "created_at",
  ALTER COLUMN "applied_at" SET NOT NULL,
  ADD COLUMN "key" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "bulk_id" UUID,
  ADD COLUMN "actor_id" UUID,
  ADD COLUMN "actor_name" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "error_type" TEXT,
  ADD COLUMN "cause" TEXT,
  ADD COLUMN "result" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "is_open" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "needs_hand" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "delivered_at" TIMESTAMPTZ(3),
  ADD COLUMN "proof_credential_id" UUID,
  ADD COLUMN "wait_seconds" INTEGER NOT NULL DEFAULT 900,
  ADD COLUMN "hold_seconds" INTEGER NOT NULL DEFAULT 300,
  ADD COLUMN "deadline_at" TIMESTAMPTZ(3),
  ADD COLUMN "attempt_count" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "last_attempt_at" TIMESTAMPTZ(3),
  ADD COLUMN "connected_at" TIMESTAMPTZ(3),
  ADD COLUMN "verdict" TEXT,
  ADD COLUMN "verdict_at" TIMESTAMPTZ(3),
  ADD COLUMN "verdict_error_type" TEXT,
  ADD COLUMN "verdict_cause" TEXT,
  ADD COLUMN "undone_at" TIMESTAMPTZ(3),
  ADD COLUMN "undone_by" TEXT;

ALTER TABLE "fix" ALTER COLUMN "key" DROP DEFAULT, ALTER COLUMN "actor_name" DROP DEFAULT;

DROP INDEX IF EXISTS "fix_charger_id_created_at_idx";
CREATE INDEX "fix_charger_id_applied_at_idx" ON "fix" ("charger_id", "applied_at" DESC);
CREATE INDEX "fix_tenant_id_settled_at_idx" ON "fix" ("tenant_id", "settled_at" DESC);
CREATE UNIQUE INDEX "fix_tenant_id_key_key" ON "fix" ("tenant_id", "key");
CREATE INDEX "fix_bulk_id_idx" ON "fix" ("bulk_id");
-- Small whatever the history: what recording an attempt looks into, and the worker's rounds.
CREATE UNIQUE INDEX "fix_one_open" ON "fix" ("charger_id") WHERE "is_open";

CREATE TRIGGER "fix_state_change" BEFORE UPDATE OF state ON "fix" FOR EACH ROW
  EXECUTE FUNCTION check_state_change(
    '{applied>holding,applied>verified,applied>failed,applied>superseded,applied>undone,holding>applied,holding>verified,holding>failed,holding>superseded,holding>undone,failed>holding,failed>verified,failed>applied,failed>undone,verified>undone}');

-- A prepared password takes over at this time at the latest, proven or not.
ALTER TABLE "credential" ADD COLUMN "takes_over_at" TIMESTAMPTZ(3);
CREATE INDEX "credential_takes_over" ON "credential" ("takes_over_at")
  WHERE state = 'pending' AND takes_over_at IS NOT NULL;

ALTER TABLE "charger"
  -- Another Basic username that the gateway accepts for it.
  ADD COLUMN "accepted_username" TEXT,
  -- Sessions that began before this are closed, on whichever gateway they are.
  ADD COLUMN "sessions_end_before" TIMESTAMPTZ(3);

-- A whole wrong path that a charger asks for, accepted for a time.
CREATE TABLE "path_alias" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "charger_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "path_alias_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "path_alias_path_key" ON "path_alias" ("path");
CREATE INDEX "path_alias_charger_id_idx" ON "path_alias" ("charger_id");
ALTER TABLE "path_alias" ADD CONSTRAINT "path_alias_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "path_alias" ADD CONSTRAINT "path_alias_charger_id_fkey" FOREIGN KEY ("charger_id") REFERENCES "charger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Other limits than the CPMS's, for one charger, one CPMS or a range of addresses, for a time.
CREATE TABLE "limit_override" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "charger_id" UUID,
    "cpms_id" UUID,
    "address_range" TEXT,
    "connections_per_minute" INTEGER NOT NULL,
    "calls_per_minute" INTEGER NOT NULL,
    "messages_per_minute" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "limit_override_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "limit_override_one_subject" CHECK (num_nonnulls(charger_id, cpms_id, address_range) = 1),
    CONSTRAINT "limit_override_positive" CHECK (connections_per_minute > 0 AND calls_per_minute > 0 AND messages_per_minute > 0)
);
CREATE INDEX "limit_override_tenant_id_idx" ON "limit_override" ("tenant_id");
ALTER TABLE "limit_override" ADD CONSTRAINT "limit_override_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "limit_override" ADD CONSTRAINT "limit_override_charger_id_fkey" FOREIGN KEY ("charger_id") REFERENCES "charger"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "limit_override" ADD CONSTRAINT "limit_override_cpms_id_fkey" FOREIGN KEY ("cpms_id") REFERENCES "cpms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['path_alias', 'limit_override'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant_fence ON %I USING (tenant_is_open(tenant_id)) WITH CHECK (tenant_is_open(tenant_id))', name);
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR DELETE OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION notify_directory()', name || '_directory', name);
  END LOOP;
END $$;

DROP TRIGGER "charger_directory" ON "charger";
CREATE TRIGGER "charger_directory" AFTER INSERT OR DELETE
  OR UPDATE OF identity, cpms_id, deleted_at, tenant_id, accepted_username, sessions_end_before ON "charger"
  FOR EACH ROW EXECUTE FUNCTION notify_directory();

-- Does some tenant have this slug? Asked where only one's own tenants can be seen; tells no more.
CREATE FUNCTION tenant_slug_exists(wanted text) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  seen text := current_setting('app.tenants', true);
  found boolean;
BEGIN
  PERFORM set_config('app.tenants', '*', true);
  SELECT EXISTS (SELECT FROM tenant WHERE slug = wanted) INTO found;
  PERFORM set_config('app.tenants', coalesce(seen, ''), true);
  RETURN found;
END $$;
