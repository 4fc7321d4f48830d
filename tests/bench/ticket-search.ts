import pg from 'pg';
import type { UserContext } from '@/lib/context';
import { learnWords } from '@/lib/tickets/learn-words';
import { listTickets } from '@/lib/tickets/list-tickets';
import { parseTicketFilters } from '@/lib/tickets/ticket-filters';
import { silentLog } from '@/tests/support/silent-log';
import { createUser } from '@/tests/support/world';
import type { BenchDatabase } from './bench-database';
import { percentile, type BenchRow } from './bench-row';

const samples = 120;
const warmUp = 20;
const limitMs = 100;
const words =
  'charger cable garage winter dark grid meter router antenna display red blinking card'.split(' ');

/** A page of the queue and searches of it, at `count` tickets with three messages each. */
export async function benchTicketSearch(
  database: BenchDatabase,
  count: number,
): Promise<BenchRow[]> {
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  await pool.query("SELECT set_config('app.tenants', '*', false)");
  await addTickets(pool, database, count);
  while ((await learnWords(pool)) > 0);
  await pool.query('ANALYZE ticket; ANALYZE ticket_search; ANALYZE ticket_word');
  await pool.end();
  const actor = await createUser(database.db, 'admin', [database.tenantId]);
  const ctx: UserContext = { db: database.db, actor, now: () => new Date(), log: silentLog };
  const searches: [string, (index: number) => Record<string, string>][] = [
    ['the queue', () => ({})],
    ['all tickets', () => ({ view: 'all' })],
    ['an identity', (index) => ({ q: `BENCH-${String(index * 7).padStart(6, '0')}` })],
    ['a common word', (index) => ({ q: words[index % words.length] ?? '' })],
    ['three words', () => ({ q: 'garage dark blinking' })],
    ['a number', (index) => ({ q: `#${1_000 + index * 13}` })],
    ['a mistyped word', (index) => ({ q: ['anntena', 'roter', 'dispaly'][index % 3] ?? '' })],
    ['a mistyped identity', (index) => ({ q: `BNECH-${String(index * 7).padStart(6, '0')}` })],
  ];
  const rows: BenchRow[] = [];
  for (const [what, params] of searches) {
    const times: number[] = [];
    for (let index = 0; index < samples; index += 1) {
      const filters = parseTicketFilters({ view: 'all', ...params(index) });
      const start = performance.now();
      await listTickets(ctx, { tenantId: null, filters });
      times.push(performance.now() - start);
    }
    const ours = percentile(times.slice(warmUp), 0.95);
    rows.push({
      metric: 'tickets',
      what: `${what}: p95 at ${count} tickets, against ${limitMs} ms`,
      ...{ ours, baseline: limitMs, unit: 'ms', ratio: ours / limitMs, goal: '<= 1.00' },
    });
  }
  return rows;
}

async function addTickets(pool: pg.Pool, database: BenchDatabase, count: number): Promise<void> {
  await pool.query(
    `INSERT INTO ticket (id, tenant_id, source, charger_id, about, error_type, subject, channel,
       contact_name, contact_email, key, status, solved_at, created_at, updated_at)
     SELECT gen_random_uuid(), $1, 'charger', ($2::uuid[])[1 + n % cardinality($2::uuid[])],
       'BENCH-' || lpad((n % 1000)::text, 6, '0'), 'invalid-credentials',
       'BENCH-' || lpad((n % 1000)::text, 6, '0') || ': ' || ($3::text[])[1 + n % 13] || ' ' || ($3::text[])[1 + n % 7],
       'installer', 'Support', 'support@example.test', gen_random_uuid(),
       (CASE WHEN n % 20 = 0 THEN 'open' ELSE 'solved' END)::ticket_status,
       CASE WHEN n % 20 = 0 THEN NULL ELSE now() END,
       now() - n * interval '1 minute', now() - n * interval '1 minute'
     FROM generate_series(1, $4::int) AS n`,
    [database.tenantId, database.chargerIds, words, count],
  );
  await pool.query(
    `INSERT INTO ticket_event (id, tenant_id, ticket_id, kind, body, actor_name, is_staff, created_at)
     SELECT gen_random_uuid(), t.tenant_id, t.id, (CASE WHEN m = 3 THEN 'note' ELSE 'reply' END)::ticket_event_kind,
       'Message ' || m || ' ' || ($1::text[])[1 + (t.number * m) % 13] || ' ' || ($1::text[])[1 + (t.number + m) % 13]
         || ' reference ' || md5((t.number * m)::text),
       'Bench', true, t.created_at + m * interval '1 second'
     FROM ticket t CROSS JOIN generate_series(1, 3) AS m`,
    [words],
  );
}
