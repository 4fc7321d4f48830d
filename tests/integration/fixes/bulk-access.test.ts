import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { fingerprint } from '@/lib/credentials/fingerprint';
import { inSystemScope } from '@/lib/db/scope';
import { applyItem } from '@/lib/bulk-fixes/apply-item';
import { continueBulk, stopBulk } from '@/lib/bulk-fixes/change-bulk';
import { dropBulkPasswords } from '@/lib/bulk-fixes/drop-passwords';
import { getBulk } from '@/lib/bulk-fixes/get-bulk';
import { listBulkItems } from '@/lib/bulk-fixes/list-bulk-items';
import { listBulks } from '@/lib/bulk-fixes/list-bulks';
import { previewBulk } from '@/lib/bulk-fixes/preview-bulk';
import { selectionText } from '@/lib/bulk-fixes/selection';
import { startBulk } from '@/lib/bulk-fixes/start-bulk';
import { takeBulkPasswords } from '@/lib/bulk-fixes/take-passwords';
import { expectPerRole, managersOnly, staffOnly } from '@/tests/support/each-role';
import { bulkServices, person, start, these, work } from './bulk-world';
import { useFixWorld } from './fix-world';

const world = useFixWorld();
const { sealingKey } = bulkServices;
let admin: UserContext;
beforeAll(async () => {
  admin = await person(world.database, 'admin', world.tenantId);
});

const several = (count: number) =>
  Promise.all(Array.from({ length: count }, () => world.charger()));

describe('who may', () => {
  it('preview, read and list: staff of the tenant', async () => {
    const [charger] = await several(1);
    if (charger === undefined) throw new Error('There is one.');
    const selection = these([charger]);
    const bulkId = await start(admin, 'close-session', selection);
    const { tenantId } = world;
    await expectPerRole(world.database, tenantId, staffOnly, (ctx) =>
      previewBulk(ctx, { selection, kind: 'close-session' }, bulkServices),
    );
    await expectPerRole(world.database, tenantId, staffOnly, (ctx) =>
      getBulk(ctx as UserContext, bulkId),
    );
    await expectPerRole(world.database, tenantId, staffOnly, (ctx) =>
      listBulkItems(ctx, { bulkId }),
    );
    await expectPerRole(world.database, tenantId, staffOnly, (ctx) => listBulks(ctx, { tenantId }));
  });

  it('begin, stop and go on: whoever may apply the fix', async () => {
    const chargers = await several(1);
    const selection = these(chargers);
    const run = (kind: 'close-session' | 'reset-password') => (ctx: unknown) =>
      startBulk(ctx as UserContext, {
        ...{ kind, key: randomUUID(), selection: selectionText(selection) },
        seenAt: new Date().toISOString(),
      });
    await expectPerRole(world.database, world.tenantId, staffOnly, run('close-session'));
    await expectPerRole(world.database, world.tenantId, managersOnly, run('reset-password'));
    const bulkId = await start(admin, 'reset-password', selection);
    await expectPerRole(world.database, world.tenantId, managersOnly, async (ctx) => {
      await stopBulk(ctx, { bulkId });
      await continueBulk(ctx, { bulkId });
    });
    await work(world.database);
  });

  it('have an item worked off: whoever may apply the fix, also after the start', async () => {
    const [charger] = await several(1);
    if (charger === undefined) throw new Error('There is one.');
    const item = {
      ...{ bulkId: randomUUID(), tenantId: world.tenantId, unknownIdentityId: null },
      ...{ chargerId: charger.id, identity: charger.identity, kind: 'reset-password' as const },
      ...{ input: {}, seenAt: new Date(Date.now() + 60_000) },
    };
    await expectPerRole(world.database, world.tenantId, managersOnly, (ctx) =>
      inSystemScope(world.database.db, (tx) =>
        applyItem({ ctx, tx, services: bulkServices }, { ...item, id: randomUUID() }),
      ),
    );
  });

  it('fetch the passwords: whoever began it, once, and in time', async () => {
    const bulkId = await start(admin, 'reset-password', these(await several(3)));
    await work(world.database);
    const other = await person(world.database, 'admin', world.tenantId);
    await expect(takeBulkPasswords(other, bulkId, sealingKey)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await getBulk(other, bulkId)).passwords).toBeNull();
    expect((await getBulk(admin, bulkId)).passwords?.count).toBe(3);
    const both = await Promise.allSettled(
      [1, 2].map(() => takeBulkPasswords(admin, bulkId, sealingKey)),
    );
    const got = both.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    expect(got).toHaveLength(3);
    for (const { password } of got) await expectKnown(password);
    expect((await getBulk(admin, bulkId)).passwords).toBeNull();

    const late = await start(admin, 'reset-password', these(await several(1)));
    await work(world.database);
    expect(await dropBulkPasswords(world.pool, new Date(Date.now() + 25 * 3_600_000))).toBe(1);
    await expect(takeBulkPasswords(admin, late, sealingKey)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

async function expectKnown(password: string): Promise<void> {
  const known = await inSystemScope(world.database.db, (tx) =>
    tx.credential.count({
      where: { fingerprint: fingerprint(bulkServices.fingerprintKey, Buffer.from(password)) },
    }),
  );
  expect(known).toBe(1);
}
