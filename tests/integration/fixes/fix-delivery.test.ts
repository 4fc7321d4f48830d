import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { finishCommand } from '@/lib/commands/finish-command';
import { pruneCommands } from '@/lib/commands/prune-commands';
import type { CommandOutcome } from '@/lib/commands/schemas';
import { listCredentials } from '@/lib/credentials/list-credentials';
import { inSystemScope } from '@/lib/db/scope';
import { systemTransaction } from '@/lib/db/system-transaction';
import { applyFix } from '@/lib/fixes/apply-fix';
import { listFixOffers } from '@/lib/fixes/list-fix-offers';
import { listFixes } from '@/lib/fixes/list-fixes';
import { settleDueFixes } from '@/lib/fixes/settle-due-fixes';
import { undoFix } from '@/lib/fixes/undo-fix';
import { createUser, type TestCharger } from '@/tests/support/world';
import { services, useFixWorld } from './fix-world';

/** What fixes send to chargers: stored with the fix or not at all, and settled whatever happens. */

const world = useFixWorld();

async function connectedCharger(): Promise<TestCharger> {
  const charger = await world.charger();
  await inSystemScope(world.database.db, async (tx) => {
    await tx.charger.update({ where: { id: charger.id }, data: { ocppVersion: 'ocpp1.6' } });
    await tx.chargerSession.create({
      data: {
        chargerId: charger.id,
        tenantId: charger.tenantId,
        gateway: 'somewhere',
        attemptId: randomUUID(),
        address: '127.0.0.1',
        connectedAt: new Date(),
        leaseUntil: new Date(Date.now() + 60_000),
      },
    });
  });
  return charger;
}

const overOcpp = { delivery: 'ocpp' };
const latest = async (chargerId: string) => {
  const [fix] = await listFixes(world.admin, chargerId);
  if (fix === undefined) throw new Error('No fix was applied.');
  return fix;
};
const commandsOf = (chargerId: string) =>
  inSystemScope(world.database.db, (tx) =>
    tx.gatewayCommand.findMany({ where: { chargerId }, orderBy: { createdAt: 'asc' } }),
  );
/** As a gateway does that takes a command and dies, at that time. */
const claim = (chargerId: string, claimedAt: Date) =>
  inSystemScope(world.database.db, (tx) =>
    tx.gatewayCommand.updateMany({
      where: { chargerId, state: 'queued' },
      data: { state: 'claimed', gateway: 'gone', claimedAt },
    }),
  );
const finish = async (chargerId: string, outcome: CommandOutcome) => {
  const command = (await commandsOf(chargerId)).at(-1);
  await systemTransaction(world.pool, (client) =>
    finishCommand(client, { id: command?.id ?? '', outcome, at: new Date() }),
  );
};
const states = async (chargerId: string) =>
  (await listCredentials(world.admin, chargerId)).map((row) => row.state).reverse();

