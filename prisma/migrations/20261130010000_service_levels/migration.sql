-- How soon tickets are to be answered and solved, in business hours, and the clocks of each.
-- Both kinds are for staff: is_public follows from the kind, and neither is among the public ones.
ALTER TYPE "ticket_event_kind" ADD VALUE 'due_soon';
ALTER TYPE "ticket_event_kind" ADD VALUE 'overdue';

-- Without a row no ticket of the tenant has a clock.
CREATE TABLE "service_levels" (
    "tenant_id" UUID NOT NULL,
    "time_zone" TEXT NOT NULL,
    "week" JSONB NOT NULL,
    "holidays" JSONB NOT NULL,
    "targets" JSONB NOT NULL,
    "warn_percent" INTEGER,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "service_levels_pkey" PRIMARY KEY ("tenant_id"),
    CONSTRAINT "service_levels_warn" CHECK (warn_percent BETWEEN 10 AND 95)
);

-- All of it follows from the ticket, its story and the row above: it can be worked out anew.
CREATE TABLE "ticket_clock" (
    "ticket_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "paused_since" TIMESTAMPTZ(3),
    "reply_target" INTEGER,
    "reply_used" INTEGER NOT NULL DEFAULT 0,
    "reply_due_at" TIMESTAMPTZ(3),
    "reply_warned_at" TIMESTAMPTZ(3),
    "reply_breached_at" TIMESTAMPTZ(3),
    "reply_done_at" TIMESTAMPTZ(3),
    "solution_target" INTEGER,
    "solution_used" INTEGER NOT NULL DEFAULT 0,
    "solution_due_at" TIMESTAMPTZ(3),
    "solution_warned_at" TIMESTAMPTZ(3),
    "solution_breached_at" TIMESTAMPTZ(3),
    "solution_done_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "soon_at" TIMESTAMPTZ(3),
    "check_at" TIMESTAMPTZ(3),
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ticket_clock_pkey" PRIMARY KEY ("ticket_id")
);
-- What the worker looks at: clocks that will say something, small whatever the history.
CREATE INDEX "ticket_clock_check" ON "ticket_clock" ("check_at") WHERE check_at IS NOT NULL;
-- What the queue looks at.
CREATE INDEX "ticket_clock_due" ON "ticket_clock" ("tenant_id", "due_at", "ticket_id") WHERE due_at IS NOT NULL;

-- A change after which a ticket's clocks are to be worked out anew. Nothing is unique and nothing
-- refers to the ticket, so that who writes it waits for nobody.
CREATE TABLE "unclocked_ticket" (
    "id" BIGSERIAL NOT NULL,
    "ticket_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    CONSTRAINT "unclocked_ticket_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "unclocked_ticket_ticket_id_idx" ON "unclocked_ticket" ("ticket_id");

ALTER TABLE "mail_choice" ADD COLUMN "due" BOOLEAN NOT NULL DEFAULT true;

ALTER TABLE "service_levels" ADD CONSTRAINT "service_levels_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ticket_clock" ADD CONSTRAINT "ticket_clock_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "unclocked_ticket" ADD CONSTRAINT "unclocked_ticket_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever changes what a clock follows from, in the portal or in a set of the worker, cannot
-- forget to have it worked out. The ticket's own lock keeps this and the worker apart.
CREATE FUNCTION note_unclocked_ticket() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unclocked_ticket (ticket_id, tenant_id) VALUES (NEW.id, NEW.tenant_id);
  RETURN NULL;
END $$;
CREATE TRIGGER "ticket_opened_unclocked" AFTER INSERT ON "ticket"
  FOR EACH ROW EXECUTE FUNCTION note_unclocked_ticket();
CREATE TRIGGER "ticket_changed_unclocked"
  AFTER UPDATE OF status, priority, first_reply_at, requester_id ON "ticket" FOR EACH ROW
  WHEN ((NEW.status, NEW.priority, NEW.first_reply_at, NEW.requester_id)
    IS DISTINCT FROM (OLD.status, OLD.priority, OLD.first_reply_at, OLD.requester_id))
  EXECUTE FUNCTION note_unclocked_ticket();

-- New values of a type can be compared only after this transaction: by their text they can now.
CREATE TRIGGER "ticket_event_clock_untold" AFTER INSERT ON "ticket_event" FOR EACH ROW
  WHEN (NEW.kind::text IN ('due_soon', 'overdue'))
  EXECUTE FUNCTION note_untold_event();

DO $$
DECLARE
  name text;
  fence text;
BEGIN
  FOREACH name IN ARRAY ARRAY['service_levels', 'ticket_clock', 'unclocked_ticket'] LOOP
    -- A customer's transaction may leave a ticket to be worked out; it reads no clock.
    fence := format('tenant_is_open(tenant_id)%s', CASE name WHEN 'unclocked_ticket' THEN '' ELSE
      ' AND customer_in_scope() IS NULL' END);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant_fence ON %I USING (%s) WITH CHECK (%s)', name, fence, fence);
  END LOOP;
END $$;
