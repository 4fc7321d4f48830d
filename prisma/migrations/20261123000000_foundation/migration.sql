-- CreateEnum
CREATE TYPE "role" AS ENUM ('operator', 'agent', 'admin', 'customer');

-- CreateEnum
CREATE TYPE "connection_state" AS ENUM ('waiting', 'connected', 'refused', 'silent');

-- CreateEnum
CREATE TYPE "credential_kind" AS ENUM ('basic', 'certificate');

-- CreateEnum
CREATE TYPE "credential_state" AS ENUM ('pending', 'active', 'previous', 'revoked');

-- CreateEnum
CREATE TYPE "attempt_outcome" AS ENUM ('accepted', 'refused', 'failed');

-- CreateEnum
CREATE TYPE "episode_state" AS ENUM ('open', 'resolved');

-- CreateEnum
CREATE TYPE "fix_state" AS ENUM ('previewed', 'applied', 'verified', 'failed', 'undone');

-- CreateEnum
CREATE TYPE "ticket_status" AS ENUM ('new', 'open', 'waiting_on_customer', 'waiting_on_third_party', 'solved', 'closed');

-- CreateEnum
CREATE TYPE "link_purpose" AS ENUM ('sign_in', 'invitation', 'reset');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('running', 'done', 'failed');

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "silence_factor" DOUBLE PRECISION NOT NULL DEFAULT 3,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cpms" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "dialect" TEXT,
    "heartbeat_interval_seconds" INTEGER NOT NULL DEFAULT 300,
    "connections_per_minute" INTEGER NOT NULL DEFAULT 10,
    "calls_per_minute" INTEGER NOT NULL DEFAULT 100,
    "messages_per_minute" INTEGER NOT NULL DEFAULT 1000,
    "exempt_ranges" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cpms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "charger" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "cpms_id" UUID,
    "site_id" UUID,
    "identity" TEXT NOT NULL,
    "identity_key" TEXT NOT NULL,
    "vendor" TEXT,
    "model" TEXT,
    "serial" TEXT,
    "firmware" TEXT,
    "ocpp_version" TEXT,
    "connection_state" "connection_state" NOT NULL DEFAULT 'waiting',
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3),
    "last_connected_at" TIMESTAMPTZ(3),
    "last_address" TEXT,
    "error_type" TEXT,
    "expected_interval_seconds" INTEGER,
    "is_expected_online" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "charger_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "charger_owner" (
    "charger_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,

    CONSTRAINT "charger_owner_pkey" PRIMARY KEY ("charger_id","user_id")
);

-- CreateTable
CREATE TABLE "identity_alias" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "charger_id" UUID NOT NULL,
    "identity" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "identity_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "charger_id" UUID NOT NULL,
    "kind" "credential_kind" NOT NULL DEFAULT 'basic',
    "state" "credential_state" NOT NULL,
    "fingerprint" TEXT,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activated_at" TIMESTAMPTZ(3),
    "replaced_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "connection_attempt" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "tenant_id" UUID,
    "charger_id" UUID,
    "identity" TEXT,
    "outcome" "attempt_outcome" NOT NULL,
    "error_type" TEXT,
    "cause" TEXT,
    "refused_by" TEXT,
    "status" INTEGER,
    "address" TEXT NOT NULL,
    "duration_ms" DOUBLE PRECISION NOT NULL,
    "gateway" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "evidence" JSONB NOT NULL,
    "diagnosis" JSONB,

    CONSTRAINT "connection_attempt_pkey" PRIMARY KEY ("started_at","id")
) PARTITION BY RANGE ("started_at");

-- CreateTable
CREATE TABLE "attempt_count" (
    "tenant_id" UUID NOT NULL,
    "bucket_start" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "attempt_count_pkey" PRIMARY KEY ("tenant_id","bucket_start","outcome")
);

