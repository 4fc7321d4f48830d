import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/access/actor';
import { inSystemScope } from '@/lib/db/scope';
import { dismissUnknownIdentity } from '@/lib/unknown-identities/dismiss-unknown-identity';
import { getResemblingKnock } from '@/lib/unknown-identities/get-resembling-knock';
import { listUnknownIdentities } from '@/lib/unknown-identities/list-unknown-identities';
import { restoreUnknownIdentity } from '@/lib/unknown-identities/restore-unknown-identity';
import { parseUnknownIdentityFilters } from '@/lib/unknown-identities/unknown-identity-filters';
import { identityKey } from '@/lib/ocpp/identity-key';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let own: TestTenant;
let foreign: TestTenant;
let admin: UserActor;
let chargerId: string;

const tenantId = null;
const filters = parseUnknownIdentityFilters;

function knock(
  tenantId: string,
  identity: string,
  data: { minute?: number; resemblesChargerId?: string; resemblance?: string } = {},
) {
  const { minute = 0, ...rest } = data;
  const at = new Date(Date.UTC(2026, 10, 23, 9, minute));
  return inSystemScope(database.db, (tx) =>
    tx.unknownIdentity.create({
      data: {
        ...rest,
        tenantId,
        identity,
        identityKey: identityKey(identity),
        firstSeenAt: at,
        lastSeenAt: at,
        attemptCount: 3,
        lastAddress: '84.12.0.57',
      },
      select: { id: true },
    }),
  );
}

beforeAll(async () => {
  own = await createTenant(database.db, 'Own');
  foreign = await createTenant(database.db, 'Foreign');
  admin = await createUser(database.db, 'admin', [own.id]);
  const charger = await createCharger(database.db, own.id, { identity: 'vendor-model-123' });
  chargerId = charger.id;
  await knock(own.id, 'VENDOR_MODEL_123', {
    minute: 5,
    resemblesChargerId: charger.id,
    resemblance: 'separators',
  });
  // Two at the same time, so that the id decides their order.
  await knock(own.id, 'STRANGER-1', { minute: 3 });
  await knock(own.id, 'STRANGER-2', { minute: 3 });
  await knock(own.id, '<script>alert(1)</script>', { minute: 1 });
  await knock(foreign.id, 'FOREIGN-1', { minute: 9 });
});