describe.each(['recommended-configuration', 'reset-password', 'trust-root', 'retry-now'] as const)(
  '%s over OCPP',
  (kind) => {
    it('is neither applied nor queued when its audit row cannot be written', async () => {
      const charger = await connectedCharger();
      await world.pool.query(
        `ALTER TABLE audit_entry ADD CONSTRAINT no_fixes CHECK (action <> 'fix.${kind}') NOT VALID`,
      );
      try {
        await expect(world.apply(charger, kind, overOcpp)).rejects.toThrow();
      } finally {
        await world.pool.query('ALTER TABLE audit_entry DROP CONSTRAINT no_fixes');
      }
      expect(await listFixes(world.admin, charger.id)).toEqual([]);
      expect(await commandsOf(charger.id)).toEqual([]);
      expect(await states(charger.id)).toEqual([]);
    });

    it('is sent once when two people click it at once, and when one clicks twice', async () => {
      const charger = await connectedCharger();
      const form = (key: string) => ({ chargerId: charger.id, kind, key, seenFixId: '' });
      const key = randomUUID();
      const race = await Promise.allSettled(
        [key, key, randomUUID()].map((one) =>
          applyFix(world.admin, { ...form(one), ...overOcpp }, services),
        ),
      );
      expect(race.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
      for (const one of race) {
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' });
      }
      expect(await commandsOf(charger.id)).toHaveLength(1);
      const audit = await inSystemScope(world.database.db, (tx) =>
        tx.auditEntry.count({ where: { chargerId: charger.id } }),
      );
      expect(audit).toBe(1);
    });

    it('may be sent by who may command chargers alone', async () => {
      const charger = await connectedCharger();
      const owner = world.database.contextFor(
        await createUser(world.database.db, 'customer', [world.tenantId], [charger.id]),
      );
      await expect(world.apply(charger, kind, overOcpp, owner)).rejects.toMatchObject({
        code: 'forbidden',
      });
      const offers = await listFixOffers(owner, { chargerId: charger.id }, services);
      const ways = offers.flatMap((offer) => offer.ways ?? []);
      expect(ways.map(({ id }) => id)).not.toContain('ocpp');
    });
  },
);

describe('what was sent', () => {
  it('leaves both passwords valid when its gateway dies before the answer', async () => {
    const charger = await connectedCharger();
    await world.apply(charger, 'reset-password');
    await world.apply(charger, 'reset-password', overOcpp);
    await claim(charger.id, new Date(Date.now() - 3_600_000));
    await expect(world.apply(charger, 'reset-password')).rejects.toMatchObject({
      code: 'conflict',
    });
    await pruneCommands(world.pool);
    expect(await latest(charger.id)).toMatchObject({
      state: 'applied',
      delivery: { state: 'unsure', outcome: { status: 'timeout' } },
    });
    expect(await states(charger.id)).toEqual(['active', 'pending']);
    for (const { sealed } of await commandsOf(charger.id)) expect(sealed).toBeNull();
  });

  it('goes back to wait when the charger was gone before anything was sent', async () => {
    const charger = await connectedCharger();
    const { fixId } = await world.apply(charger, 'recommended-configuration', overOcpp);
    await claim(charger.id, new Date());
    await expect(undoFix(world.admin, { fixId }, services)).rejects.toMatchObject({
      code: 'conflict',
    });
    await finish(charger.id, { status: 'not-connected', detail: null });
    expect((await latest(charger.id)).delivery).toMatchObject({ state: 'queued', outcome: null });
    await undoFix(world.admin, { fixId }, services);
    expect((await commandsOf(charger.id)).map(({ outcome }) => outcome)).toMatchObject([
      { status: 'cancelled' },
    ]);
  });

  it('ends with its time when the charger never comes', async () => {
    const charger = await world.charger();
    await world.apply(charger, 'recommended-configuration', overOcpp);
    const dayLater = new Date(Date.now() + 24 * 3_600_000 + 61_000);
    await pruneCommands(world.pool, dayLater);
    expect(await latest(charger.id)).toMatchObject({
      state: 'failed',
      verdict: 'not-taken',
      delivery: { state: 'not-sent', outcome: { status: 'expired' } },
    });
    await settleDueFixes(world.pool, dayLater, new Date(0));
    expect((await latest(charger.id)).isOpen).toBe(false);
  });

  it('and was refused leads on to what is next', async () => {
    const charger = await connectedCharger();
    await world.refuse(charger, 'reset-password-first');
    await world.apply(charger, 'reset-password');
    await world.apply(charger, 'reset-password', overOcpp);
    const ways = async () => {
      const offers = await listFixOffers(world.admin, { chargerId: charger.id }, services);
      const [first] = offers;
      return [first?.kind, first?.ways?.map(({ id }) => id)];
    };
    expect(await ways()).toEqual(['reset-password', ['ocpp', 'hand']]);
    await finish(charger.id, { status: 'rejected', detail: 'Rejected' });
    expect(await states(charger.id)).toEqual(['active', 'revoked']);
    // The same by hand: the charger does not take it over OCPP.
    expect(await ways()).toEqual(['reset-password', ['hand', 'ocpp']]);
  });
});

it('a password that a CPMS checks is not changed from here alone', async () => {
  const charger = await connectedCharger();
  await inSystemScope(world.database.db, async (tx) => {
    const { id } = await tx.cpms.create({
      data: {
        tenantId: charger.tenantId,
        name: randomUUID(),
        url: 'ws://127.0.0.1:9/ocpp',
        authentication: 'passed-on',
      },
    });
    await tx.charger.update({ where: { id: charger.id }, data: { cpmsId: id } });
  });
  await expect(world.apply(charger, 'reset-password', overOcpp)).rejects.toThrow(/by hand|Type it/);
});
