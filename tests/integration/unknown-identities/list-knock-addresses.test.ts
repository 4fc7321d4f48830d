import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/access/actor';
import { inSystemScope } from '@/lib/db/scope';
import { identityKey } from '@/lib/ocpp/identity-key';
import { listKnockAddresses } from '@/lib/unknown-identities/list-knock-addresses';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { useTestDatabase } from '@/tests/support/test-database';
import { createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 10, 23, 9, minute, second));
let own: TestTenant;
let foreign: TestTenant;

beforeAll(async () => {
  own = await createTenant(database.db, 'Own');
  foreign = await createTenant(database.db, 'Foreign');
});

/** An identity that knocked once a second from these addresses. */
async function knock(tenantId: string, ends: readonly number[]): Promise<string> {
  const identity = 'ROAMING';
  return inSystemScope(database.db, async (tx) => {
    const { id } = await tx.unknownIdentity.create({
      data: {
        ...{ tenantId, identity, identityKey: identityKey(identity), attemptCount: ends.length },
        ...{ firstSeenAt: at(0), lastSeenAt: at(2), lastAddress: '84.12.0.57' },
      },
      select: { id: true },
    });
    await tx.connectionAttempt.createMany({
      data: ends.map((end, second) => ({
        ...{ id: crypto.randomUUID(), startedAt: at(1, second), tenantId, identity },
        ...{ outcome: 'refused' as const, address: `10.0.0.${end}`, durationMs: 1 },
        ...{ gateway: 'test', evidence: {} },
      })),
    });
    return id;
  });
}

describe('listKnockAddresses', () => {
  it('names up to three different addresses, the latest first, and none of another tenant', async () => {
    const knocks = await knock(own.id, [1, 2, 2, 3, 4, 4]);
    const elsewhere = await knock(foreign.id, [9]);
    const list = (actor: UserActor) =>
      listKnockAddresses(database.contextFor(actor), [knocks, elsewhere]);
    const admin = await createUser(database.db, 'admin', [own.id]);
    expect(await list(admin)).toEqual(new Map([[knocks, ['10.0.0.4', '10.0.0.3', '10.0.0.2']]]));
    const operator = await createUser(database.db, 'operator');
    expect((await list(operator)).get(elsewhere)).toEqual(['10.0.0.9']);
  });

  it('is for who may read the list', async () => {
    await expectPerRole(database, own.id, { ...staffOnly, 'foreign-admin': 'allowed' }, (ctx) =>
      listKnockAddresses(ctx, []),
    );
  });
});
