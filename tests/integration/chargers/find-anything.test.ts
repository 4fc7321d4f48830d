import { beforeAll, describe, expect, it } from 'vitest';
import { findAnything } from '@/lib/chargers/find-anything';
import type { Context } from '@/lib/context';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let tenant: TestTenant;
let foreign: TestTenant;
let admin: Context;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  foreign = await createTenant(database.db, 'Foreign');
  await createCharger(database.db, tenant.id, {
    identity: 'NL-ALFEN-00417',
    serial: 'ACE0412345',
    model: 'Eve Single',
  });
  await createCharger(database.db, tenant.id, { identity: 'NL-KEBA-100%' });
  await createCharger(database.db, foreign.id, { identity: 'NL-ALFEN-00418' });
  admin = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
});

async function identities(ctx: Context, q: string, tenantId?: string): Promise<string[]> {
  const { chargers } = await findAnything(ctx, { q, tenantId });
  return chargers.map((charger) => charger.identity);
}

describe('findAnything', () => {
  it.each([
    ['a part of the identity', '0041'],
    ['another case', 'alfen'],
    ['the serial', 'ACE0412345'],
    ['the model', 'eve sing'],
    ['a typing mistake', 'NL-ALFNE-00417'],
  ])('finds a charger by %s', async (_name, q) => {
    expect(await identities(admin, q)).toEqual(['NL-ALFEN-00417']);
  });

  it('takes wildcards of SQL as plain characters', async () => {
    expect(await identities(admin, '100%')).toEqual(['NL-KEBA-100%']);
    expect(await identities(admin, '_')).toEqual([]);
  });

  it('finds nothing for nothing', async () => {
    expect(await identities(admin, '   ')).toEqual([]);
  });

  it('stays within the chosen tenant', async () => {
    const operator = database.contextFor(await createUser(database.db, 'operator'));
    expect(await identities(operator, 'alfen')).toHaveLength(2);
    expect(await identities(operator, 'alfen', foreign.id)).toEqual(['NL-ALFEN-00418']);
  });

  it('shows a customer their own chargers alone, and a visitor nothing', async () => {
    const customer = await createUser(database.db, 'customer', [tenant.id]);
    expect(await identities(database.contextFor(customer), 'alfen')).toEqual([]);
    const visitor = database.contextFor({ kind: 'anonymous' });
    await expect(identities(visitor, 'alfen')).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
