-- What reports group tickets by, as it was when each was opened, and the index that they read.
ALTER TABLE "ticket" ADD COLUMN "model" TEXT, ADD COLUMN "firmware" TEXT;
UPDATE "ticket" t SET model = e.bundle #>> '{charger,model}', firmware = e.bundle #>> '{charger,firmware}'
FROM "ticket_evidence" e WHERE e.ticket_id = t.id;

CREATE INDEX "ticket_reports" ON "ticket" ("tenant_id", "created_at");
