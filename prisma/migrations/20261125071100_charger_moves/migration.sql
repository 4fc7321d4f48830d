-- A charger that knocks at the wrong tenant: one side asks, the other one answers. Whoever asked
-- learns nothing from the row's other side until it was accepted.
CREATE TABLE "charger_move" (
  "id" uuid PRIMARY KEY,
  "identity" text NOT NULL,
  -- 'from': the tenant that has the charger offers it; 'to': the one where it knocks asks for it.
  "asked_by" text NOT NULL,
  -- The side that was asked is null where there is nobody to ask.
  "from_tenant_id" uuid REFERENCES "tenant" ("id") ON DELETE CASCADE,
  "to_tenant_id" uuid REFERENCES "tenant" ("id") ON DELETE CASCADE,
  "from_charger_id" uuid REFERENCES "charger" ("id") ON DELETE CASCADE,
  "to_charger_id" uuid REFERENCES "charger" ("id") ON DELETE SET NULL,
  -- As it was typed, and who typed it.
  "asked_slug" text NOT NULL,
  "asking_name" text NOT NULL,
  "asker_id" uuid NOT NULL,
  "asker_name" text NOT NULL,
  "state" text NOT NULL DEFAULT 'pending',
  "asked_at" timestamptz(3) NOT NULL,
  "expires_at" timestamptz(3) NOT NULL,
  "answerer_id" uuid,
  "answerer_name" text,
  "answered_at" timestamptz(3),
  "result" jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT "charger_move_side_known" CHECK ("asked_by" IN ('from', 'to')),
  CONSTRAINT "charger_move_state_known"
    CHECK ("state" IN ('pending', 'accepted', 'declined', 'withdrawn', 'undone')),
  CONSTRAINT "charger_move_asking_side"
    CHECK (CASE "asked_by" WHEN 'from' THEN "from_tenant_id" ELSE "to_tenant_id" END IS NOT NULL)
);
CREATE INDEX "charger_move_from_tenant_id_idx" ON "charger_move" ("from_tenant_id", "asked_at" DESC);
CREATE INDEX "charger_move_to_tenant_id_idx" ON "charger_move" ("to_tenant_id", "asked_at" DESC);
ALTER TABLE "charger_move" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "charger_move" FORCE ROW LEVEL SECURITY;
-- Both sides see it: a missing side is open to nobody but the installation's own processes.
CREATE POLICY tenant_fence ON "charger_move"
  USING (coalesce(tenant_is_open(from_tenant_id), false) OR coalesce(tenant_is_open(to_tenant_id), false))
  WITH CHECK (coalesce(tenant_is_open(from_tenant_id), false) OR coalesce(tenant_is_open(to_tenant_id), false));
