-- Tickets: opened from a problem, with its evidence frozen; worked on in public replies and
-- internal notes, which the database itself keeps apart. Nothing used the bare tables before.

CREATE TYPE "ticket_priority" AS ENUM ('low', 'normal', 'high', 'urgent');
CREATE TYPE "ticket_source" AS ENUM ('charger', 'unknown_identity', 'shared_problem', 'log');
CREATE TYPE "ticket_event_kind" AS ENUM ('opened', 'reply', 'note', 'file', 'internal_file',
  'status', 'proposed', 'declined', 'returned', 'assignee', 'priority', 'tags', 'subject');

DROP TABLE "attachment";
DROP TABLE "ticket_event";
DROP TABLE "ticket";

ALTER TABLE "tenant"
  ADD COLUMN "ticket_hold_minutes" INTEGER NOT NULL DEFAULT 15,
  ADD COLUMN "ticket_solves_itself" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "ticket_close_days" INTEGER NOT NULL DEFAULT 14,
  ADD CONSTRAINT "tenant_ticket_times" CHECK (ticket_hold_minutes BETWEEN 1 AND 10080
    AND ticket_close_days BETWEEN 1 AND 365);

CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "source" "ticket_source" NOT NULL,
    "charger_id" UUID,
    "episode_id" UUID,
    "unknown_identity_id" UUID,
    "shared_problem_id" UUID,
    "about" TEXT NOT NULL,
    "error_type" TEXT,
    "cause" TEXT,
    "subject" TEXT NOT NULL,
    "status" "ticket_status" NOT NULL DEFAULT 'new',
    "status_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "priority" "ticket_priority" NOT NULL DEFAULT 'normal',
    "tags" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "channel" TEXT NOT NULL,
    "contact_name" TEXT NOT NULL,
    "contact_email" TEXT NOT NULL,
    "opened_by" UUID,
    "requester_id" UUID,
    "assignee_id" UUID,
    "key" UUID NOT NULL,
    "first_reply_at" TIMESTAMPTZ(3),
    "proposed_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "solved_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "reopened_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "public_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ticket_solved_at" CHECK ((status IN ('solved', 'closed')) = (solved_at IS NOT NULL)),
    CONSTRAINT "ticket_closed_at" CHECK ((status = 'closed') = (closed_at IS NOT NULL))
);
CREATE UNIQUE INDEX "ticket_number_key" ON "ticket" ("number");
CREATE UNIQUE INDEX "ticket_tenant_id_key_key" ON "ticket" ("tenant_id", "key");
CREATE INDEX "ticket_tenant_id_updated_at_id_idx" ON "ticket" ("tenant_id", "updated_at" DESC, "id");
CREATE INDEX "ticket_requester_id_public_at_id_idx" ON "ticket" ("requester_id", "public_at" DESC, "id");
CREATE INDEX "ticket_assignee_id_updated_at_id_idx" ON "ticket" ("assignee_id", "updated_at" DESC, "id");
CREATE INDEX "ticket_charger_id_idx" ON "ticket" ("charger_id");
CREATE INDEX "ticket_episode_id_idx" ON "ticket" ("episode_id");
-- What the queue and the worker look at, small whatever the history.
CREATE INDEX "ticket_unsolved" ON "ticket" ("tenant_id", "updated_at" DESC, "id")
  WHERE status NOT IN ('solved', 'closed');
CREATE INDEX "ticket_solved" ON "ticket" ("solved_at") WHERE status = 'solved';

CREATE TABLE "ticket_evidence" (
    "ticket_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "bundle" JSONB NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ticket_evidence_pkey" PRIMARY KEY ("ticket_id")
);

