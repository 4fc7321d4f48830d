-- What is unsolved, told by a column that is null: that an index of a part of the rows may be used
-- is provable for it also where statuses come as parameters. "ticket_solved_at" keeps both the same.
CREATE INDEX "ticket_open" ON "ticket" ("tenant_id", "updated_at" DESC, "id") WHERE solved_at IS NULL;
DROP INDEX "ticket_unsolved";

-- The queue by what is due next, of all tenants that somebody may see.
DROP INDEX "ticket_clock_due";
CREATE INDEX "ticket_clock_due" ON "ticket_clock" ("due_at", "ticket_id") WHERE due_at IS NOT NULL;
