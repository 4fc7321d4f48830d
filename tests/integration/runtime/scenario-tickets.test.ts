import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprintKey } from '@/lib/credentials/fingerprint';
import type { Transaction } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';
import { bundleSchema } from '@/lib/tickets/bundle-schemas';
import { ratingKey } from '@/lib/tickets/rating-token';
import { buildScenario } from '@/prisma/scenarios/build-scenario';
import { insertHistory } from '@/prisma/scenarios/insert-history';
import { insertScenario } from '@/prisma/scenarios/insert-scenario';
import { scenarioSecrets } from '@/prisma/scenarios/scenario-secrets';
import { usualCpmsPorts } from '@/prisma/scenarios/simulated-cpms';
import { demoTenants } from '@/prisma/scenarios/tenant-plans';
import { forgetUntold, ticketMoments } from '@/prisma/scenarios/tickets/ticket-moments';
import { silentLog } from '@/tests/support/silent-log';
import { useTestDatabase } from '@/tests/support/test-database';

const database = useTestDatabase();
const secret = 'a secret for tests that is long enough';
const anchor = new Date();
/** The demo's first tenant, with few chargers. */
const scenario = buildScenario(
  'demo',
  1,
  demoTenants.slice(0, 1).map((plan) => ({
    ...plan,
    ...{ sites: plan.sites.slice(0, 2), chargersPerSite: 20, outageSite: 'HAM-H' },
    failing: { 'previous-password': 2, 'wrong-path': 1, 'never-registered': 1, 'site-outage': 12 },
  })),
  { historyDays: 3, hasTickets: true },
);
const opened: { pool?: pg.Pool } = {};
const read = <T>(query: (tx: Transaction) => Promise<T>) => inSystemScope(database.db, query);

beforeAll(async () => {
  const { db } = database;
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  opened.pool = pool;
  const secrets = scenarioSecrets(secret, 1);
  const seeding = { db, actor: { kind: 'system', name: 'seed' } as const, log: silentLog };
  const ctx = { ...seeding, now: () => anchor };
  await insertScenario(ctx, scenario, secrets, fingerprintKey(secret), usualCpmsPorts);
  const services = { gatewayUrl: 'ws://localhost:9220', ratingKey: ratingKey(secret) };
  const moments = ticketMoments(ctx, pool, scenario, anchor, services);
  await insertHistory(pool, scenario, secrets, anchor, moments);
  await forgetUntold(db, scenario);
}, 120_000);
afterAll(() => opened.pool?.end());

describe('the tickets of a scenario', () => {
  it('freeze what was known when they were opened, and nothing later', async () => {
    const rows = await read((tx) =>
      tx.ticket.findMany({
        orderBy: { number: 'asc' },
        select: { source: true, createdAt: true, evidence: { select: { bundle: true } } },
      }),
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map(({ createdAt }) => createdAt)).toEqual(
      rows.map(({ createdAt }) => createdAt).sort((one, other) => one.getTime() - other.getTime()),
    );
    for (const { createdAt, evidence } of rows) {
      const bundle = bundleSchema.parse(evidence?.bundle);
      const times = [
        ...bundle.messages.map(({ utc }) => utc),
        bundle.frozenAt,
        bundle.charger?.stateSince ?? bundle.frozenAt,
        bundle.problem?.lastSeenAt ?? bundle.frozenAt,
      ];
      for (const time of times) expect(Date.parse(time)).toBeLessThanOrEqual(createdAt.getTime());
    }
    const failing = rows.find(({ source }) => source === 'charger')?.evidence?.bundle;
    expect(bundleSchema.parse(failing).problem?.attemptCount).toBeGreaterThan(1);
    const shared = rows.find(({ source }) => source === 'shared_problem')?.evidence?.bundle;
    expect(bundleSchema.parse(shared).chargers).toHaveLength(12);
  });

  it('go through the states of a ticket in time, and go to the tenant’s contacts', async () => {
    const tickets = await read((tx) =>
      tx.ticket.findMany({
        include: { events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
      }),
    );
    const statuses = new Set<string>(tickets.map(({ status }) => status));
    for (const status of ['new', 'solved', 'closed']) expect(statuses).toContain(status);
    expect(tickets.some(({ rating }) => rating !== null)).toBe(true);
    expect(tickets.some(({ reopenedCount }) => reopenedCount > 0)).toBe(true);
    expect(tickets.some(({ contactEmail }) => contactEmail.endsWith('@ladebau.example'))).toBe(
      true,
    );
    for (const { createdAt, events, updatedAt } of tickets) {
      expect(events[0]?.createdAt).toEqual(createdAt);
      // What the worker says of a status stands a millisecond after what led to it.
      expect(events.at(-1)?.createdAt.getTime()).toBeLessThanOrEqual(updatedAt.getTime() + 1);
      expect(updatedAt.getTime()).toBeLessThanOrEqual(anchor.getTime());
    }
  });

  it('are told to nobody', async () => {
    expect(await read((tx) => tx.untoldEvent.count())).toBe(0);
  });
});
