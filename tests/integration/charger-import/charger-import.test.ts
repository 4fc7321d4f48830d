import { randomUUID } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importChargers } from '@/lib/chargers/import-chargers';
import { previewChargerImport } from '@/lib/chargers/import-preview';
import { getImportProgress } from '@/lib/chargers/import-progress';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { expectPerRole, managersOnly } from '@/tests/support/each-role';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let tenant: TestTenant;
let admin: Context;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  admin = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
});

beforeEach(() => inSystemScope(database.db, (tx) => tx.charger.deleteMany()));

function file(text: string, more: object = {}) {
  return { tenantId: tenant.id, text, importId: randomUUID(), ...more };
}

function chargers() {
  return inSystemScope(database.db, (tx) =>
    tx.charger.findMany({
      orderBy: { identity: 'asc' },
      include: {
        site: true,
        cpms: true,
        credentials: { omit: { passwordHash: false, fingerprint: false } },
      },
    }),
  );
}

describe('previewChargerImport', () => {
  it('is for managers of the tenant', () =>
    expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      previewChargerImport(ctx, file('identity\nCP-1')),
    ));

  it('says what would happen, line by line, and changes nothing', async () => {
    await createCharger(database.db, tenant.id, { identity: 'CP-0001' });
    const text = [
      'identity;site;password;colour',
      'CP-1;Nord;a-good-password-1;red',
      'CP-0001;Nord;;red',
      'CP 2;;short;red',
      'CP-1;;;red',
    ].join('\n');
    const result = await previewChargerImport(admin, file(text, { createsSites: 'on' }));
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    expect(result.value).toMatchObject({
      rowCount: 4,
      passwordCount: 2,
      newSites: ['Nord'],
      unknownColumns: ['colour'],
      errorCount: 3,
      errors: [
        { line: 3, column: 'identity' },
        { line: 4, column: 'password', value: null },
        { line: 5, column: 'identity' },
      ],
      warnings: [{ line: 4, column: 'identity' }],
      columns: ['identity', 'site', 'password'],
    });
    expect(JSON.stringify(result.value)).not.toMatch(/a-good-password-1|short/);
    expect(await chargers()).toHaveLength(1);
  });

  it('does not see what other tenants have', async () => {
    const foreign = await createTenant(database.db, 'Foreign');
    await createCharger(database.db, foreign.id, { identity: 'CP-1' });
    const result = await previewChargerImport(admin, file('identity\nCP-1'));
    expect(result).toMatchObject({ ok: true, value: { errorCount: 0, warningCount: 0 } });
  });

  it('explains a file that cannot be read', async () => {
    expect(await previewChargerImport(admin, file('CP-1\nCP-2'))).toMatchObject({
      ok: false,
      errors: { text: [expect.stringContaining('identity')] },
    });
  });
});

