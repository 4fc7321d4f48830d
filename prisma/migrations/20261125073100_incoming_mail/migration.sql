-- Mail that came in: each once, by its Message-ID. Held is what people have to look at.
CREATE TABLE "incoming_mail" (
    "id" UUID NOT NULL,
    "tenant_id" UUID,
    "message_key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "from_address" TEXT NOT NULL,
    "from_name" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "file_count" INTEGER NOT NULL DEFAULT 0,
    "ticket_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    CONSTRAINT "incoming_mail_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "incoming_mail_state" CHECK (state IN ('added', 'held', 'attached', 'discarded', 'ignored')),
    CONSTRAINT "incoming_mail_reason" CHECK ((state IN ('added', 'attached')) OR reason IS NOT NULL)
);
CREATE UNIQUE INDEX "incoming_mail_message_key_key" ON "incoming_mail" ("message_key");
CREATE INDEX "incoming_mail_received_at_id_idx" ON "incoming_mail" ("received_at" DESC, "id" DESC);
CREATE INDEX "incoming_mail_from_address_received_at_idx" ON "incoming_mail" ("from_address", "received_at");
CREATE INDEX "incoming_mail_held" ON "incoming_mail" ("received_at" DESC, "id" DESC) WHERE state = 'held';

ALTER TABLE "incoming_mail"
  ADD CONSTRAINT "incoming_mail_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "incoming_mail_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "incoming_mail" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "incoming_mail" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON "incoming_mail"
  USING (tenant_is_open(tenant_id) AND customer_in_scope() IS NULL)
  WITH CHECK (tenant_is_open(tenant_id) AND customer_in_scope() IS NULL);
