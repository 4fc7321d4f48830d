import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { getCommand } from '@/lib/commands/get-command';
import { pruneCommands } from '@/lib/commands/prune-commands';
import { requestCommand } from '@/lib/commands/request-command';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { expectPerRole, managersOnly, staffOnly } from '@/tests/support/each-role';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
const secrets = { sealingKey: Buffer.alloc(32, 3) };
let tenant: TestTenant;
let admin: Context;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  admin = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
});

async function insertCharger({ isConnected = true } = {}): Promise<string> {
  return inSystemScope(database.db, async (tx) => {
    const cpms = await tx.cpms.create({
      data: { tenantId: tenant.id, name: randomUUID(), url: 'ws://127.0.0.1:9/ocpp' },
    });
    const { id } = await createCharger(database.db, tenant.id);
    await tx.charger.update({ where: { id }, data: { cpmsId: cpms.id } });
    if (!isConnected) return id;
    await tx.chargerSession.create({
      data: {
        chargerId: id,
        tenantId: tenant.id,
        gateway: 'somewhere',
        attemptId: randomUUID(),
        address: '127.0.0.1',
        connectedAt: new Date(),
        leaseUntil: new Date(Date.now() + 60_000),
      },
    });
    return id;
  });
}

const restart = { kind: 'restart', when: 'now' };

async function request(chargerId: string, command: unknown): Promise<string> {
  const result = await requestCommand(admin, { chargerId, command }, secrets);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.commandId;
}

describe('a command to a charger', () => {
  it('is given by managers, a test by staff', async () => {
    const chargerId = await insertCharger();
    await expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      requestCommand(ctx, { chargerId, command: restart }, secrets),
    );
    const idle = await insertCharger({ isConnected: false });
    await expectPerRole(database, tenant.id, staffOnly, (ctx) =>
      requestCommand(ctx, { chargerId: idle, command: { kind: 'test-handshake' } }, secrets),
    );
  });

  it('is followed by those who see the charger', async () => {
    const commandId = await request(await insertCharger(), restart);
    await expectPerRole(database, tenant.id, { ...staffOnly, customer: 'not-found' }, (ctx) =>
      getCommand(ctx, commandId),
    );
  });

  it('is refused for a charger that is not connected, and when it makes no sense', async () => {
    const idle = await insertCharger({ isConnected: false });
    await expect(request(idle, restart)).rejects.toMatchObject({ code: 'conflict' });
    const chargerId = await insertCharger();
    for (const command of [
      { kind: 'brew' },
      { kind: 'write-setting', key: 'with space', value: '' },
      { kind: 'install-root', certificate: 'no PEM' },
    ]) {
      const result = await requestCommand(admin, { chargerId, command }, secrets);
      expect(result.ok).toBe(false);
    }
  });

  it('keeps a password encrypted, and not at all once it is late', async () => {
    const chargerId = await insertCharger();
    const password = 'never-in-clear-1234';
    const commandId = await request(chargerId, { kind: 'set-password', password });
    expect(await getCommand(admin, commandId)).toEqual({ kind: 'set-password', outcome: null });
    const stored = async () =>
      inSystemScope(database.db, (tx) =>
        tx.gatewayCommand.findUniqueOrThrow({ where: { id: commandId } }),
      );
    expect(JSON.stringify(await stored())).not.toContain(password);
    const audit = await inSystemScope(database.db, (tx) =>
      tx.auditEntry.findMany({ where: { chargerId } }),
    );
    expect(audit).toHaveLength(1);
    expect(JSON.stringify(audit)).not.toContain(password);

    await inSystemScope(database.db, (tx) =>
      tx.gatewayCommand.update({
        where: { id: commandId },
        data: { expiresAt: new Date(Date.now() - 120_000) },
      }),
    );
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    expect((await pruneCommands(pool)).late).toBeGreaterThan(0);
    await pool.end();
    expect((await stored()).sealed).toBeNull();
    expect((await getCommand(admin, commandId)).outcome).toEqual({
      status: 'timeout',
      detail: null,
    });
  });
});
