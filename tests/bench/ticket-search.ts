import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { listTickets } from '@/lib/tickets/list-tickets';
import { parseTicketFilters } from '@/lib/tickets/ticket-filters';
import { silentLog } from '@/tests/support/silent-log';
import { createUser } from '@/tests/support/world';
import { addTickets, commonWords } from './add-tickets';
import type { BenchDatabase } from './bench-database';
import { percentile, type BenchRow } from './bench-row';

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
  const rows: BenchRow[] = [];
  for (const [what, params] of searches) {
    const times: number[] = [];
    for (let index = 0; index < samples; index += 1) {
      times.push((await timed(ctx, { view: 'all', ...params(index) })).ms);
    }
    rows.push(rowOf(`${what}: p95 at ${count} tickets`, times.slice(warmUp)));
  }
  rows.push(rowOf(`page after page of what is due: p95 at ${count} tickets`, await paged(ctx)));
  return rows;
}

async function timed(ctx: UserContext, params: Record<string, string>) {
  const start = performance.now();
  const filters = parseTicketFilters(params);
  const { nextCursor } = await listTickets(ctx, { tenantId: null, filters });
  return { nextCursor, ms: performance.now() - start };
}

/** From what is late to what is not due at all, which is most. */
async function paged(ctx: UserContext): Promise<number[]> {
  const times: number[] = [];
  let after: string | null = null;
  do {
    const page = await timed(ctx, {
      view: 'open',
      sort: 'due',
      ...(after === null ? {} : { after }),
    });
    times.push(page.ms);
    after = page.nextCursor;
  } while (after !== null && times.length < samples);
  return times;
}

function rowOf(what: string, times: readonly number[]): BenchRow {
  const ours = percentile(times, 0.95);
  return {
    ...{ metric: 'tickets', what: `${what}, against ${limitMs} ms`, ours, baseline: limitMs },
    ...{ unit: 'ms', ratio: ours / limitMs, goal: '<= 1.00' },
  };
}
