import { beforeAll, describe, expect, it } from 'vitest';
import { addClientAuthority } from '@/lib/client-authorities/add-client-authority';
import { listClientAuthorities } from '@/lib/client-authorities/list-client-authorities';
import { removeClientAuthority } from '@/lib/client-authorities/remove-client-authority';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import type { Result } from '@/lib/errors';
import { issueRoot, type KeyPair } from '@/lib/runtime/issue-certificate';
import { issueClient } from '@/tests/support/client-certificates';
import { expectPerRole, managersOnly, staffOnly } from '@/tests/support/each-role';
import { useTestDatabase } from '@/tests/support/test-database';
import { createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
const dayMs = 86_400_000;
let tenant: TestTenant;
let admin: Context;
let operator: Context;
let root: KeyPair;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  admin = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
  operator = database.contextFor(await createUser(database.db, 'operator'));
  root = await issueRoot('Maker CA', new Date());
});

const forget = () => inSystemScope(database.db, (tx) => tx.clientAuthority.deleteMany());
const added = async (ctx: Context, tenantId: string | null) => {
  await forget();
  const result = await addClientAuthority(ctx, { tenantId, pem: root.certificate });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return (await listClientAuthorities(operator)).rows[0]?.id ?? '';
};

const messageOf = (result: Result<unknown>) => (result.ok ? '' : result.errors.pem?.join(' '));

describe('client authorities', () => {
  it('are added by managers of the tenant', () =>
    expectPerRole(database, tenant.id, managersOnly, async (ctx) => {
      await forget();
      return addClientAuthority(ctx, { tenantId: tenant.id, pem: root.certificate });
    }));

  it('are read by staff', () =>
    expectPerRole(database, tenant.id, staffOnly, (ctx) =>
      listClientAuthorities(ctx, { tenantId: tenant.id }),
    ));

  it('are removed by managers of the tenant', async () => {
    await expectPerRole(database, tenant.id, managersOnly, async (ctx) => {
      await removeClientAuthority(ctx, { id: await added(operator, tenant.id) });
    });
  });

  it('of the installation are for operators alone, and seen by everybody', async () => {
    const pem = root.certificate;
    await forget();
    await expect(addClientAuthority(admin, { tenantId: null, pem })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const id = await added(operator, null);
    expect((await listClientAuthorities(admin)).rows).toMatchObject([{ id, tenant: null }]);
    await expect(removeClientAuthority(admin, { id })).rejects.toMatchObject({ code: 'forbidden' });
    const other = await createTenant(database.db);
    const stranger = database.contextFor(await createUser(database.db, 'admin', [other.id]));
    await added(operator, tenant.id);
    expect((await listClientAuthorities(stranger)).rows).toEqual([]);
  });

  it('are trusted once, and leave a trace', async () => {
    await added(admin, tenant.id);
    const again = await addClientAuthority(admin, { tenantId: tenant.id, pem: root.certificate });
    expect(messageOf(again)).toMatch(/already/);
    const entries = await inSystemScope(database.db, (tx) =>
      tx.auditEntry.findMany({ where: { action: 'client-authority.add', tenantId: tenant.id } }),
    );
    expect(entries.at(-1)?.details).toMatchObject({ name: 'Maker CA' });
  });

  it('say what is wrong with what was pasted', async () => {
    const old = await issueRoot('Old CA', new Date(Date.now() - 5_000 * dayMs));
    const leaf = await issueClient(root, 'SN-1');
    const cases: [string, RegExp][] = [
      ['nonsense', /begins with -----BEGIN/],
      [root.key, /private key/],
      [`${root.certificate}\n${root.key}`, /private key/],
      [leaf.certificate, /not the certificate of an authority/],
      [old.certificate, /“Old CA” expired on/],
      [root.certificate.replace(/[A-Za-z]{12}/, 'x'), /cannot be read/],
      ['', /Paste the certificate/],
    ];
    for (const [pem, message] of cases) {
      const result = await addClientAuthority(admin, { tenantId: tenant.id, pem });
      expect(messageOf(result)).toMatch(message);
    }
  });
});