describe('importChargers', () => {
  it('is for managers of the tenant', () =>
    expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      importChargers(ctx, file(`identity\n${randomUUID()}`)),
    ));

  it('registers every line with its site, CPMS and password', async () => {
    await inSystemScope(database.db, async (tx) => {
      await tx.site.create({ data: { tenantId: tenant.id, name: 'Hafen' } });
      await tx.cpms.create({ data: { tenantId: tenant.id, name: 'SteVe' } });
    });
    const text = [
      'identity,site,cpms,vendor,model,serial,password',
      'CP-1,hafen,STEVE,Alfen,Eve,S1,a-good-password-1',
      '=CP-2,Neu,,,,,',
    ].join('\n');
    const input = file(text, { createsSites: true });
    expect(await importChargers(admin, input)).toMatchObject({ ok: true, value: { count: 2 } });

    const [second, first] = await chargers();
    expect(first).toMatchObject({
      identity: 'CP-1',
      identityKey: 'cp1',
      vendor: 'Alfen',
      serial: 'S1',
      site: { name: 'Hafen' },
      cpms: { name: 'SteVe' },
      credentials: [{ state: 'active', fingerprint: null }],
    });
    expect(await verify(first?.credentials[0]?.passwordHash ?? '', 'a-good-password-1')).toBe(true);
    expect(second).toMatchObject({ identity: '=CP-2', vendor: null, site: { name: 'Neu' } });
    expect(await getImportProgress(admin, input)).toEqual({
      state: 'done',
      total: 3,
      done: 3,
      message: null,
    });
    const audit = await inSystemScope(database.db, (tx) =>
      tx.auditEntry.findMany({ where: { tenantId: tenant.id, subjectId: input.importId } }),
    );
    expect(audit).toMatchObject([{ action: 'import.run', details: { count: 2 } }]);
    const history = await inSystemScope(database.db, (tx) =>
      tx.auditEntry.findMany({ where: { chargerId: first?.id ?? '' } }),
    );
    expect(history).toMatchObject([{ action: 'charger.import' }]);
  });

  it('imports nothing of a file with one error', async () => {
    const result = await importChargers(admin, file('identity\nCP-1\nCP:2'));
    expect(result).toMatchObject({ ok: false });
    expect(await chargers()).toEqual([]);
  });

  it('imports nothing when two people import the same at once, except once', async () => {
    const text = `identity\n${Array.from({ length: 1_500 }, (_, index) => `CP-${index}`).join('\n')}`;
    const inputs = [file(text), file(text)];
    const results = await Promise.all(inputs.map((input) => importChargers(admin, input)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await chargers()).toHaveLength(1_500);
    const states = await Promise.all(inputs.map((input) => getImportProgress(admin, input)));
    expect(states.map((progress) => progress.state).sort()).toEqual(['done', 'failed']);
  });

  it('runs an import once only', async () => {
    const input = file('identity\nCP-1');
    await importChargers(admin, input);
    await expect(importChargers(admin, { ...input, text: 'identity\nCP-2' })).rejects.toMatchObject(
      { code: 'conflict' },
    );
  });

  it('takes 10,000 lines, shows progress meanwhile, and says how long it took', async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `CP-${index},Site ${index % 300},Eve`,
    );
    const input = file(`identity,site,model\n${lines.join('\n')}`, { createsSites: true });
    const startedAt = performance.now();
    const work = importChargers(admin, input);
    const seen = await watchProgress(input.importId, work);
    const seconds = (performance.now() - startedAt) / 1_000;

    expect(await work).toMatchObject({ ok: true, value: { count: 10_000 } });
    process.stdout.write(`Imported 10,000 chargers in ${seconds.toFixed(1)} s.\n`);
    expect(seen.some((done) => done > 0 && done < 10_000)).toBe(true);
    const count = await inSystemScope(database.db, (tx) => tx.charger.count());
    expect(count).toBe(10_000);
  });
});

describe('getImportProgress', () => {
  it('is for managers of the tenant', async () => {
    const input = file('identity\nCP-1');
    await importChargers(admin, input);
    await expectPerRole(database, tenant.id, managersOnly, (ctx) => getImportProgress(ctx, input));
  });

  it('does not wait for an import whose process is gone', async () => {
    const importId = randomUUID();
    const createdAt = new Date(Date.now() - 3_600_000);
    await inSystemScope(database.db, (tx) =>
      tx.chargerImport.create({
        data: { id: importId, tenantId: tenant.id, total: 5, createdAt },
      }),
    );
    expect(await getImportProgress(admin, { importId })).toMatchObject({ state: 'failed' });
  });
});

/** Reads the progress over and over until the import is over. */
async function watchProgress(importId: string, work: Promise<unknown>): Promise<number[]> {
  const seen: number[] = [];
  const watch = { isOver: false };
  const end = work.finally(() => {
    watch.isOver = true;
  });
  while (!watch.isOver) {
    const progress = await getImportProgress(admin, { importId }).catch(() => null);
    if (progress !== null) seen.push(progress.done);
  }
  await end;
  return seen;
}
