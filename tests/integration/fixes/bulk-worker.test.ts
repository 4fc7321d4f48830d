import { beforeAll, expect, it, vi } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { getBulk } from '@/lib/bulk-fixes/get-bulk';
import { takeBulkPasswords } from '@/lib/bulk-fixes/take-passwords';
import { startWorkerProcess } from '@/tests/support/worker-process';
import { bulkSecret, bulkServices, fixesOf, person, start, work } from './bulk-world';
import { useFixWorld } from './fix-world';

const world = useFixWorld();
let admin: UserContext;
beforeAll(async () => {
  admin = await person(world.database, 'admin', world.tenantId);
});

async function fleet(prefix: string, count: number): Promise<string[]> {
  const identities = Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
  return inSystemScope(world.database.db, async (tx) => {
    const { tenantId } = world;
    const made = await tx.charger.createManyAndReturn({
      data: identities.map((identity) => ({ tenantId, identity, identityKey: identity })),
      select: { id: true },
    });
    return made.map(({ id }) => id);
  });
}

const everyOf = (q: string) =>
  ({
    tenantId: world.tenantId,
    of: 'filter',
    filters: {
      ...{ q, state: null, error: null, site: null, cpms: null, firmware: null },
      ...{ order: null, cursor: null },
    },
  }) as const;

it('a worker that is killed in between leaves nothing half done, and another one goes on', async () => {
  const ids = await fleet('CRASH', 120);
  const bulkId = await start(admin, 'reset-password', everyOf('CRASH-'));
  const worker = startWorkerProcess({
    DATABASE_URL: world.database.url,
    EXOLINK_SECRET: bulkSecret,
  });
  const applied = async () => (await getBulk(admin, bulkId)).items.applied;
  await vi.waitFor(async () => expect(await applied()).toBeGreaterThan(5), {
    ...{ timeout: 60_000, interval: 10 },
  });
  await worker.kill();

  const half = await applied();
  expect(half).toBeLessThan(120);
  await work(world.database);
  expect(await getBulk(admin, bulkId)).toMatchObject({
    ...{ state: 'done', items: { applied: 120, waiting: 0, skipped: 0, failed: 0 } },
  });
  expect(await fixesOf(world.database, ids)).toHaveLength(120);
  const [credentials, audits] = await inSystemScope(world.database.db, (tx) =>
    Promise.all([
      tx.credential.count({ where: { chargerId: { in: ids } } }),
      tx.auditEntry.count({ where: { chargerId: { in: ids } } }),
    ]),
  );
  expect({ credentials, audits }).toEqual({ credentials: 120, audits: 120 });
  // The killed worker sealed with the same key: what it made can be fetched too.
  expect(await takeBulkPasswords(admin, bulkId, bulkServices.sealingKey)).toHaveLength(120);
}, 120_000);
