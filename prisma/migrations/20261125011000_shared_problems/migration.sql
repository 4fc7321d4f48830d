-- Problems that many chargers have since one moment because they share something.

CREATE TABLE "shared_problem" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "error_type" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "state" "episode_state" NOT NULL DEFAULT 'open',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "failing_count" INTEGER NOT NULL,
    "peak_count" INTEGER NOT NULL,
    "total_count" INTEGER NOT NULL,

    CONSTRAINT "shared_problem_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "shared_problem_charger" (
    "problem_id" UUID NOT NULL,
    "charger_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "recovered_at" TIMESTAMPTZ(3),

    CONSTRAINT "shared_problem_charger_pkey" PRIMARY KEY ("problem_id","charger_id")
);

CREATE UNIQUE INDEX "shared_problem_one_open" ON "shared_problem" (tenant_id, kind, key, error_type)
  WHERE state = 'open';
CREATE INDEX "shared_problem_worst" ON "shared_problem" (tenant_id, failing_count DESC, id)
  WHERE state = 'open';
CREATE INDEX "shared_problem_past" ON "shared_problem" (tenant_id, resolved_at DESC, id)
  WHERE state = 'resolved';
CREATE INDEX "shared_problem_charger_charger_id_idx" ON "shared_problem_charger"("charger_id");

ALTER TABLE "shared_problem" ADD CONSTRAINT "shared_problem_resolved_at"
  CHECK ((state = 'resolved') = (resolved_at IS NOT NULL));
ALTER TABLE "shared_problem" ADD CONSTRAINT "shared_problem_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "shared_problem_charger" ADD CONSTRAINT "shared_problem_charger_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "shared_problem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "shared_problem_charger" ADD CONSTRAINT "shared_problem_charger_charger_id_fkey" FOREIGN KEY ("charger_id") REFERENCES "charger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER "shared_problem_state_change" BEFORE UPDATE OF state ON "shared_problem" FOR EACH ROW
  EXECUTE FUNCTION check_state_change('{open>resolved}');

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['shared_problem', 'shared_problem_charger'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant_fence ON %I USING (tenant_is_open(tenant_id)) WITH CHECK (tenant_is_open(tenant_id))', name);
  END LOOP;
END $$;
