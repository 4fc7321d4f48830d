import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { AttemptEvent } from '@/lib/attempts/gateway-event';
import { recordEvents } from '@/lib/attempts/record-events';
import { refusedAttempt } from '@/tests/support/attempt-event';
import { median, type BenchRow } from './bench-row';
import type { BenchDatabase } from './bench-database';

const eventsPerRound = 10_000;
const rounds = 5;
const batch = 1_000;

/** P6: events stored and folded through the one way in, against a raw COPY of the same rows. */
export async function benchStoredEvents(database: BenchDatabase): Promise<BenchRow[]> {
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  const bare = new pg.Pool({ connectionString: database.superuserUrl, max: 1 });
  bare.on('error', () => undefined);
  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await rate(makeEvents(database), (events) => store(pool, events)));
    baseline.push(await rate(makeEvents(database), (events) => copy(bare, events)));
  }
  await Promise.all([pool.end(), bare.end()]);
  return [
    {
      metric: 'P6',
      what: 'events stored and folded, against raw COPY',
      ours: median(ours),
      baseline: median(baseline),
      unit: 'events/s',
      ratio: median(ours.map((value, index) => value / (baseline[index] ?? Number.NaN))),
      goal: '>= 0.50',
    },
  ];
}

function makeEvents({ tenantId, chargerIds }: BenchDatabase): AttemptEvent[] {
  return Array.from({ length: eventsPerRound }, (_, index) =>
    refusedAttempt('invalid-credentials', {
      tenantId,
      chargerId: chargerIds[index % chargerIds.length] ?? null,
      identity: `CP-${index}`,
    }),
  );
}

async function rate(
  events: readonly AttemptEvent[],
  work: (events: readonly AttemptEvent[]) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  await work(events);
  return events.length / ((performance.now() - start) / 1000);
}

async function store(pool: pg.Pool, events: readonly AttemptEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += batch) {
    await recordEvents(pool, events.slice(start, start + batch));
  }
}

async function copy(pool: pg.Pool, events: readonly AttemptEvent[]): Promise<void> {
  const client = await pool.connect();
  for (let start = 0; start < events.length; start += batch) {
    const lines = events.slice(start, start + batch).map(copyLine);
    const sink = client.query(
      copyFrom(
        'COPY connection_attempt (id, started_at, tenant_id, charger_id, identity, outcome, error_type, cause, refused_by, status, address, duration_ms, gateway, evidence, diagnosis) FROM STDIN',
      ),
    );
    await pipeline(Readable.from(lines), sink);
  }
  client.release();
}

function copyLine(event: AttemptEvent): string {
  const json = (value: unknown) => JSON.stringify(value).replaceAll('\\', '\\\\');
  const cells = [
    randomUUID(),
    event.startedAt.toISOString(),
    event.tenantId,
    event.chargerId,
    event.identity,
    event.outcome,
    event.diagnosis?.errorType,
    event.diagnosis?.causes[0]?.causeId,
    event.diagnosis?.refusedBy,
    event.evidence.answer?.status,
    event.evidence.address,
    event.evidence.durationMs,
    event.gateway,
    json(event.evidence),
    json(event.diagnosis),
  ];
  return `${cells.map((cell) => (cell == null ? '\\N' : String(cell))).join('\t')}\n`;
}
