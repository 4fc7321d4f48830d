import { randomBytes } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '@/lib/context';
import { fingerprint, fingerprintKey } from '@/lib/credentials/fingerprint';
import { importCredential } from '@/lib/credentials/import-credential';
import { issueCredential, type IssuedCredential } from '@/lib/credentials/issue-credential';
import { listCredentials } from '@/lib/credentials/list-credentials';
import { revokeCredential } from '@/lib/credentials/revoke-credential';
import type { Replacement } from '@/lib/credentials/schemas';
import { inSystemScope } from '@/lib/db/scope';
import { expectPerRole, managersOnly } from '@/tests/support/each-role';
import { someMessages } from '@/tests/support/matchers';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
const secrets = { fingerprintKey: fingerprintKey(randomBytes(16).toString('hex')) };
let tenant: TestTenant;
let admin: Context;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  admin = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
});

async function insertCharger(): Promise<string> {
  return (await createCharger(database.db, tenant.id)).id;
}

async function issue(chargerId: string, replacement?: Replacement): Promise<IssuedCredential> {
  const result = await issueCredential(admin, { chargerId, replacement }, secrets);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

async function states(chargerId: string): Promise<string[]> {
  const rows = await listCredentials(admin, chargerId);
  return rows.map((row) => row.state).reverse();
}

function stored(credentialId: string) {
  return inSystemScope(database.db, (tx) =>
    tx.credential.findUniqueOrThrow({
      where: { id: credentialId },
      omit: { fingerprint: false, passwordHash: false },
    }),
  );
}

describe('issueCredential', () => {
  it('is for managers of the tenant', async () => {
    const chargerId = await insertCharger();
    await expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      issueCredential(ctx, { chargerId }, secrets),
    );
  });

  it('keeps the fingerprint of what it shows, and nothing else of it', async () => {
    const { credentialId, password, state } = await issue(await insertCharger());
    expect(password).toMatch(/^[0-9a-f]{40}$/);
    expect(state).toBe('active');
    const row = await stored(credentialId);
    expect(row.fingerprint).toBe(fingerprint(secrets.fingerprintKey, Buffer.from(password)));
    expect(row.passwordHash).toBeNull();
    expect(row.activatedAt).not.toBeNull();

    const dump = await inSystemScope(
      database.db,
      (tx) =>
        tx.$queryRaw`SELECT (SELECT json_agg(c) FROM credential c)::text
                       || (SELECT json_agg(a) FROM audit_entry a)::text AS everything`,
    );
    expect(JSON.stringify(dump)).not.toContain(password);
  });

  it('keeps the old password valid until the new one is proven', async () => {
    const chargerId = await insertCharger();
    await issue(chargerId);
    expect((await issue(chargerId)).state).toBe('pending');
    expect(await states(chargerId)).toEqual(['active', 'pending']);
    await issue(chargerId);
    expect(await states(chargerId)).toEqual(['active', 'revoked', 'pending']);
  });

  it('replaces the old password at once when asked to', async () => {
    const chargerId = await insertCharger();
    await issue(chargerId);
    await issue(chargerId);
    expect((await issue(chargerId, 'now')).state).toBe('active');
    expect(await states(chargerId)).toEqual(['previous', 'revoked', 'active']);
  });

  it('leaves one active and one pending when several people issue at once', async () => {
    const chargerId = await insertCharger();
    await Promise.all(Array.from({ length: 4 }, () => issue(chargerId)));
    expect((await states(chargerId)).sort()).toEqual(['active', 'pending', 'revoked', 'revoked']);
  });

  it('finds no charger that is deleted', async () => {
    const chargerId = await insertCharger();
    await inSystemScope(database.db, (tx) =>
      tx.charger.update({ where: { id: chargerId }, data: { deletedAt: new Date() } }),
    );
    await expect(issue(chargerId)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('importCredential', () => {
  const password = 'Chosen-by-a-person';

  it('is for managers of the tenant', async () => {
    const chargerId = await insertCharger();
    await expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      importCredential(ctx, { chargerId, password }),
    );
  });

  it('keeps an argon2id hash', async () => {
    const result = await importCredential(admin, { chargerId: await insertCharger(), password });
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const row = await stored(result.value.credentialId);
    expect(row.fingerprint).toBeNull();
    expect(row.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await verify(row.passwordHash ?? '', password)).toBe(true);
  });

  it.each(['', 'short', 'x'.repeat(65), 'has a space', '100%-percent', 'plus+plus', 'umlaut-ü-ok'])(
    'refuses %j',
    async (bad) => {
      const chargerId = await insertCharger();
      const result = await importCredential(admin, { chargerId, password: bad });
      expect(result).toMatchObject({ ok: false, errors: { password: someMessages } });
      if (!result.ok && bad !== '') expect(JSON.stringify(result.errors)).not.toContain(bad);
    },
  );

  it('refuses the identity as a password', async () => {
    const charger = await createCharger(database.db, tenant.id, { identity: 'WALLBOX-0001' });
    const result = await importCredential(admin, {
      chargerId: charger.id,
      password: 'wallbox-0001',
    });
    expect(result).toMatchObject({ ok: false, errors: { password: someMessages } });
  });
});

describe('revokeCredential', () => {
  it('is for managers of the tenant', async () => {
    const ids = [(await issue(await insertCharger())).credentialId];
    ids.push((await issue(await insertCharger())).credentialId);
    await expectPerRole(database, tenant.id, managersOnly, async (ctx) => {
      await revokeCredential(ctx, { credentialId: ids[0] ?? '' });
      ids.shift();
    });
    expect(ids).toEqual([]);
  });

  it('ends the active one, so that none is valid', async () => {
    const chargerId = await insertCharger();
    const { credentialId } = await issue(chargerId);
    await revokeCredential(admin, { credentialId });
    expect(await states(chargerId)).toEqual(['revoked']);
    await expect(revokeCredential(admin, { credentialId })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('lets the pending one take over from the active one that ends', async () => {
    const chargerId = await insertCharger();
    const first = await issue(chargerId);
    await issue(chargerId);
    await revokeCredential(admin, { credentialId: first.credentialId });
    expect(await states(chargerId)).toEqual(['revoked', 'active']);
  });

  it('leaves the active one when the pending one ends', async () => {
    const chargerId = await insertCharger();
    await issue(chargerId);
    const second = await issue(chargerId);
    await revokeCredential(admin, { credentialId: second.credentialId });
    expect(await states(chargerId)).toEqual(['active', 'revoked']);
  });
});

describe('listCredentials', () => {
  it('shows states to all of the tenant, to a customer only of their own charger', async () => {
    const chargerId = await insertCharger();
    await issue(chargerId);
    await expectPerRole(
      database,
      tenant.id,
      { ...managersOnly, agent: 'allowed', customer: 'not-found' },
      (ctx) => listCredentials(ctx, chargerId),
    );
    const owner = await createUser(database.db, 'customer', [tenant.id], [chargerId]);
    const rows = await listCredentials(database.contextFor(owner), chargerId);
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0] ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/hash|fingerprint/i)]),
    );
  });
});