-- CreateTable
CREATE TABLE "episode" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "charger_id" UUID,
    "unknown_identity_id" UUID,
    "error_type" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "refused_by" TEXT NOT NULL,
    "state" "episode_state" NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "attempt_count" INTEGER NOT NULL,
    "reopened_count" INTEGER NOT NULL DEFAULT 0,
    "last_attempt_id" UUID,
    "last_address" TEXT,
    "diagnosis" JSONB NOT NULL,

    CONSTRAINT "episode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unknown_identity" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "identity" TEXT NOT NULL,
    "identity_key" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "attempt_count" INTEGER NOT NULL,
    "last_address" TEXT,
    "resembles_charger_id" UUID,
    "resemblance" TEXT,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "unknown_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "charger_session" (
    "charger_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "gateway" TEXT NOT NULL,
    "attempt_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "connected_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "charger_session_pkey" PRIMARY KEY ("charger_id")
);

-- CreateTable
CREATE TABLE "gateway_node" (
    "name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gateway_node_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "step_tick" (
    "episode_id" UUID NOT NULL,
    "step_id" TEXT NOT NULL,
    "tenant_id" UUID NOT NULL,
    "user_id" UUID,
    "done_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "step_tick_pkey" PRIMARY KEY ("episode_id","step_id")
);

-- CreateTable
CREATE TABLE "fix" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "charger_id" UUID,
    "episode_id" UUID,
    "kind" TEXT NOT NULL,
    "state" "fix_state" NOT NULL,
    "input" JSONB NOT NULL,
    "verified_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "fix_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "charger_id" UUID,
    "episode_id" UUID,
    "number" SERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "status" "ticket_status" NOT NULL DEFAULT 'new',
    "opened_by" UUID,
    "assignee" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_event" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL,
    "body" TEXT,
    "details" JSONB,
    "actor_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "user_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("user_id","tenant_id")
);

