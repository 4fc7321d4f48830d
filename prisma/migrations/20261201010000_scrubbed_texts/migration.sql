-- What was scrubbed from a text before it was kept: which kinds of secrets, and how many of each.
ALTER TABLE "attachment" ADD COLUMN "scrubbed" JSONB;
