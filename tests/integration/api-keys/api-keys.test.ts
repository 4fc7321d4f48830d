import { beforeAll, describe, expect, it } from 'vitest';
import { createApiKey, type CreatedApiKey } from '@/lib/api-keys/create-api-key';
import { findApiKey } from '@/lib/api-keys/find-api-key';
import { listApiKeys } from '@/lib/api-keys/list-api-keys';
import { revokeApiKey } from '@/lib/api-keys/revoke-api-key';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { expectPerRole, managersOnly } from '@/tests/support/each-role';
import { someMessages } from '@/tests/support/matchers';
import { useTestDatabase } from '@/tests/support/test-database';
import { createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let tenant: TestTenant;
let admin: Context;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  admin = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
});

async function create(name = 'nginx', tenantId = tenant.id): Promise<CreatedApiKey> {
  const result = await createApiKey(admin, { tenantId, name });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}
const find = (token: string) => findApiKey(admin, `Bearer ${token}`);

describe('API keys', () => {
  it('are made by managers of the tenant', () =>
    expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      createApiKey(ctx, { tenantId: tenant.id, name: 'one' }),
    ));

  it('are listed for managers of the tenant', () =>
    expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      listApiKeys(ctx, { tenantId: tenant.id }),
    ));

  it('are revoked by managers of the tenant', async () => {
    const ids = [await create(), await create()].map(({ keyId }) => keyId);
    await expectPerRole(database, tenant.id, managersOnly, async (ctx) => {
      await revokeApiKey(ctx, { keyId: ids[0] ?? '' });
      ids.shift();
    });
    expect(ids).toEqual([]);
  });

  it('are kept as a hash, and written down without the key', async () => {
    const { keyId, token } = await create('kept');
    expect(token).toMatch(/^exo_[\w-]{43}$/);
    const [row, audit] = await inSystemScope(database.db, async (tx) => [
      await tx.apiKey.findUniqueOrThrow({ where: { id: keyId }, omit: { tokenHash: false } }),
      await tx.auditEntry.findMany({ where: { subjectId: keyId } }),
    ]);
    expect(JSON.stringify([row, audit])).not.toContain(token);
    expect(row.hint).toBe(token.slice(-4));
    expect(audit).toMatchObject([{ action: 'api-key.create', tenantId: tenant.id }]);
    const { rows } = await listApiKeys(admin);
    expect(rows.find(({ id }) => id === keyId)).not.toHaveProperty('tokenHash');
  });

  it('open what their scope says, in their tenant, and note when', async () => {
    const { keyId, token } = await create('used');
    expect(await find(token)).toEqual({
      kind: 'api-key',
      keyId,
      name: 'used',
      tenantId: tenant.id,
      scopes: ['attempts:write'],
    });
    const used = await inSystemScope(database.db, (tx) =>
      tx.apiKey.findUniqueOrThrow({ where: { id: keyId } }),
    );
    expect(used.lastUsedAt).not.toBeNull();
  });

  it.each(['', 'Basic abc', 'Bearer', 'Bearer exo_short', `Bearer exo_${'a'.repeat(43)}`, '\0'])(
    'are not %j',
    async (header) => {
      expect(await findApiKey(admin, header)).toBeNull();
    },
  );

  it('open nothing once they are revoked, and are revoked once', async () => {
    const { keyId, token } = await create('gone');
    await revokeApiKey(admin, { keyId });
    expect(await find(token)).toBeNull();
    await expect(revokeApiKey(admin, { keyId })).rejects.toMatchObject({ code: 'conflict' });
    const actions = await inSystemScope(database.db, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: keyId }, select: { action: true } }),
    );
    expect(actions).toHaveLength(2);
  });

  it.each(['', ' ', 'x'.repeat(101), 'a\nb'])('refuse the name %j', async (name) => {
    const result = await createApiKey(admin, { tenantId: tenant.id, name });
    expect(result).toMatchObject({ ok: false, errors: { name: someMessages } });
  });

  it('are read in pages, newest first, each once', async () => {
    const paged = await createTenant(database.db, 'Paged');
    const ctx = database.contextFor(await createUser(database.db, 'admin', [paged.id]));
    for (const name of ['a', 'b', 'c']) await createApiKey(ctx, { tenantId: paged.id, name });
    const first = await listApiKeys(ctx, { pageSize: 2 });
    const second = await listApiKeys(ctx, { pageSize: 2, cursor: first.nextCursor ?? '' });
    expect([...first.rows, ...second.rows].map(({ name }) => name)).toEqual(['c', 'b', 'a']);
    expect(second.nextCursor).toBeNull();
  });

  it('are at most fifty in a tenant', async () => {
    const full = await createTenant(database.db, 'Full');
    const ctx = database.contextFor(await createUser(database.db, 'admin', [full.id]));
    for (let index = 0; index < 50; index += 1) {
      await createApiKey(ctx, { tenantId: full.id, name: `key ${index}` });
    }
    const result = await createApiKey(ctx, { tenantId: full.id, name: 'one more' });
    expect(result).toMatchObject({ ok: false, errors: { form: [expect.stringContaining('50')] } });
  });
});
