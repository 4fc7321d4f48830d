-- Tickets are found by all that was frozen with them: the log and why it failed, too. Its customer
-- reads all of that on the ticket's page, so it is in both documents.

-- What is searched of a bundle. Of one text no more than the first 20,000 characters: a log may have
-- 100,000, and a document holds one megabyte. The lines that decided are there wherever they stood.
CREATE FUNCTION ticket_evidence_text(bundle jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(left(found #>> '{}', 20000), ' ')
  FROM unnest(ARRAY[
    '$.charger.serial', '$.charger.vendor', '$.charger.model', '$.charger.site',
    '$.problem.title', '$.problem.headline', '$.problem.causeTitle', '$.problem.evidence[*]',
    '$.messages[*].answer', '$.answers[*].answer', '$.chargers[*].identity',
    '$.shared.models[*].*', '$.log.decidingLines[*]', '$.log.text']::jsonpath[]) AS place,
    jsonb_path_query(bundle, place) AS found
  WHERE jsonb_typeof(found) = 'string'
$$;

CREATE OR REPLACE FUNCTION index_ticket_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_ticket_words(NEW.ticket_id, ticket_evidence_text(NEW.bundle), true);
  RETURN NULL;
END $$;

-- The charger of a log is named by hand, that of an unknown identity is found later: neither is in
-- the bundle.
CREATE OR REPLACE FUNCTION index_ticket() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words text := concat_ws(' ', NEW.number, NEW.subject, NEW.about, NEW.error_type,
    (SELECT serial FROM charger WHERE id = NEW.charger_id));
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
DROP TRIGGER "ticket_indexed" ON "ticket";
CREATE TRIGGER "ticket_indexed" AFTER INSERT OR UPDATE OF subject, requester_id, charger_id ON "ticket"
  FOR EACH ROW EXECUTE FUNCTION index_ticket();

-- What never connected has no serial until it does, which is after its ticket. One that changes is
-- that of another charger, which the tickets from before are not about.
CREATE FUNCTION index_charger_serial() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_ticket_words(id, NEW.serial, true)
  FROM (SELECT id FROM ticket WHERE charger_id = NEW.id ORDER BY id) AS told;
  RETURN NULL;
END $$;
CREATE TRIGGER "charger_serial_indexed" AFTER UPDATE OF serial ON "charger" FOR EACH ROW
  WHEN (OLD.serial IS NULL AND NEW.serial IS NOT NULL) EXECUTE FUNCTION index_charger_serial();

-- Tickets from before, which the fence hides from whoever migrates unless it is opened.
DO $$
BEGIN
  PERFORM set_config('app.tenants', '*', true);
  WITH told AS MATERIALIZED (
    SELECT t.id, array_to_tsvector(ticket_words(concat_ws(' ', ticket_evidence_text(e.bundle),
      CASE WHEN e.bundle #>> '{charger,serial}' IS NULL THEN c.serial END))) AS words
    FROM ticket t
    LEFT JOIN ticket_evidence e ON e.ticket_id = t.id
    LEFT JOIN charger c ON c.id = t.charger_id)
  UPDATE ticket_search SET document = document || words, is_learned = false
  FROM told WHERE ticket_id = told.id AND words <> ''::tsvector;
END $$;
