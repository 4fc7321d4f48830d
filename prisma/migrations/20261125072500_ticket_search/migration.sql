-- What tickets are found by. Text search's operators are not leakproof: under row-level security
-- Postgres would read every ticket before it looks into an index. So this table alone has no
-- fence. It gives ids away and nothing else, and what they name is read through the fence.

-- The words of a text: whole with their dots and hyphens, as identities are, in parts, and joined.
CREATE FUNCTION ticket_words(what text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT left(word, 60)), '{}') FROM (
    SELECT trim(both '._-' from whole) AS word
    FROM regexp_split_to_table(lower(what), '[[:space:]!-,/:-@[\\\]^`{-~]+') AS whole
    UNION SELECT part FROM regexp_split_to_table(lower(what), '[[:space:]!-/:-@[\\\]^_`{-~]+') AS part
    UNION SELECT translate(whole, '._-', '')
    FROM regexp_split_to_table(lower(what), '[[:space:]!-,/:-@[\\\]^`{-~]+') AS whole
  ) AS words WHERE word <> ''
$$;

CREATE TABLE "ticket_search" (
    "ticket_id" UUID NOT NULL,
    -- One row for what its customer may read, one for all of it.
    "is_public" BOOLEAN NOT NULL,
    "tenant_id" UUID NOT NULL,
    "requester_id" UUID,
    "document" TSVECTOR NOT NULL,
    -- Are its words known to "ticket_word"?
    "is_learned" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "ticket_search_pkey" PRIMARY KEY ("ticket_id", "is_public")
);
ALTER TABLE "ticket_search" ADD CONSTRAINT "ticket_search_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "ticket_search_public" ON "ticket_search" USING gin ("document") WHERE is_public;
CREATE INDEX "ticket_search_staff" ON "ticket_search" USING gin ("document") WHERE NOT is_public;
CREATE INDEX "ticket_search_customer" ON "ticket_search" ("requester_id", "ticket_id" DESC) WHERE is_public;
CREATE INDEX "ticket_search_unlearned" ON "ticket_search" ("ticket_id") WHERE NOT is_learned;

-- Every word of any ticket, to find what a mistyped one may have meant.
CREATE TABLE "ticket_word" (
    "word" TEXT NOT NULL,
    CONSTRAINT "ticket_word_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "ticket_word_similar" ON "ticket_word" USING gin ("word" gin_trgm_ops);

CREATE FUNCTION add_ticket_words(ticket uuid, what text, for_customer boolean) RETURNS void
LANGUAGE sql AS $$
  UPDATE ticket_search
  SET document = document || array_to_tsvector(ticket_words(what)), is_learned = false
  WHERE ticket_id = ticket AND (for_customer OR NOT is_public)
$$;

CREATE FUNCTION index_ticket() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words text := concat_ws(' ', NEW.number, NEW.subject, NEW.about, NEW.error_type);
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO ticket_search (ticket_id, is_public, tenant_id, requester_id, document)
    SELECT NEW.id, kind, NEW.tenant_id, NEW.requester_id, array_to_tsvector(ticket_words(words))
    FROM unnest(ARRAY[true, false]) AS kind;
  ELSE
    UPDATE ticket_search SET requester_id = NEW.requester_id WHERE ticket_id = NEW.id;
    PERFORM add_ticket_words(NEW.id, words, true);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "ticket_indexed" AFTER INSERT OR UPDATE OF subject, requester_id ON "ticket"
  FOR EACH ROW EXECUTE FUNCTION index_ticket();

CREATE FUNCTION index_ticket_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_ticket_words(NEW.ticket_id, concat_ws(' ',
    NEW.bundle #>> '{charger,serial}', NEW.bundle #>> '{charger,vendor}',
    NEW.bundle #>> '{charger,model}', NEW.bundle #>> '{charger,site}',
    NEW.bundle #>> '{problem,title}', NEW.bundle #>> '{problem,headline}',
    NEW.bundle #>> '{problem,causeTitle}',
    jsonb_path_query_array(NEW.bundle, '$.messages[*].answer')::text,
    jsonb_path_query_array(NEW.bundle, '$.answers[*].answer')::text,
    jsonb_path_query_array(NEW.bundle, '$.chargers[*].identity')::text), true);
  RETURN NULL;
END $$;
CREATE TRIGGER "ticket_evidence_indexed" AFTER INSERT ON "ticket_evidence"
  FOR EACH ROW EXECUTE FUNCTION index_ticket_evidence();

CREATE FUNCTION index_ticket_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.body IS NOT NULL OR NEW.kind IN ('file', 'internal_file') THEN
    PERFORM add_ticket_words(NEW.ticket_id, concat_ws(' ', NEW.body, NEW.details->>'name'),
      NEW.kind IN ('reply', 'file'));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "ticket_event_indexed" AFTER INSERT ON "ticket_event"
  FOR EACH ROW EXECUTE FUNCTION index_ticket_event();

-- Tickets from before.
INSERT INTO "ticket_search" (ticket_id, is_public, tenant_id, requester_id, document)
SELECT t.id, kind, t.tenant_id, t.requester_id,
  array_to_tsvector(ticket_words(concat_ws(' ', t.number, t.subject, t.about, t.error_type)))
FROM "ticket" t CROSS JOIN unnest(ARRAY[true, false]) AS kind;
