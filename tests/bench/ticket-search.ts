import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { listTickets } from '@/lib/tickets/list-tickets';
import { parseTicketFilters } from '@/lib/tickets/ticket-filters';
import { silentLog } from '@/tests/support/silent-log';
import { createUser } from '@/tests/support/world';
import { addTickets, commonWords } from './add-tickets';
import type { BenchDatabase } from './bench-database';
import { percentile, type BenchRow } from './bench-row';
import { openSqlTime, type SqlTime } from './sql-time';

const samples = 120;
const warmUp = 20;
const limitMs = 100;
const commonWord = (index: number) => commonWords[index % commonWords.length] ?? '';
/** What people narrow the queue by together. */
const usual = { priority: 'high', error: 'invalid-credentials', status: 'open' };
/** Pages of the queue and searches of it, at `count` tickets with three messages each. */
export async function benchTicketSearch(
  database: BenchDatabase,
  count: number,
): Promise<BenchRow[]> {
  const actor = await createUser(database.db, 'admin', [database.tenantId]);
  const { id: teamId } = await inSystemScope(database.db, (tx) =>
    tx.team.create({ data: { name: 'Bench', members: { create: { userId: actor.userId } } } }),
  );
  await addTickets(database, { assigneeId: actor.userId, teamId }, count);
  const ctx: UserContext = { db: database.db, actor, now: () => new Date(), log: silentLog };
  const searches: [string, (index: number) => Record<string, string>][] = [
    ['the queue', () => ({})],
    ['all tickets', () => ({ view: 'all' })],
    ['an identity', (index) => ({ q: `BENCH-${String(index * 7).padStart(6, '0')}` })],
    ['a common word', (index) => ({ q: commonWord(index) })],
    ['a common word of what is open', (index) => ({ view: 'open', q: commonWord(index) })],
    ['a common word by what is due', (index) => ({ sort: 'due', q: commonWord(index) })],
    ['a word of the oldest', () => ({ q: 'attic' })],
    ['a word of the oldest by what is due', () => ({ sort: 'due', q: 'attic' })],
    ['six common words', () => ({ q: commonWords.slice(0, 6).join(' ') })],
    ['three words', () => ({ q: 'garage dark blinking' })],
    ['a number', (index) => ({ q: `#${1_000 + index * 13}` })],
    ['three words of what is open', () => ({ view: 'open', q: 'garage dark blinking' })],
    ['a mistyped word', (index) => ({ q: ['anntena', 'roter', 'dispaly'][index % 3] ?? '' })],
    ['a mistyped identity', (index) => ({ q: `BNECH-${String(index * 7).padStart(6, '0')}` })],
    ['what is due next', () => ({ view: 'open', sort: 'due' })],
    ['what is due next of all', () => ({ sort: 'due' })],
    [
      'what is late of a team',
      () => ({ view: 'open', sort: 'due', ...usual, due: 'late', team: 'mine' }),
    ],
    ['what is due next of mine', () => ({ view: 'mine', sort: 'due', ...usual, tag: 'firmware' })],
    ['what is due next of nobody', () => ({ view: 'unassigned', sort: 'due', error: usual.error })],
  ];
  const sql = await openSqlTime(database);
  const rows: BenchRow[] = [];
  for (const [what, params] of searches) {
    const times = await timesOf(sql, samples, async (index) => {
      await readPage(ctx, { view: 'all', ...params(index) });
    });
    rows.push(...rowsOf(`${what}, ${count} tickets`, times.slice(warmUp)));
  }
  rows.push(...rowsOf(`page after page of what is due, ${count} tickets`, await paged(ctx, sql)));
  await sql.end();
  return rows;
}

type Time = { sql: number; whole: number };

async function timesOf(
  sql: SqlTime,
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<Time[]> {
  const times: Time[] = [];
  for (let index = 0; index < count; index += 1) {
    let whole = 0;
    const inSql = await sql.of(async () => {
      const start = performance.now();
      await work(index);
      whole = performance.now() - start;
    });
    times.push({ sql: inSql, whole });
  }
  return times;
}

function readPage(ctx: UserContext, params: Record<string, string>) {
  return listTickets(ctx, { tenantId: null, filters: parseTicketFilters(params) });
}

/** From what is late to what is not due at all, which is most. */
async function paged(ctx: UserContext, sql: SqlTime): Promise<Time[]> {
  let after: string | null = null;
  return timesOf(sql, samples, async () => {
    const params = { view: 'open', sort: 'due', ...(after === null ? {} : { after }) };
    after = (await readPage(ctx, params)).nextCursor;
  });
}

/** The goal is about SQL; how long the whole verb takes, the client included, is shown beside it. */
function rowsOf(what: string, times: readonly Time[]): BenchRow[] {
  const inSql = percentile(
    times.map(({ sql }) => sql),
    0.95,
  );
  const whole = percentile(
    times.map((time) => time.whole),
    0.95,
  );
  const row = { metric: 'tickets', baseline: limitMs, unit: 'ms' };
  return [
    {
      ...{ ...row, what: `${what}: p95 in SQL, against ${limitMs} ms` },
      ...{ ours: inSql, ratio: inSql / limitMs, goal: '<= 1.00' },
    },
    {
      ...{ ...row, what: `${what}: p95 of the whole verb` },
      ...{ ours: whole, ratio: whole / limitMs, goal: 'none' },
    },
  ];
}