-- CreateTable
CREATE TABLE "user_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "address" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "link_purpose" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tenant_id" UUID,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID,
    "charger_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "tenant_id" UUID,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "charger_import" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "charger_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "cpms_tenant_id_name_key" ON "cpms"("tenant_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "site_tenant_id_name_key" ON "site"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "charger_tenant_id_identity_key_idx" ON "charger"("tenant_id", "identity_key");

-- CreateIndex
CREATE INDEX "charger_tenant_id_connection_state_identity_idx" ON "charger"("tenant_id", "connection_state", "identity");

-- CreateIndex
CREATE INDEX "charger_site_id_idx" ON "charger"("site_id");

-- CreateIndex
CREATE INDEX "charger_cpms_id_idx" ON "charger"("cpms_id");

-- CreateIndex
CREATE INDEX "charger_owner_user_id_idx" ON "charger_owner"("user_id");

-- CreateIndex
CREATE INDEX "identity_alias_charger_id_idx" ON "identity_alias"("charger_id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_alias_tenant_id_identity_key" ON "identity_alias"("tenant_id", "identity");

-- CreateIndex
CREATE INDEX "credential_charger_id_state_idx" ON "credential"("charger_id", "state");

-- CreateIndex
CREATE INDEX "credential_tenant_id_fingerprint_idx" ON "credential"("tenant_id", "fingerprint");

-- CreateIndex
CREATE INDEX "episode_charger_id_opened_at_idx" ON "episode"("charger_id", "opened_at" DESC);

-- CreateIndex
CREATE INDEX "unknown_identity_tenant_id_last_seen_at_idx" ON "unknown_identity"("tenant_id", "last_seen_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "unknown_identity_tenant_id_identity_key" ON "unknown_identity"("tenant_id", "identity");

-- CreateIndex
CREATE INDEX "charger_session_gateway_idx" ON "charger_session"("gateway");

-- CreateIndex
CREATE INDEX "charger_session_lease_until_idx" ON "charger_session"("lease_until");

-- CreateIndex
CREATE INDEX "fix_charger_id_created_at_idx" ON "fix"("charger_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "ticket_tenant_id_status_updated_at_idx" ON "ticket"("tenant_id", "status", "updated_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ticket_number_key" ON "ticket"("number");

-- CreateIndex
CREATE INDEX "ticket_event_ticket_id_created_at_idx" ON "ticket_event"("ticket_id", "created_at");

-- CreateIndex
CREATE INDEX "attachment_ticket_id_idx" ON "attachment"("ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "membership_tenant_id_idx" ON "membership"("tenant_id");

-- CreateIndex
CREATE INDEX "user_session_user_id_created_at_idx" ON "user_session"("user_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_link_user_id_idx" ON "one_time_link"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_token_hash_key" ON "api_key"("token_hash");

-- CreateIndex
CREATE INDEX "api_key_tenant_id_idx" ON "api_key"("tenant_id");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_at_idx" ON "audit_entry"("tenant_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_charger_id_at_idx" ON "audit_entry"("charger_id", "at" DESC);

-- CreateIndex
CREATE INDEX "outbox_message_sent_at_created_at_idx" ON "outbox_message"("sent_at", "created_at");

-- CreateIndex
CREATE INDEX "charger_import_tenant_id_created_at_idx" ON "charger_import"("tenant_id", "created_at" DESC);

-- AddForeignKey
ALTER TABLE "cpms" ADD CONSTRAINT "cpms_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charger" ADD CONSTRAINT "charger_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charger" ADD CONSTRAINT "charger_cpms_id_fkey" FOREIGN KEY ("cpms_id") REFERENCES "cpms"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charger" ADD CONSTRAINT "charger_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charger_owner" ADD CONSTRAINT "charger_owner_charger_id_fkey" FOREIGN KEY ("charger_id") REFERENCES "charger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charger_owner" ADD CONSTRAINT "charger_owner_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_alias" ADD CONSTRAINT "identity_alias_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_alias" ADD CONSTRAINT "identity_alias_charger_id_fkey" FOREIGN KEY ("charger_id") REFERENCES "charger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_charger_id_fkey" FOREIGN KEY ("charger_id") REFERENCES "charger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_charger_id_fkey" FOREIGN KEY ("charger_id") REFERENCES "charger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_unknown_identity_id_fkey" FOREIGN KEY ("unknown_identity_id") REFERENCES "unknown_identity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unknown_identity" ADD CONSTRAINT "unknown_identity_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charger_session" ADD CONSTRAINT "charger_session_charger_id_fkey" FOREIGN KEY ("charger_id") REFERENCES "charger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_tick" ADD CONSTRAINT "step_tick_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_tick" ADD CONSTRAINT "step_tick_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fix" ADD CONSTRAINT "fix_charger_id_fkey" FOREIGN KEY ("charger_id") REFERENCES "charger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fix" ADD CONSTRAINT "fix_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_charger_id_fkey" FOREIGN KEY ("charger_id") REFERENCES "charger"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charger_import" ADD CONSTRAINT "charger_import_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say ------------------------------------------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Rules that must hold whatever the code does

ALTER TABLE "tenant" ADD CONSTRAINT "tenant_slug_form"
  CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$');
ALTER TABLE "cpms" ADD CONSTRAINT "cpms_limits_positive"
  CHECK (connections_per_minute > 0 AND calls_per_minute > 0 AND messages_per_minute > 0
         AND heartbeat_interval_seconds > 0);
ALTER TABLE "charger" ADD CONSTRAINT "charger_identity_form"
  CHECK (length(identity) BETWEEN 1 AND 255);
CREATE UNIQUE INDEX "charger_identity_unique" ON "charger" (tenant_id, identity)
  WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX "credential_one_active" ON "credential" (charger_id, kind)
  WHERE state = 'active';
CREATE UNIQUE INDEX "episode_one_open_charger" ON "episode" (charger_id, error_type)
  WHERE state = 'open' AND charger_id IS NOT NULL;
CREATE UNIQUE INDEX "episode_one_open_unknown" ON "episode" (unknown_identity_id, error_type)
  WHERE state = 'open' AND unknown_identity_id IS NOT NULL;
ALTER TABLE "episode" ADD CONSTRAINT "episode_one_subject"
  CHECK (num_nonnulls(charger_id, unknown_identity_id) = 1);
ALTER TABLE "episode" ADD CONSTRAINT "episode_resolved_at"
  CHECK ((state = 'resolved') = (resolved_at IS NOT NULL));
ALTER TABLE "user_account" ADD CONSTRAINT "user_email_lower_case" CHECK (email = lower(email));

-- State changes: only those listed may happen

CREATE FUNCTION check_state_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  allowed text[] := TG_ARGV[0]::text[];
BEGIN
  IF NEW.state IS DISTINCT FROM OLD.state
     AND NOT (OLD.state::text || '>' || NEW.state::text) = ANY (allowed) THEN
    RAISE EXCEPTION 'A % cannot go from % to %.', TG_TABLE_NAME, OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_state_change';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "credential_state_change" BEFORE UPDATE OF state ON "credential" FOR EACH ROW
  EXECUTE FUNCTION check_state_change(
    '{pending>active,pending>revoked,active>previous,active>revoked,previous>active,previous>revoked}');
CREATE TRIGGER "episode_state_change" BEFORE UPDATE OF state ON "episode" FOR EACH ROW
  EXECUTE FUNCTION check_state_change('{open>resolved,resolved>open}');
CREATE TRIGGER "fix_state_change" BEFORE UPDATE OF state ON "fix" FOR EACH ROW
  EXECUTE FUNCTION check_state_change(
    '{previewed>applied,applied>verified,applied>failed,applied>undone,failed>undone,verified>undone}');

CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only.', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW
  EXECUTE FUNCTION forbid_change();

-- Search and keyset pages

CREATE INDEX "charger_search" ON "charger"
  USING gin ((identity || ' ' || coalesce(serial, '') || ' ' || coalesce(vendor, '') || ' ' || coalesce(model, '')) gin_trgm_ops);
CREATE INDEX "charger_page_by_identity" ON "charger" (tenant_id, identity, id) WHERE deleted_at IS NULL;
CREATE INDEX "charger_page_by_state" ON "charger" (tenant_id, state_since DESC, id) WHERE deleted_at IS NULL;
CREATE INDEX "episode_open" ON "episode" (tenant_id) WHERE state = 'open';
CREATE INDEX "charger_failing" ON "charger" (tenant_id, error_type) WHERE error_type IS NOT NULL;

-- Rows that every attempt touches. No index holds what such a touch changes (last contact,
-- counts), and pages keep room for the new version, so that an update stays on its page.
ALTER TABLE "charger" SET (fillfactor = 70);
ALTER TABLE "episode" SET (fillfactor = 70);
ALTER TABLE "attempt_count" SET (fillfactor = 50);
ALTER TABLE "charger_session" SET (fillfactor = 70);

-- Attempts, one partition a day

CREATE INDEX "connection_attempt_charger" ON "connection_attempt" (charger_id, started_at DESC, id);
CREATE INDEX "connection_attempt_tenant" ON "connection_attempt" (tenant_id, started_at DESC, id);
-- Failures that nobody can be named for yet, such as TLS: found again by their address.
CREATE INDEX "connection_attempt_unowned" ON "connection_attempt" (address, started_at DESC)
  WHERE tenant_id IS NULL;

-- Catches what no daily partition covers, so that a missed job never loses an attempt.
CREATE TABLE "connection_attempt_default" PARTITION OF "connection_attempt" DEFAULT;

-- Makes the partition of one day unless it is there. Rows that the default partition caught
-- for that day move with it.
CREATE FUNCTION ensure_attempt_partition(day date) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  partition_name text := 'connection_attempt_' || to_char(day, 'YYYYMMDD');
  from_time timestamptz := day::timestamp AT TIME ZONE 'UTC';
  to_time timestamptz := (day + 1)::timestamp AT TIME ZONE 'UTC';
BEGIN
  IF to_regclass(partition_name) IS NOT NULL THEN
    RETURN false;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext(partition_name));
  IF to_regclass(partition_name) IS NOT NULL THEN
    RETURN false;
  END IF;
  EXECUTE format('CREATE TABLE %I (LIKE connection_attempt INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition_name);
  EXECUTE format(
    'WITH moved AS (DELETE FROM connection_attempt_default WHERE started_at >= %L AND started_at < %L RETURNING *)
     INSERT INTO %I SELECT * FROM moved', from_time, to_time, partition_name);
  EXECUTE format('ALTER TABLE connection_attempt ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
    partition_name, from_time, to_time);
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', partition_name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', partition_name);
  EXECUTE format('CREATE POLICY tenant_fence ON %I USING (tenant_is_open(tenant_id)) WITH CHECK (tenant_is_open(tenant_id))', partition_name);
  RETURN true;
END $$;

-- Drops the daily partitions that lie wholly before a day.
CREATE FUNCTION drop_attempt_partitions_before(day date) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  partition_name text;
  dropped int := 0;
BEGIN
  FOR partition_name IN
    SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'connection_attempt'::regclass
      AND c.relname ~ '^connection_attempt_[0-9]{8}$'
      AND to_date(right(c.relname, 8), 'YYYYMMDD') < day
  LOOP
    EXECUTE format('DROP TABLE %I', partition_name);
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END $$;

-- Row-level security: the second fence under the application's own scoping -----------------
-- `app.tenants` is a comma-separated list of tenant ids, or * for every tenant. Unset, nothing
-- can be seen. FORCE makes it hold for the owner of the tables too.

CREATE FUNCTION tenant_is_open(tenant uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE coalesce(current_setting('app.tenants', true), '')
    WHEN '' THEN false
    WHEN '*' THEN true
    ELSE tenant = ANY (string_to_array(current_setting('app.tenants', true), ',')::uuid[])
  END
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['cpms', 'site', 'charger', 'charger_owner', 'identity_alias',
    'credential', 'connection_attempt', 'connection_attempt_default', 'attempt_count', 'episode',
    'unknown_identity', 'charger_session', 'step_tick', 'fix', 'ticket', 'ticket_event',
    'attachment', 'api_key', 'audit_entry', 'outbox_message', 'charger_import', 'membership'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant_fence ON %I USING (tenant_is_open(tenant_id)) WITH CHECK (tenant_is_open(tenant_id))', name);
  END LOOP;
END $$;
ALTER TABLE "tenant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tenant" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON "tenant" USING (tenant_is_open(id)) WITH CHECK (tenant_is_open(id));

-- Hints that something changed. Listeners always re-read; a lost one costs only time --------

CREATE FUNCTION notify_directory() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
  PERFORM pg_notify('directory_changed', json_build_object(
    'table', TG_TABLE_NAME,
    'tenant', coalesce(changed->>'tenant_id', changed->>'id'),
    'charger', coalesce(changed->>'charger_id', CASE WHEN TG_TABLE_NAME = 'charger' THEN changed->>'id' END))::text);
  RETURN NULL;
END $$;

-- A charger's own row changes with every attempt: only what the gateway decides by counts.
CREATE TRIGGER "charger_directory" AFTER INSERT OR DELETE
  OR UPDATE OF identity, cpms_id, deleted_at, tenant_id ON "charger"
  FOR EACH ROW EXECUTE FUNCTION notify_directory();
CREATE TRIGGER "credential_directory" AFTER INSERT OR DELETE OR UPDATE OF state, fingerprint, password_hash
  ON "credential" FOR EACH ROW EXECUTE FUNCTION notify_directory();
CREATE TRIGGER "identity_alias_directory" AFTER INSERT OR DELETE OR UPDATE ON "identity_alias"
  FOR EACH ROW EXECUTE FUNCTION notify_directory();
CREATE TRIGGER "cpms_directory" AFTER INSERT OR DELETE OR UPDATE ON "cpms"
  FOR EACH ROW EXECUTE FUNCTION notify_directory();
CREATE TRIGGER "tenant_directory" AFTER INSERT OR DELETE OR UPDATE ON "tenant"
  FOR EACH ROW EXECUTE FUNCTION notify_directory();
