import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GatewayEvent } from '@/lib/attempts/gateway-event';
import { recordEvents } from '@/lib/attempts/record-events';
import { inSystemScope } from '@/lib/db/scope';
import { parseBoots } from '@/lib/diagnosis/patterns/boots';
import { acceptedAttempt, refusedAttempt, sessionEnd } from '@/tests/support/attempt-event';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, type TestCharger } from '@/tests/support/world';

const database = useTestDatabase();
let pool: pg.Pool;
let tenantId: string;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  tenantId = (await createTenant(database.db)).id;
});
afterAll(() => pool.end());

const start = Date.parse('2026-11-23T14:00:00Z');
const at = (second: number) => new Date(start + second * 1_000);
const idsOf = ({ id, tenantId: tenant }: TestCharger) => ({ tenantId: tenant, chargerId: id });
const read = (charger: TestCharger) =>
  inSystemScope(database.db, (tx) =>
    tx.charger.findUniqueOrThrow({
      where: { id: charger.id },
      select: {
        expectedIntervalSeconds: true,
        reconnectIntervalSeconds: true,
        addressRange: true,
        lastGateway: true,
        lastTransport: true,
        bootHistory: { select: { boots: true } },
      },
    }),
  );

/** Signs of life, each in a batch of its own. */
async function hear(charger: TestCharger, seconds: readonly number[]): Promise<void> {
  for (const second of seconds) {
    const sign: GatewayEvent = { type: 'contact', ...idsOf(charger), at: at(second) };
    await recordEvents(pool, [sign]);
  }
}

describe('the learned intervals', () => {
  it('follow the pace of heartbeats, and are hardly moved by one absence', async () => {
    const charger = await createCharger(database.db, tenantId);
    await recordEvents(pool, [acceptedAttempt({ ...idsOf(charger), startedAt: at(0) })]);
    await hear(charger, [300, 600, 900, 1_200]);
    expect(await read(charger)).toMatchObject({ expectedIntervalSeconds: 300 });
    await hear(charger, [1_200 + 40_000]);
    expect(await read(charger)).toMatchObject({ expectedIntervalSeconds: 375 });
    await hear(charger, [41_500, 41_800, 42_100]);
    expect(await read(charger)).toMatchObject({ expectedIntervalSeconds: 300 });
  });

  it('follow a new pace within a few signs, up and down', async () => {
    const charger = await createCharger(database.db, tenantId);
    await recordEvents(pool, [acceptedAttempt({ ...idsOf(charger), startedAt: at(0) })]);
    await hear(charger, [60, 120]);
    const slower = Array.from({ length: 9 }, (_, index) => 120 + 300 * (index + 1));
    await hear(charger, slower);
    expect(await read(charger)).toMatchObject({ expectedIntervalSeconds: 300 });
    const last = slower.at(-1) ?? 0;
    await hear(
      charger,
      Array.from({ length: 9 }, (_, index) => last + 60 * (index + 1)),
    );
    expect(await read(charger)).toMatchObject({ expectedIntervalSeconds: 60 });
  });

  it('learn apart how long a charger stays away', async () => {
    const charger = await createCharger(database.db, tenantId);
    for (const second of [0, 2_000, 4_000]) {
      const attempt = acceptedAttempt({ ...idsOf(charger), startedAt: at(second) });
      await recordEvents(pool, [attempt]);
      await hear(charger, [second + 300, second + 600]);
      await recordEvents(pool, [sessionEnd(attempt, 800_000)]);
    }
    expect(await read(charger)).toMatchObject({
      expectedIntervalSeconds: 300,
      reconnectIntervalSeconds: 1_200,
    });
  });

  it('learn the same from a batch that brings the end and the next connection', async () => {
    const charger = await createCharger(database.db, tenantId);
    const first = acceptedAttempt({ ...idsOf(charger), startedAt: at(0) });
    await recordEvents(pool, [first]);
    const next = acceptedAttempt({ ...idsOf(charger), startedAt: at(70_090) });
    await recordEvents(pool, [sessionEnd(first, 70_000_000), next]);
    expect(await read(charger)).toMatchObject({ reconnectIntervalSeconds: 90 });
  });

  it('learn nothing from the parts of one exchange, nor from days of absence', async () => {
    const charger = await createCharger(database.db, tenantId);
    for (const second of [0, 2, 4, 200_000]) {
      const attempt = refusedAttempt('invalid-credentials', {
        ...idsOf(charger),
        startedAt: at(second),
      });
      await recordEvents(pool, [attempt]);
    }
    expect(await read(charger)).toMatchObject({
      expectedIntervalSeconds: null,
      reconnectIntervalSeconds: null,
    });
  });
});

describe('what a charger came over', () => {
  it('is kept with its network and gateway', async () => {
    const charger = await createCharger(database.db, tenantId);
    const attempt = acceptedAttempt({ ...idsOf(charger), startedAt: at(0) });
    const evidence = { ...attempt.evidence, address: '203.0.113.9', transport: 'wss' as const };
    await recordEvents(pool, [{ ...attempt, evidence }]);
    expect(await read(charger)).toMatchObject({
      addressRange: '203.0.113.0/24',
      lastGateway: 'test',
      lastTransport: 'wss',
    });
  });
});

describe('the starts of a charger', () => {
  it('are kept, the latest twelve, each once', async () => {
    const charger = await createCharger(database.db, tenantId);
    const boots = Array.from({ length: 15 }, (_, index): GatewayEvent => ({
      ...{ type: 'boot', ...idsOf(charger), at: at(index * 60) },
      ...{ vendor: null, model: null, serial: `S-${index}`, firmware: null },
    }));
    await recordEvents(pool, boots.slice(0, 10));
    await recordEvents(pool, boots.slice(10));
    const { bootHistory } = await read(charger);
    const kept = parseBoots(bootHistory?.boots);
    expect(kept.map(({ serial }) => serial)).toEqual(
      Array.from({ length: 12 }, (_, index) => `S-${index + 3}`),
    );
    await recordEvents(pool, boots.slice(14));
    const again = parseBoots((await read(charger)).bootHistory?.boots);
    expect(again.at(-1)).toEqual({ at: at(14 * 60), serial: 'S-14', firmware: null });
    expect(new Set(again.map((boot) => boot.at.getTime())).size).toBe(again.length);
  });
});
