-- When a broadcast was stopped before it had reached all, and by whom. It is over then, too: the
-- worker takes up none that is.
ALTER TABLE "ticket_broadcast"
  ADD COLUMN "stopped_at" TIMESTAMPTZ(3),
  ADD COLUMN "stopped_by" TEXT,
  ADD CONSTRAINT "ticket_broadcast_stopped_is_finished" CHECK (stopped_at IS NULL
    OR (finished_at IS NOT NULL AND stopped_by IS NOT NULL));
