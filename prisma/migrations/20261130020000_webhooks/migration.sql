-- Webhooks: what happens is noted in the transaction in which it happens, worded by the worker in
-- one more, and sent from an outbox.

CREATE TABLE "webhook" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[] NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "disabled_reason" TEXT,
    "sealed_secret" TEXT NOT NULL,
    "secret_since" TIMESTAMPTZ(3) NOT NULL,
    "sealed_previous" TEXT,
    "previous_until" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "webhook_state" CHECK (state IN ('active', 'paused', 'disabled')),
    CONSTRAINT "webhook_disabled" CHECK ((state = 'disabled') = (disabled_reason IS NOT NULL)),
    CONSTRAINT "webhook_failing" CHECK ((failing_since IS NULL) = (failures = 0)),
    -- An old secret has an end.
    CONSTRAINT "webhook_previous" CHECK ((sealed_previous IS NULL) = (previous_until IS NULL))
);
CREATE INDEX "webhook_tenant_id_created_at_id_idx" ON "webhook" ("tenant_id", "created_at" DESC, "id" DESC);

-- One row is one event. Without a payload nobody was told of it yet.
CREATE TABLE "webhook_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "payload" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT "webhook_event_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "webhook_event_untold" ON "webhook_event" ("created_at", "id") WHERE payload IS NULL;
CREATE INDEX "webhook_event_created_at_idx" ON "webhook_event" ("created_at");
CREATE INDEX "webhook_event_tenant_id_idx" ON "webhook_event" ("tenant_id");

-- One row is one event for one webhook, however often it is tried.
CREATE TABLE "webhook_delivery" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "retries_left" INTEGER NOT NULL,
    "attempted_at" TIMESTAMPTZ(3),
    "status" INTEGER,
    "duration_ms" INTEGER,
    "error" TEXT,
    "response" TEXT,

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "webhook_delivery_state" CHECK (state IN ('waiting', 'sending', 'delivered', 'failed')),
    CONSTRAINT "webhook_delivery_lease" CHECK ((state = 'sending') = (lease_until IS NOT NULL)),
    CONSTRAINT "webhook_delivery_ended" CHECK ((state IN ('delivered', 'failed')) = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX "webhook_delivery_event_id_webhook_id_key" ON "webhook_delivery" ("event_id", "webhook_id");
CREATE INDEX "webhook_delivery_webhook_id_created_at_id_idx" ON "webhook_delivery" ("webhook_id", "created_at" DESC, "id" DESC);
-- What the worker looks at, small whatever was sent before.
CREATE INDEX "webhook_delivery_due" ON "webhook_delivery" ("webhook_id", "due_at") WHERE state IN ('waiting', 'sending');

ALTER TABLE "webhook" ADD CONSTRAINT "webhook_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "webhook_event" ADD CONSTRAINT "webhook_event_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "webhook_delivery"
  ADD CONSTRAINT "webhook_delivery_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "webhook_delivery_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "webhook_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Notes an event that some webhook of the tenant wants. A customer's transaction cannot see
-- webhooks: what it does is always noted, and the worker drops what nobody wants.
CREATE FUNCTION note_webhook_event(tenant uuid, kind text, subject uuid, happened timestamptz, known jsonb)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF customer_in_scope() IS NOT NULL OR EXISTS (SELECT FROM webhook w
    WHERE w.tenant_id = tenant AND w.state = 'active' AND kind = ANY (w.events)) THEN
    INSERT INTO webhook_event (tenant_id, type, subject_id, at, facts)
    VALUES (tenant, kind, subject, happened, known);
  END IF;
END $$;

-- At commit, so that it tells of the episode as the whole batch of attempts has left it. History
-- that is brought in later is no news.
CREATE FUNCTION note_episode_for_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  became episode;
  kind text := CASE
    WHEN NEW.charger_id IS NULL THEN CASE WHEN TG_OP = 'INSERT' THEN 'unknown_identity.found' END
    WHEN NEW.state = 'resolved' THEN 'episode.resolved'
    WHEN TG_OP = 'INSERT' THEN 'episode.opened'
    ELSE 'episode.reopened' END;
BEGIN
  SELECT * INTO became FROM episode WHERE id = NEW.id;
  -- Silence has no attempt: it is news however long it was not noticed.
  IF kind IS NULL OR became.id IS NULL OR now() - interval '24 hours' > (CASE
    WHEN kind = 'episode.resolved' THEN NEW.resolved_at
    WHEN became.last_attempt_id IS NOT NULL THEN became.last_seen_at END) THEN
    RETURN NULL;
  END IF;
  PERFORM note_webhook_event(NEW.tenant_id, kind, NEW.id, now(), jsonb_build_object(
    'chargerId', became.charger_id, 'unknownIdentityId', became.unknown_identity_id,
    'errorType', became.error_type, 'cause', became.cause, 'refusedBy', became.refused_by,
    'openedAt', became.opened_at, 'lastSeenAt', became.last_seen_at,
    'resolvedAt', CASE kind WHEN 'episode.resolved' THEN NEW.resolved_at END,
    'attemptCount', became.attempt_count, 'reopenedCount', became.reopened_count));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "episode_opened_for_webhooks" AFTER INSERT ON "episode"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'open')
  EXECUTE FUNCTION note_episode_for_webhooks();