-- Whether customers may read an event follows from its kind and from nothing else: no code can
-- make a note public.
CREATE TABLE "ticket_event" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "kind" "ticket_event_kind" NOT NULL,
    "is_public" BOOLEAN NOT NULL GENERATED ALWAYS AS (
      kind IN ('opened', 'reply', 'file', 'status', 'proposed', 'declined', 'returned')) STORED,
    "body" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "is_staff" BOOLEAN NOT NULL,
    "key" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_event_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ticket_event_body" CHECK ((kind IN ('reply', 'note')) = (body IS NOT NULL)),
    CONSTRAINT "ticket_event_note_by_staff" CHECK (is_staff OR kind NOT IN ('note', 'internal_file'))
);
CREATE UNIQUE INDEX "ticket_event_ticket_id_key_key" ON "ticket_event" ("ticket_id", "key");
CREATE INDEX "ticket_event_ticket_id_created_at_id_idx" ON "ticket_event" ("ticket_id", "created_at", "id");
CREATE TRIGGER "ticket_event_unchanged" BEFORE UPDATE ON "ticket_event" FOR EACH ROW
  EXECUTE FUNCTION forbid_change();

CREATE TABLE "ticket_watcher" (
    "ticket_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    CONSTRAINT "ticket_watcher_pkey" PRIMARY KEY ("ticket_id", "user_id")
);
CREATE INDEX "ticket_watcher_user_id_idx" ON "ticket_watcher" ("user_id");

CREATE TABLE "ticket_contact" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "owner" TEXT NOT NULL,
    "vendor" TEXT,
    "site_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    CONSTRAINT "ticket_contact_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ticket_contact_tenant_id_owner_idx" ON "ticket_contact" ("tenant_id", "owner");
CREATE UNIQUE INDEX "ticket_contact_one" ON "ticket_contact"
  ("tenant_id", "owner", lower(coalesce("vendor", '')), coalesce("site_id", '00000000-0000-0000-0000-000000000000'));

CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "attachment_event_id_key" ON "attachment" ("event_id");
CREATE INDEX "attachment_ticket_id_idx" ON "attachment" ("ticket_id");

ALTER TABLE "ticket"
  ADD CONSTRAINT "ticket_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "ticket_charger_id_fkey" FOREIGN KEY ("charger_id") REFERENCES "charger"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "ticket_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "ticket_requester_id_fkey" FOREIGN KEY ("requester_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "ticket_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ticket_evidence" ADD CONSTRAINT "ticket_evidence_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ticket_watcher"
  ADD CONSTRAINT "ticket_watcher_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "ticket_watcher_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ticket_contact"
  ADD CONSTRAINT "ticket_contact_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "ticket_contact_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "attachment"
  ADD CONSTRAINT "attachment_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "attachment_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "ticket_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Status changes: only those listed may happen. What is closed stays closed.
CREATE FUNCTION check_ticket_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IS DISTINCT FROM OLD.status
     AND (OLD.status = 'closed' OR NEW.status = 'new'
          OR (OLD.status = 'solved' AND NEW.status NOT IN ('open', 'closed'))) THEN
    RAISE EXCEPTION 'A ticket cannot go from % to %.', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_status_change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ticket_status_change" BEFORE UPDATE OF status ON "ticket" FOR EACH ROW
  EXECUTE FUNCTION check_ticket_status();

-- The second fence. `app.customer` is the id of the customer whose transaction it is: of their
-- tenants' tickets they see their own, and of those what is public.
CREATE FUNCTION customer_in_scope() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('app.customer', true), '')::uuid
$$;

DO $$
DECLARE
  name text;
  own text := 'tenant_is_open(tenant_id) AND (customer_in_scope() IS NULL OR %s)';
  fence text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ticket', 'ticket_evidence', 'ticket_event', 'ticket_watcher',
    'ticket_contact', 'attachment'] LOOP
    fence := format(own, CASE name
      WHEN 'ticket' THEN 'requester_id = customer_in_scope()'
      WHEN 'ticket_evidence' THEN 'EXISTS (SELECT FROM ticket t WHERE t.id = ticket_id)'
      WHEN 'ticket_event' THEN '(is_public AND EXISTS (SELECT FROM ticket t WHERE t.id = ticket_id))'
      WHEN 'attachment' THEN 'EXISTS (SELECT FROM ticket_event e WHERE e.id = event_id)'
      WHEN 'ticket_watcher' THEN 'false'
      -- Who is written to for them.
      WHEN 'ticket_contact' THEN 'true'
    END);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant_fence ON %I USING (%s) WITH CHECK (%s)', name, fence, fence);
  END LOOP;
END $$;
