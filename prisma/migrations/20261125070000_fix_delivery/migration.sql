-- What a fix sends to its charger is a command too. It waits here for the charger's next session.
ALTER TABLE "gateway_command"
  ADD COLUMN "fix_id" uuid REFERENCES "fix" ("id") ON DELETE CASCADE,
  ADD COLUMN "claimed_at" timestamptz(3);
CREATE INDEX "gateway_command_fix" ON "gateway_command" ("fix_id", "created_at" DESC)
  WHERE "fix_id" IS NOT NULL;
-- What is wanted at once expires first, so what waits for an absent charger is in nobody's way.
DROP INDEX "gateway_command_queued";
CREATE INDEX "gateway_command_queued" ON "gateway_command" ("expires_at") WHERE "state" <> 'done';
CREATE INDEX "gateway_command_waiting" ON "gateway_command" ("charger_id") WHERE "state" = 'queued';

-- How far what a fix sends has come; null where nothing is sent.
ALTER TABLE "fix" ADD COLUMN "delivery" text
  CHECK ("delivery" IN ('queued', 'taken', 'taken-after-restart', 'unsure', 'refused', 'not-sent'));
