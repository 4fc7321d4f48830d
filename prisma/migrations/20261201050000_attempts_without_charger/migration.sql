-- Attempts that no charger's page shows are few beside the rest, and are read by themselves: all of
-- them, those of a tenant, those under one identity, and those of nobody.
CREATE INDEX "connection_attempt_no_charger" ON "connection_attempt" (started_at DESC, id)
  WHERE charger_id IS NULL;
CREATE INDEX "connection_attempt_tenant_no_charger" ON "connection_attempt" (tenant_id, started_at DESC, id)
  WHERE charger_id IS NULL;
CREATE INDEX "connection_attempt_unknown" ON "connection_attempt" (identity, tenant_id, started_at DESC, id)
  WHERE charger_id IS NULL;
CREATE INDEX "connection_attempt_nobody" ON "connection_attempt" (started_at DESC, id)
  WHERE tenant_id IS NULL;