CREATE CONSTRAINT TRIGGER "episode_changed_for_webhooks" AFTER UPDATE OF "state" ON "episode"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state <> OLD.state)
  EXECUTE FUNCTION note_episode_for_webhooks();

CREATE FUNCTION note_fix_for_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_webhook_event(NEW.tenant_id, 'fix.' || NEW.state, NEW.id, now(), jsonb_build_object(
    'chargerId', NEW.charger_id, 'episodeId', NEW.episode_id, 'kind', NEW.kind,
    'errorType', NEW.error_type, 'cause', NEW.cause, 'appliedBy', NEW.actor_name,
    'appliedAt', NEW.applied_at, 'attemptCount', NEW.attempt_count, 'verdict', NEW.verdict,
    'verdictErrorType', NEW.verdict_error_type, 'verdictCause', NEW.verdict_cause));
  RETURN NULL;
END $$;
CREATE TRIGGER "fix_for_webhooks" AFTER UPDATE OF "state" ON "fix" FOR EACH ROW
  WHEN (NEW.state <> OLD.state AND NEW.state IN ('verified', 'failed'))
  EXECUTE FUNCTION note_fix_for_webhooks();

CREATE FUNCTION note_shared_problem_for_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_webhook_event(NEW.tenant_id,
    CASE NEW.state WHEN 'open' THEN 'shared_problem.found' ELSE 'shared_problem.resolved' END,
    NEW.id, now(), jsonb_build_object(
    'kind', NEW.kind, 'name', NEW.name, 'errorType', NEW.error_type, 'cause', NEW.cause,
    'startedAt', NEW.started_at, 'noticedAt', NEW.noticed_at, 'resolvedAt', NEW.resolved_at,
    'failingCount', NEW.failing_count, 'peakCount', NEW.peak_count, 'totalCount', NEW.total_count));
  RETURN NULL;
END $$;
CREATE TRIGGER "shared_problem_found_for_webhooks" AFTER INSERT ON "shared_problem" FOR EACH ROW
  WHEN (NEW.state = 'open') EXECUTE FUNCTION note_shared_problem_for_webhooks();
CREATE TRIGGER "shared_problem_ended_for_webhooks" AFTER UPDATE OF "state" ON "shared_problem" FOR EACH ROW
  WHEN (NEW.state <> OLD.state AND NEW.state = 'resolved')
  EXECUTE FUNCTION note_shared_problem_for_webhooks();

-- The lines of a ticket's story that its requester may read. The first message is told with the
-- opening. An internal note never gets here.
CREATE FUNCTION note_ticket_for_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  known jsonb := jsonb_build_object('ticketId', NEW.ticket_id);
  became text := CASE NEW.kind WHEN 'status' THEN NEW.details->>'to' WHEN 'returned' THEN 'open' END;
BEGIN
  IF NEW.kind = 'opened' THEN
    PERFORM note_webhook_event(NEW.tenant_id, 'ticket.opened', NEW.id, NEW.created_at, known);
  ELSIF NEW.kind = 'reply' THEN
    IF NOT EXISTS (SELECT FROM ticket_event e WHERE e.ticket_id = NEW.ticket_id
      AND e.kind = 'opened' AND e.xmin = pg_current_xact_id()::xid) THEN
      PERFORM note_webhook_event(NEW.tenant_id, 'ticket.replied', NEW.id, NEW.created_at, known);
    END IF;
  ELSE
    PERFORM note_webhook_event(NEW.tenant_id, 'ticket.status_changed', NEW.id, NEW.created_at, known);
    IF became = 'solved' THEN
      PERFORM note_webhook_event(NEW.tenant_id, 'ticket.solved', NEW.id, NEW.created_at, known);
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "ticket_event_for_webhooks" AFTER INSERT ON "ticket_event" FOR EACH ROW
  WHEN (NEW.kind IN ('opened', 'reply', 'status')
    OR (NEW.kind = 'returned' AND NEW.details->>'wasSolved' = 'true'))
  EXECUTE FUNCTION note_ticket_for_webhooks();

DO $$
DECLARE
  name text;
  staff text := 'tenant_is_open(tenant_id) AND customer_in_scope() IS NULL';
BEGIN
  FOREACH name IN ARRAY ARRAY['webhook', 'webhook_event', 'webhook_delivery'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    -- A customer's transaction may leave an event; it reads none.
    EXECUTE format('CREATE POLICY tenant_fence ON %I USING (%s) WITH CHECK (%s)', name, staff,
      CASE name WHEN 'webhook_event' THEN 'tenant_is_open(tenant_id)' ELSE staff END);
  END LOOP;
END $$;
