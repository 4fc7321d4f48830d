-- Tickets that go on in another one, that are linked, and that share one problem ticket.

-- For staff alone: is_public follows from the kind, and these are not among the public ones.
ALTER TYPE "ticket_event_kind" ADD VALUE 'linked';
ALTER TYPE "ticket_event_kind" ADD VALUE 'unlinked';
ALTER TYPE "ticket_event_kind" ADD VALUE 'attached';
ALTER TYPE "ticket_event_kind" ADD VALUE 'detached';
CREATE TYPE "ticket_link_kind" AS ENUM ('related', 'duplicate_of', 'caused_by');

-- What a ticket points to is of its own tenant: the tenant is part of every key.
CREATE UNIQUE INDEX "ticket_id_tenant_id_key" ON "ticket" ("id", "tenant_id");

ALTER TABLE "ticket"
  ADD COLUMN "merged_into_id" UUID,
  ADD COLUMN "problem_id" UUID,
  ADD COLUMN "attached_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "ticket_merged_into_id_tenant_id_fkey" FOREIGN KEY ("merged_into_id", "tenant_id")
    REFERENCES "ticket"("id", "tenant_id") ON DELETE NO ACTION ON UPDATE CASCADE,
  ADD CONSTRAINT "ticket_problem_id_tenant_id_fkey" FOREIGN KEY ("problem_id", "tenant_id")
    REFERENCES "ticket"("id", "tenant_id") ON DELETE NO ACTION ON UPDATE CASCADE,
  ADD CONSTRAINT "ticket_merged_is_closed" CHECK (merged_into_id IS NULL OR status = 'closed'),
  ADD CONSTRAINT "ticket_attached_at" CHECK ((problem_id IS NULL) = (attached_at IS NULL)),
  -- A problem ticket is one that was opened from a shared problem: it is attached to none.
  ADD CONSTRAINT "ticket_attached" CHECK (problem_id IS NULL
    OR (source <> 'shared_problem' AND merged_into_id IS NULL));
CREATE INDEX "ticket_merged" ON "ticket" ("merged_into_id") WHERE merged_into_id IS NOT NULL;
CREATE INDEX "ticket_of_problem" ON "ticket" ("problem_id", "id") WHERE problem_id IS NOT NULL;
CREATE INDEX "ticket_of_shared_problem" ON "ticket" ("shared_problem_id")
  WHERE shared_problem_id IS NOT NULL;

-- One step and no further: what a ticket is merged into is merged into nothing, and nothing is
-- merged into what is merged. So there are no circles. Whoever is answered in the one is answered
-- in the other: nobody is pointed to a ticket that they may not read.
CREATE FUNCTION check_ticket_merge() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  target ticket%ROWTYPE;
  refusal text;
BEGIN
  IF NEW.merged_into_id IS NULL THEN
    RETURN NEW;
  END IF;
  SELECT * INTO target FROM ticket WHERE id = NEW.merged_into_id FOR NO KEY UPDATE;
  refusal := CASE
    WHEN target.id IS NULL OR target.id = NEW.id THEN 'There is no such other ticket.'
    WHEN target.merged_into_id IS NOT NULL THEN 'The other ticket is merged itself.'
    WHEN EXISTS (SELECT FROM ticket WHERE merged_into_id = NEW.id) THEN 'Others are merged into it.'
    WHEN EXISTS (SELECT FROM ticket WHERE problem_id = NEW.id) THEN 'Others are attached to it.'
    WHEN NEW.requester_id IS NOT NULL AND NEW.requester_id IS DISTINCT FROM target.requester_id
      THEN 'They answer different customers.'
  END;
  IF refusal IS NOT NULL THEN
    RAISE EXCEPTION '%', refusal USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_merge';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ticket_merge" BEFORE INSERT OR UPDATE OF merged_into_id ON "ticket" FOR EACH ROW
  EXECUTE FUNCTION check_ticket_merge();

CREATE FUNCTION check_ticket_problem() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.problem_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM ticket WHERE id = NEW.problem_id AND source = 'shared_problem'
      AND merged_into_id IS NULL) THEN
    RAISE EXCEPTION 'Tickets are attached to problem tickets alone.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_problem';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ticket_problem" BEFORE INSERT OR UPDATE OF problem_id ON "ticket" FOR EACH ROW
  EXECUTE FUNCTION check_ticket_problem();

-- What is closed stays closed, except where it was closed by a merge that is taken back.
CREATE OR REPLACE FUNCTION check_ticket_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IS DISTINCT FROM OLD.status
     AND ((OLD.status = 'closed' AND NOT (NEW.status = 'open' AND OLD.merged_into_id IS NOT NULL
             AND NEW.merged_into_id IS NULL))
          OR NEW.status = 'new'
          OR (OLD.status = 'solved' AND NEW.status NOT IN ('open', 'closed'))) THEN
    RAISE EXCEPTION 'A ticket cannot go from % to %.', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_status_change';
  END IF;
  RETURN NEW;
END $$;

CREATE TABLE "ticket_link" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "ticket_link_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ticket_link_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ticket_link_other" CHECK (from_id <> to_id)
);
-- Two tickets have one link, whichever way it points: no circle of two.
CREATE UNIQUE INDEX "ticket_link_pair" ON "ticket_link" (least("from_id", "to_id"), greatest("from_id", "to_id"));
CREATE INDEX "ticket_link_from_id_idx" ON "ticket_link" ("from_id");
CREATE INDEX "ticket_link_to_id_idx" ON "ticket_link" ("to_id");
ALTER TABLE "ticket_link"
  ADD CONSTRAINT "ticket_link_from_id_tenant_id_fkey" FOREIGN KEY ("from_id", "tenant_id") REFERENCES "ticket"("id", "tenant_id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "ticket_link_to_id_tenant_id_fkey" FOREIGN KEY ("to_id", "tenant_id") REFERENCES "ticket"("id", "tenant_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One message to, or one solution of, all tickets that were attached to a problem ticket at that
-- time. The worker goes through them by id; where it is moves in the transaction that does it.
CREATE TABLE "ticket_broadcast" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "problem_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "body" TEXT,
    "solves" BOOLEAN NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "reached_id" UUID,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    CONSTRAINT "ticket_broadcast_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ticket_broadcast_says_or_solves" CHECK (body IS NOT NULL OR solves)
);
CREATE UNIQUE INDEX "ticket_broadcast_problem_id_key_key" ON "ticket_broadcast" ("problem_id", "key");
CREATE INDEX "ticket_broadcast_unfinished" ON "ticket_broadcast" ("created_at", "id") WHERE finished_at IS NULL;
ALTER TABLE "ticket_broadcast"
  ADD CONSTRAINT "ticket_broadcast_problem_id_tenant_id_fkey" FOREIGN KEY ("problem_id", "tenant_id") REFERENCES "ticket"("id", "tenant_id") ON DELETE CASCADE ON UPDATE CASCADE;

DO $$
DECLARE
  name text;
  -- Of both a customer knows nothing.
  fence text := 'tenant_is_open(tenant_id) AND customer_in_scope() IS NULL';
BEGIN
  FOREACH name IN ARRAY ARRAY['ticket_link', 'ticket_broadcast'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant_fence ON %I USING (%s) WITH CHECK (%s)', name, fence, fence);
  END LOOP;
END $$;
