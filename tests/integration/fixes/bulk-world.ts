import { randomUUID } from 'node:crypto';
import { sealingKey } from '@/lib/credentials/seal';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import type { FixServices } from '@/lib/fixes/fix-definition';
import { listBulkItems, type BulkItemRow } from '@/lib/bulk-fixes/list-bulk-items';
import { runBulks } from '@/lib/bulk-fixes/run-bulks';
import type { BulkKind } from '@/lib/bulk-fixes/schemas';
import { selectionText, type Selection } from '@/lib/bulk-fixes/selection';
import { startBulk } from '@/lib/bulk-fixes/start-bulk';
import { silentLog } from '@/tests/support/silent-log';
import type { TestDatabase } from '@/tests/support/test-database';
import { createUser, type TestCharger } from '@/tests/support/world';
import { services } from './fix-world';

export const bulkSecret = 'a secret for tests that is long enough';
export const bulkServices: FixServices = { ...services, sealingKey: sealingKey(bulkSecret) };

/** The context of a new person with this role in the tenant. */
export async function person(
  database: TestDatabase,
  role: 'admin' | 'agent' | 'operator',
  tenantId: string,
): Promise<UserContext> {
  const actor = await createUser(database.db, role, role === 'operator' ? [] : [tenantId]);
  return { ...database.contextFor(actor), actor };
}

export const these = (chargers: readonly TestCharger[]): Selection => ({
  tenantId: chargers[0]?.tenantId ?? '',
  of: 'chargers',
  ids: chargers.map(({ id }) => id),
});

export async function start(
  ctx: UserContext,
  kind: BulkKind,
  selection: Selection,
  input: Record<string, string> = {},
): Promise<string> {
  const result = await startBulk(ctx, {
    ...{ kind, key: randomUUID(), selection: selectionText(selection) },
    ...{ seenAt: new Date().toISOString(), ...input },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.bulkId;
}

/** As the worker does, until nothing is left. */
export async function work(
  database: TestDatabase,
  now: () => Date = () => new Date(),
): Promise<number> {
  const ctx = { db: database.db, now, log: silentLog };
  let count = 0;
  for (;;) {
    const more = await runBulks(ctx, bulkServices);
    if (more === 0) return count;
    count += more;
  }
}

export async function itemsOf(ctx: UserContext, bulkId: string): Promise<BulkItemRow[]> {
  return (await listBulkItems(ctx, { bulkId, pageSize: 5_000 })).rows;
}

export function fixesOf(database: TestDatabase, chargerIds: readonly string[]) {
  return inSystemScope(database.db, (tx) =>
    tx.fix.findMany({ where: { chargerId: { in: [...chargerIds] } } }),
  );
}