describe('listUnknownIdentities', () => {
  it('names the registered charger that an identity resembles', async () => {
    const { identities } = await listUnknownIdentities(database.contextFor(admin), {
      tenantId,
      filters: filters({}),
    });
    expect(identities[0]).toMatchObject({
      identity: 'VENDOR_MODEL_123',
      resembles: { identity: 'vendor-model-123', how: 'separators' },
    });
  });

  it('pages without a gap or a double', async () => {
    const ctx = database.contextFor(admin);
    const all = (
      await listUnknownIdentities(ctx, { tenantId, filters: filters({}) })
    ).identities.map((row) => row.id);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listUnknownIdentities(ctx, {
        tenantId,
        filters: filters({ cursor }),
        pageSize: 1,
      });
      paged.push(...page.identities.map((row) => row.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(all);
    expect(all).toHaveLength(4);
  });

  it('finds by another spelling, and takes wildcards literally', async () => {
    const ctx = database.contextFor(admin);
    const found = await listUnknownIdentities(ctx, {
      tenantId,
      filters: filters({ q: 'vendor model' }),
    });
    expect(found.identities.map((row) => row.identity)).toEqual(['VENDOR_MODEL_123']);
    expect(
      (await listUnknownIdentities(ctx, { tenantId, filters: filters({ q: '%' }) })).identities,
    ).toEqual([]);
  });

  it('leaves out what was registered meanwhile', async () => {
    await knock(own.id, 'SOON-REGISTERED');
    await createCharger(database.db, own.id, { identity: 'SOON-REGISTERED' });
    const found = await listUnknownIdentities(database.contextFor(admin), {
      tenantId,
      filters: filters({ q: 'soon' }),
    });
    expect(found.identities).toEqual([]);
  });

  it('starts from the front for a cursor that makes no sense', () => {
    expect(filters({ cursor: 'WyJub3doZXJlIl0' }).cursor).toBeNull();
  });

  it('refuses a customer and a foreign tenant', async () => {
    const customer = await createUser(database.db, 'customer', [own.id]);
    await expect(
      listUnknownIdentities(database.contextFor(customer), { tenantId, filters: filters({}) }),
    ).rejects.toThrow(/role/);
    await expect(
      listUnknownIdentities(database.contextFor(admin), {
        tenantId: foreign.id,
        filters: filters({}),
      }),
    ).rejects.toThrow(/nothing here/);
  });
});

describe('getResemblingKnock', () => {
  const at = () => new Date('2026-11-23T10:00:00Z');
  const read = (actor: UserActor) => getResemblingKnock(database.contextFor(actor, at), chargerId);

  it('is what knocks under nearly the identity of a charger', async () => {
    expect(await read(admin)).toMatchObject({
      identity: 'VENDOR_MODEL_123',
      resemblance: 'separators',
      attemptCount: 3,
    });
  });

  it('is nothing for a charger that is connected, or after a week', async () => {
    const later = () => new Date('2026-11-30T09:06:00Z');
    expect(await getResemblingKnock(database.contextFor(admin, later), chargerId)).toBeNull();
    const { id } = await createCharger(database.db, own.id, { identity: 'HERE-1' });
    await knock(own.id, 'HERE_1', { resemblesChargerId: id, resemblance: 'separators' });
    await inSystemScope(database.db, (tx) =>
      tx.chargerSession.create({
        data: {
          chargerId: id,
          tenantId: own.id,
          gateway: 'test',
          attemptId: crypto.randomUUID(),
          address: '84.12.0.57',
          connectedAt: at(),
          leaseUntil: at(),
        },
      }),
    );
    expect(await getResemblingKnock(database.contextFor(admin, at), id)).toBeNull();
  });

  it('is for whoever sees the charger', async () => {
    const mine = await createUser(database.db, 'customer', [own.id], [chargerId]);
    expect(await read(mine)).not.toBeNull();
    await expectPerRole(database, own.id, { ...staffOnly, customer: 'not-found' }, (ctx) =>
      getResemblingKnock(ctx, chargerId),
    );
  });
});

describe('dismissUnknownIdentity', () => {
  it('takes it off the list, records who did, and can be undone', async () => {
    const { id } = await knock(own.id, 'NOISE-1');
    const ctx = database.contextFor(admin);
    await dismissUnknownIdentity(ctx, { id });
    const shown = async (view?: string) =>
      (await listUnknownIdentities(ctx, { tenantId, filters: filters({ q: 'noise-1', view }) }))
        .identities.length;
    expect(await shown()).toBe(0);
    expect(await shown('dismissed')).toBe(1);
    await expect(dismissUnknownIdentity(ctx, { id })).rejects.toMatchObject({ code: 'conflict' });

    await restoreUnknownIdentity(ctx, { id });
    expect(await shown()).toBe(1);
    const actions = await inSystemScope(database.db, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } }),
    );
    expect(actions.map((entry) => entry.action)).toEqual([
      'unknown-identity.dismiss',
      'unknown-identity.restore',
    ]);
  });

  it.each([dismissUnknownIdentity, restoreUnknownIdentity])(
    '%o refuses agents, customers and foreign tenants',
    async (verb) => {
      const { id } = await knock(own.id, `GUARDED-${verb.name}`);
      const agent = await createUser(database.db, 'agent', [own.id]);
      const customer = await createUser(database.db, 'customer', [own.id]);
      const outsider = await createUser(database.db, 'admin', [foreign.id]);
      const attempt = (actor: UserActor) => verb(database.contextFor(actor), { id });
      await expect(attempt(agent)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(attempt(customer)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(attempt(outsider)).rejects.toMatchObject({ code: 'not-found' });
    },
  );
});
