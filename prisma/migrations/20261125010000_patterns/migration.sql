-- What chargers do over time, learned as events come in.

ALTER TABLE "charger" ADD COLUMN "reconnect_interval_seconds" INTEGER;
ALTER TABLE "charger" ADD COLUMN "address_range" TEXT;
ALTER TABLE "charger" ADD COLUMN "last_gateway" TEXT;
ALTER TABLE "charger" ADD COLUMN "last_transport" TEXT;

-- Changes only when a charger moves to another network, not with every contact.
CREATE INDEX "charger_address_range" ON "charger" (tenant_id, address_range)
  WHERE address_range IS NOT NULL;
UPDATE "charger" SET address_range = regexp_replace(last_address, '\.\d+$', '.0/24')
  WHERE last_address ~ '^\d+\.\d+\.\d+\.\d+$';

-- The latest starts of a charger, one row for each charger.
CREATE TABLE "boot_history" (
    "charger_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "boots" JSONB NOT NULL,

    CONSTRAINT "boot_history_pkey" PRIMARY KEY ("charger_id")
);
ALTER TABLE "boot_history" ADD CONSTRAINT "boot_history_charger_id_fkey" FOREIGN KEY ("charger_id") REFERENCES "charger"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "boot_history" SET (fillfactor = 70);
ALTER TABLE "boot_history" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "boot_history" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON "boot_history" USING (tenant_is_open(tenant_id)) WITH CHECK (tenant_is_open(tenant_id));

-- What chargers see of the installation, and since when: its certificates and its host name.
-- Belongs to no tenant and holds nothing that a charger is not shown.
CREATE TABLE "gateway_face" (
    "gateway" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "is_first" BOOLEAN NOT NULL,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "gateway_face_pkey" PRIMARY KEY ("gateway", "kind", "value")
);
