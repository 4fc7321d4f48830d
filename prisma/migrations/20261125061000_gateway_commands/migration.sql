-- What the portal asks of the gateway that holds a charger's session. The request is encrypted:
-- it may carry a password, and it goes once it was carried out.
CREATE TABLE "gateway_command" (
  "id" uuid PRIMARY KEY,
  "tenant_id" uuid NOT NULL REFERENCES "tenant" ("id") ON DELETE CASCADE,
  "charger_id" uuid NOT NULL REFERENCES "charger" ("id") ON DELETE CASCADE,
  "kind" text NOT NULL,
  "sealed" text,
  "state" text NOT NULL DEFAULT 'queued',
  "gateway" text,
  "outcome" jsonb,
  "requested_by" uuid,
  "created_at" timestamptz(3) NOT NULL DEFAULT now(),
  "expires_at" timestamptz(3) NOT NULL,
  "done_at" timestamptz(3),
  CONSTRAINT "gateway_command_state_known" CHECK ("state" IN ('queued', 'claimed', 'done')),
  CONSTRAINT "gateway_command_done_has_outcome"
    CHECK (("state" = 'done') = ("outcome" IS NOT NULL) AND ("state" <> 'done' OR "sealed" IS NULL))
);
CREATE INDEX "gateway_command_queued" ON "gateway_command" ("created_at") WHERE "state" <> 'done';
CREATE INDEX "gateway_command_charger" ON "gateway_command" ("charger_id", "created_at" DESC);
ALTER TABLE "gateway_command" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "gateway_command" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON "gateway_command"
  USING (tenant_is_open(tenant_id)) WITH CHECK (tenant_is_open(tenant_id));
CREATE TRIGGER "gateway_command_directory" AFTER INSERT ON "gateway_command"
  FOR EACH ROW EXECUTE FUNCTION notify_directory();
