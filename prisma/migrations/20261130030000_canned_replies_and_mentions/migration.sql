-- Canned replies: a tenant's own, and what it made of the built-in ones, which are code. A row
-- with `built_in` stands in for that one; `is_removed` takes it from the tenant's list.
CREATE TABLE "canned_reply" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "built_in" TEXT,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "error_type" TEXT,
    "is_removed" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "canned_reply_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "canned_reply_removed" CHECK (built_in IS NOT NULL OR NOT is_removed)
);
CREATE UNIQUE INDEX "canned_reply_tenant_id_built_in_key" ON "canned_reply" ("tenant_id", "built_in");
ALTER TABLE "canned_reply"
  ADD CONSTRAINT "canned_reply_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who is mentioned in a note, and what they are called in its text.
CREATE TABLE "ticket_mention" (
    "event_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    CONSTRAINT "ticket_mention_pkey" PRIMARY KEY ("event_id", "user_id")
);
CREATE INDEX "ticket_mention_user_id_idx" ON "ticket_mention" ("user_id");
ALTER TABLE "ticket_mention"
  ADD CONSTRAINT "ticket_mention_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "ticket_event"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "ticket_mention_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Only notes mention, and only people who may read them.
CREATE FUNCTION check_ticket_mention() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ticket_event e WHERE e.id = NEW.event_id AND e.kind = 'note'
       AND e.ticket_id = NEW.ticket_id AND e.tenant_id = NEW.tenant_id)
     OR NOT EXISTS (SELECT FROM user_account u WHERE u.id = NEW.user_id
       AND (u.role = 'operator' OR u.role IN ('agent', 'admin') AND EXISTS (
         SELECT FROM membership m WHERE m.user_id = u.id AND m.tenant_id = NEW.tenant_id))) THEN
    RAISE EXCEPTION 'A mention needs a note, and somebody who may read it.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_mention_reader';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ticket_mention_reader" BEFORE INSERT ON "ticket_mention" FOR EACH ROW
  EXECUTE FUNCTION check_ticket_mention();
CREATE TRIGGER "ticket_mention_unchanged" BEFORE UPDATE ON "ticket_mention" FOR EACH ROW
  EXECUTE FUNCTION forbid_change();

ALTER TABLE "mail_choice" ADD COLUMN "mentions" BOOLEAN NOT NULL DEFAULT true;

-- Both are for staff alone.
DO $$
DECLARE
  name text;
  fence text := 'tenant_is_open(tenant_id) AND customer_in_scope() IS NULL';
BEGIN
  FOREACH name IN ARRAY ARRAY['canned_reply', 'ticket_mention'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant_fence ON %I USING (%s) WITH CHECK (%s)', name, fence, fence);
  END LOOP;
END $$;
