-- Working a queue together: teams beside owners, named views of the queue, and who is at a ticket.

ALTER TYPE "ticket_event_kind" ADD VALUE 'team';

-- A team is of the whole installation, for agents work across tenants. Operators keep it.
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "team_name_key" ON "team" (lower("name"));

CREATE TABLE "team_member" (
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    CONSTRAINT "team_member_pkey" PRIMARY KEY ("team_id", "user_id")
);
CREATE INDEX "team_member_user_id_idx" ON "team_member" ("user_id");

-- Which team a tenant's new tickets go to, by their channel.
CREATE TABLE "ticket_team_default" (
    "tenant_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "team_id" UUID NOT NULL,
    CONSTRAINT "ticket_team_default_pkey" PRIMARY KEY ("tenant_id", "channel")
);
CREATE INDEX "ticket_team_default_team_id_idx" ON "ticket_team_default" ("team_id");

ALTER TABLE "ticket" ADD COLUMN "team_id" UUID;
CREATE INDEX "ticket_team_id_updated_at_id_idx" ON "ticket" ("team_id", "updated_at" DESC, "id");

-- A name for filters of the queue. Without a tenant it is its maker's own.
CREATE TABLE "ticket_view" (
    "id" UUID NOT NULL,
    "tenant_id" UUID,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ticket_view_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ticket_view_query" CHECK (length("query") BETWEEN 1 AND 2000)
);
-- One of each name for a person, and for a tenant.
CREATE UNIQUE INDEX "ticket_view_name_key" ON "ticket_view" (coalesce("tenant_id", "user_id"), lower("name"));
CREATE INDEX "ticket_view_user_id_idx" ON "ticket_view" ("user_id");
CREATE INDEX "ticket_view_tenant_id_idx" ON "ticket_view" ("tenant_id");

-- Who has a ticket open. Gone with a crash, which is no loss: what is not renewed has ended.
CREATE UNLOGGED TABLE "ticket_presence" (
    "user_id" UUID NOT NULL,
    "page_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "writing" TEXT,
    "writing_until" TIMESTAMPTZ(3),
    CONSTRAINT "ticket_presence_pkey" PRIMARY KEY ("user_id", "page_id"),
    CONSTRAINT "ticket_presence_writing" CHECK (("writing" IS NULL) = ("writing_until" IS NULL)
      AND "writing" IN ('reply', 'note'))
);
CREATE INDEX "ticket_presence_ticket_id_idx" ON "ticket_presence" ("ticket_id");

ALTER TABLE "team_member"
  ADD CONSTRAINT "team_member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "team_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ticket_team_default"
  ADD CONSTRAINT "ticket_team_default_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "ticket_team_default_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ticket"
  ADD CONSTRAINT "ticket_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ticket_view"
  ADD CONSTRAINT "ticket_view_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "ticket_view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ticket_presence"
  ADD CONSTRAINT "ticket_presence_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "ticket_presence_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Is this the transaction of somebody who works here, and of no customer?
CREATE FUNCTION staff_in_scope() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('app.tenants', true), '') <> '' AND customer_in_scope() IS NULL
$$;

-- Staff read teams, operators alone write them.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['team', 'team_member', 'ticket_team_default', 'ticket_view',
    'ticket_presence'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['team', 'team_member'] LOOP
    EXECUTE format('CREATE POLICY staff_fence ON %I FOR SELECT USING (staff_in_scope())', name);
    EXECUTE format('CREATE POLICY operator_fence ON %I USING (current_setting(''app.tenants'', true) = ''*'')', name);
  END LOOP;
END $$;
-- A customer's transaction reads which team the ticket goes to that it opens, and not the team.
CREATE POLICY tenant_fence ON "ticket_team_default" USING (tenant_is_open(tenant_id))
  WITH CHECK (tenant_is_open(tenant_id) AND customer_in_scope() IS NULL);
CREATE POLICY tenant_fence ON "ticket_view"
  USING (staff_in_scope() AND (tenant_id IS NULL OR tenant_is_open(tenant_id)));
CREATE POLICY tenant_fence ON "ticket_presence"
  USING (staff_in_scope() AND tenant_is_open(tenant_id));
