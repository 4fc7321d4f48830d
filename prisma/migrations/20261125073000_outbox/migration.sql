-- Mail: what is to be told is written in the transaction in which it happens, and sent later.
-- Nothing used the bare table before.

DROP TABLE "outbox_message";

-- One row is one message to one address. Its id is its Message-ID, however often it is tried.
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "user_id" UUID,
    "address" TEXT NOT NULL,
    "name" TEXT,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "sealed" TEXT,
    "is_for_digest" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "outbox_message_state" CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'skipped')),
    CONSTRAINT "outbox_message_lease" CHECK ((state = 'sending') = (lease_until IS NOT NULL)),
    CONSTRAINT "outbox_message_ended" CHECK ((state IN ('sent', 'failed', 'skipped')) = (ended_at IS NOT NULL)),
    -- A secret does not outlive its message.
    CONSTRAINT "outbox_message_sealed" CHECK (sealed IS NULL OR state IN ('waiting', 'sending'))
);
CREATE INDEX "outbox_message_created_at_id_idx" ON "outbox_message" ("created_at" DESC, "id" DESC);
CREATE INDEX "outbox_message_tenant_id_created_at_id_idx" ON "outbox_message" ("tenant_id", "created_at" DESC, "id" DESC);
-- What the worker looks at, small whatever was sent before.
CREATE INDEX "outbox_message_due" ON "outbox_message" ("due_at") WHERE state IN ('waiting', 'sending');
CREATE INDEX "outbox_message_user_id_idx" ON "outbox_message" ("user_id") WHERE state = 'waiting';

-- What happened to a ticket and has not been told yet: the worker makes messages of it.
CREATE TABLE "untold_event" (
    "event_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "untold_event_pkey" PRIMARY KEY ("event_id")
);

-- An episode that was told of, so that it is told once.
CREATE TABLE "episode_alert" (
    "episode_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "alerted_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "episode_alert_pkey" PRIMARY KEY ("episode_id")
);

-- What a person wants to be told by mail, and when. No row: the defaults below.
CREATE TABLE "mail_choice" (
    "user_id" UUID NOT NULL,
    "replies" BOOLEAN NOT NULL DEFAULT true,
    "notes" BOOLEAN NOT NULL DEFAULT true,
    "assigned" BOOLEAN NOT NULL DEFAULT true,
    "progress" BOOLEAN NOT NULL DEFAULT true,
    "new_tickets" BOOLEAN NOT NULL DEFAULT false,
    "charger_down" BOOLEAN NOT NULL DEFAULT false,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "digest_hour" SMALLINT,
    "quiet_from" SMALLINT,
    "quiet_to" SMALLINT,
    CONSTRAINT "mail_choice_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "mail_choice_hours" CHECK (digest_hour BETWEEN 0 AND 23 AND quiet_from BETWEEN 0 AND 23
      AND quiet_to BETWEEN 0 AND 23 AND (quiet_from IS NULL) = (quiet_to IS NULL) AND quiet_from <> quiet_to)
);

ALTER TABLE "outbox_message"
  ADD CONSTRAINT "outbox_message_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "outbox_message_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "untold_event" ADD CONSTRAINT "untold_event_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "ticket_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "episode_alert" ADD CONSTRAINT "episode_alert_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mail_choice" ADD CONSTRAINT "mail_choice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever writes a line of a ticket's story, in the portal or in a set of the worker, cannot
-- forget to tell it. What follows from another line of the same transaction is told with it: the
-- first message with the opening, a new status with the reply.
CREATE FUNCTION note_untold_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind IN ('reply', 'status') AND EXISTS (
    SELECT FROM ticket_event e WHERE e.ticket_id = NEW.ticket_id AND e.id <> NEW.id
      AND e.xmin = pg_current_xact_id()::xid
      AND e.kind IN ('opened', CASE NEW.kind WHEN 'status' THEN 'reply'::ticket_event_kind END,
        CASE NEW.kind WHEN 'status' THEN 'proposed'::ticket_event_kind END)) THEN
    RETURN NULL;
  END IF;
  INSERT INTO untold_event (event_id, ticket_id, tenant_id, created_at)
  VALUES (NEW.id, NEW.ticket_id, NEW.tenant_id, NEW.created_at);
  RETURN NULL;
END $$;
CREATE TRIGGER "ticket_event_untold" AFTER INSERT ON "ticket_event" FOR EACH ROW
  WHEN (NEW.kind IN ('opened', 'reply', 'note', 'status', 'proposed', 'returned', 'assignee'))
  EXECUTE FUNCTION note_untold_event();

DO $$
DECLARE
  name text;
  fence text;
BEGIN
  FOREACH name IN ARRAY ARRAY['outbox_message', 'untold_event', 'episode_alert'] LOOP
    -- A customer's transaction may leave something to be told; it cannot read what others are.
    fence := format('tenant_is_open(tenant_id)%s', CASE name WHEN 'untold_event' THEN '' ELSE
      ' AND customer_in_scope() IS NULL' END);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant_fence ON %I USING (%s) WITH CHECK (%s)', name, fence, fence);
  END LOOP;
END $$;
