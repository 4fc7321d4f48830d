-- Ids of attempts that were reported through the API. The attempts themselves are found only by
-- time and id; this is how an id that comes again, with whatever time, is known.
CREATE TABLE "reported_attempt" (
  "tenant_id" UUID NOT NULL,
  "id" UUID NOT NULL,
  "started_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "reported_attempt_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE INDEX "reported_attempt_started_at_idx" ON "reported_attempt" ("started_at");
ALTER TABLE "reported_attempt" ADD CONSTRAINT "reported_attempt_tenant_id_fkey"
  FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "reported_attempt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reported_attempt" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON "reported_attempt"
  USING (tenant_is_open(tenant_id)) WITH CHECK (tenant_is_open(tenant_id));
