-- When those who may answer a request to move a charger were told by mail. Older ones are no news.
ALTER TABLE "charger_move" ADD COLUMN "told_at" timestamptz(3);
UPDATE "charger_move" SET "told_at" = "asked_at";
CREATE INDEX "charger_move_untold_idx" ON "charger_move" ("asked_at") WHERE "told_at" IS NULL;

-- An item that broke is not tried again before this time.
ALTER TABLE "bulk_fix_item" ADD COLUMN "retry_at" timestamptz(3);
