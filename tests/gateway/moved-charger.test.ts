import { beforeAll, expect, it, vi } from 'vitest';
import { answerMove } from '@/lib/charger-moves/answer-move';
import { offerCharger } from '@/lib/charger-moves/offer-charger';
import { undoMove } from '@/lib/charger-moves/undo-move';
import type { UserContext } from '@/lib/context';
import { createOcppClient, refusedStatus } from '@/tests/support/ocpp-client';
import { createUser } from '@/tests/support/world';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';

/** A charger of one tenant is typed in for another one, and both agree to move it. */

const test = useGateway();
type Tenant = Awaited<ReturnType<typeof createUnlimitedTenant>>;
let from: Tenant;
let to: Tenant;
beforeAll(async () => {
  from = await createUnlimitedTenant(test.database);
  to = await createUnlimitedTenant(test.database);
});

const admin = async ({ id }: Tenant): Promise<UserContext> => {
  const actor = await createUser(test.database.db, 'admin', [id]);
  return { ...test.database.contextFor(actor), actor };
};

it('is let in where it was moved to, with its own password, and not where it was', async () => {
  const charger = await createReadyCharger(test.database, from, 'MOVED-1');
  const { identity, password } = charger;
  const at = (tenant: Tenant) =>
    createOcppClient({
      endpoint: `ws://127.0.0.1:${test.gateway.wsPort}/${tenant.slug}`,
      ...{ identity, password },
    });
  expect(await refusedStatus(at(to))).toBe(404);
  const before = at(from);
  await before.connect();

  const offered = await offerCharger(await admin(from), { chargerId: charger.id, slug: to.slug });
  if (!offered.ok) throw new Error('It is offered.');
  const { moveId } = offered.value;
  await answerMove(await admin(to), { moveId, answer: 'accept' });
  // Its session at the tenant that it has left ends.
  await before.closed;
  const moved = await vi.waitUntil(() => connected(() => at(to)), { timeout: 10_000 });
  expect(await refusedStatus(at(from))).toBe(404);

  await undoMove(await admin(to), { moveId });
  await moved.closed;
  const back = await vi.waitUntil(() => connected(() => at(from)), { timeout: 10_000 });
  expect(await refusedStatus(at(to))).toBe(404);
  await back.close();
});

async function connected(make: () => ReturnType<typeof createOcppClient>) {
  const client = make();
  return client.connect().then(
    () => client,
    () => null,
  );
}
