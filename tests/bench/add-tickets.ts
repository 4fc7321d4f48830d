import pg from 'pg';
import { learnWords } from '@/lib/tickets/learn-words';
import type { BenchDatabase } from './bench-database';

/** What subjects and messages are made of: each stands in thousands of tickets. */
export const commonWords =
  'charger cable garage winter dark grid meter router antenna display red blinking card'.split(' ');

/** Who works the queue: a third of what is open is theirs, a third nobody's. */
export type Queue = { assigneeId: string; teamId: string };

/**
 * `count` tickets of one a minute with three messages each and the clocks of a tenant that promises
 * something. One in twenty is open; of those one in five waits, so that nothing of it is due.
 */
export async function addTickets(
  { superuserUrl, tenantId, chargerIds }: BenchDatabase,
  { assigneeId, teamId }: Queue,
  count: number,
): Promise<void> {
  const pool = new pg.Pool({ connectionString: superuserUrl, max: 1 });
  // Without triggers, which would index each ticket four times and tell the worker of each message.
  await pool.query("SET session_replication_role = 'replica'");
  await pool.query(ticketsSql, [tenantId, chargerIds, commonWords, count, assigneeId, teamId]);
  await pool.query(eventsSql, [commonWords]);
  await pool.query(clocksSql);
  await pool.query('ANALYZE ticket, ticket_event');
  await pool.query(searchSql);
  while ((await learnWords(pool)) > 0);
  // As the database does by itself within a minute.
  for (const table of ['ticket', 'ticket_clock', 'ticket_search', 'ticket_word']) {
    await pool.query(`VACUUM ANALYZE ${table}`);
  }
  await pool.end();
}

const ticketsSql = `
  INSERT INTO ticket (id, tenant_id, source, charger_id, about, error_type, subject, channel,
    contact_name, contact_email, key, status, priority, tags, assignee_id, team_id, solved_at,
    created_at, updated_at, public_at)
  SELECT uuidv7(-at), $1, 'charger', ($2::uuid[])[1 + n % cardinality($2::uuid[])],
    'BENCH-' || lpad((n % 1000)::text, 6, '0'), 'invalid-credentials',
    'BENCH-' || lpad((n % 1000)::text, 6, '0') || ': ' || ($3::text[])[1 + n % 13] || ' ' || ($3::text[])[1 + n % 7]
      || CASE WHEN n > 0.95 * $4 THEN ' attic' ELSE '' END,
    'installer', 'Support', 'support@example.test', gen_random_uuid(),
    (CASE WHEN n % 20 <> 0 THEN 'solved' WHEN n % 100 = 0 THEN 'waiting_on_customer' ELSE 'open' END)::ticket_status,
    (CASE n % 3 WHEN 0 THEN 'high' ELSE 'normal' END)::ticket_priority,
    CASE n % 7 WHEN 0 THEN ARRAY['firmware'] ELSE '{}' END,
    CASE n % 3 WHEN 0 THEN $5::uuid END, CASE n % 2 WHEN 0 THEN $6::uuid END,
    CASE WHEN n % 20 = 0 THEN NULL ELSE now() END, now() - at, now() - at, now() - at
  FROM (SELECT n, n * interval '1 minute' AS at FROM generate_series(1, $4::int) AS n) AS opened
  ORDER BY n DESC`;

const eventsSql = `
  INSERT INTO ticket_event (id, tenant_id, ticket_id, kind, body, actor_name, is_staff, created_at)
  SELECT gen_random_uuid(), t.tenant_id, t.id, (CASE WHEN m = 3 THEN 'note' ELSE 'reply' END)::ticket_event_kind,
    'Message ' || m || ' ' || ($1::text[])[1 + (t.number * m) % 13] || ' ' || ($1::text[])[1 + (t.number + m) % 13]
      || ' reference ' || md5((t.number * m)::text),
    'Bench', true, t.created_at + m * interval '1 second'
  FROM ticket t CROSS JOIN generate_series(1, 3) AS m
  ORDER BY t.number, m`;

const clocksSql = `
  INSERT INTO ticket_clock (ticket_id, tenant_id, solution_target, solution_due_at,
    solution_done_at, due_at, soon_at, counted_at)
  SELECT id, tenant_id, 480, due_at, CASE status WHEN 'solved' THEN created_at END, due_at,
    due_at - interval '2 hours', now()
  FROM (SELECT *, CASE status WHEN 'open' THEN created_at + interval '30 days' END AS due_at
    FROM ticket) AS t`;

/** What the triggers make of tickets, their chargers and messages. Evidence they have none. */
const searchSql = `
  INSERT INTO ticket_search (ticket_id, is_public, tenant_id, requester_id, document)
  SELECT t.id, is_public, t.tenant_id, t.requester_id, array_to_tsvector(ticket_words(
    concat_ws(' ', t.number, t.subject, t.about, t.error_type, c.serial, (
      SELECT string_agg(body, ' ') FROM ticket_event AS e
      WHERE e.ticket_id = t.id AND (e.kind = 'reply' OR NOT is_public)))))
  FROM ticket AS t LEFT JOIN charger AS c ON c.id = t.charger_id
  CROSS JOIN unnest(ARRAY[true, false]) AS is_public`;
