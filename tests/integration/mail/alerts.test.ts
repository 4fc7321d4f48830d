import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordEvents } from '@/lib/attempts/record-events';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { alertChargers } from '@/lib/mail/alert-chargers';
import { acceptedAttempt, refusedAttempt } from '@/tests/support/attempt-event';
import { createTenant, createUser, type TestCharger } from '@/tests/support/world';
import { useMailWorld } from './mail-world';

const world = useMailWorld();
const minute = 60_000;
const begin = new Date('2026-11-25T12:00:00Z');
const at = (minutes: number) => new Date(begin.getTime() + minutes * minute);

let admin: UserContext;
let owner: UserContext;
let charger: TestCharger;
let other: TestCharger;

beforeAll(async () => {
  admin = await world.tickets.user('admin');
  const { db } = world.tickets.database;
  const elsewhere = await createTenant(db, 'Elsewhere');
  const foreign = await createUser(db, 'admin', [elsewhere.id]);
  await world.choose(admin, { chargerDown: true });
  await world.choose({ ...admin, actor: foreign }, { chargerDown: true });
});
beforeEach(async () => {
  charger = await world.tickets.charger();
  other = await world.tickets.charger();
  owner = await world.tickets.user('customer', [charger.id]);
  await world.choose(owner, { chargerDown: true });
});

async function refuse(minutes: number, { id, tenantId, identity } = charger) {
  const about = { tenantId, chargerId: id, identity, startedAt: at(minutes) };
  await recordEvents(world.pool, [refusedAttempt('invalid-credentials', about)]);
}
async function accept(minutes: number, { id, tenantId, identity } = charger) {
  const about = { tenantId, chargerId: id, identity, startedAt: at(minutes) };
  await recordEvents(world.pool, [acceptedAttempt(about)]);
}
async function alert(minutes: number): Promise<string[]> {
  world.clock.now = () => at(minutes);
  world.server.taken.length = 0;
  await alertChargers(world.pool, at(minutes));
  await world.round();
  const addresses = JSON.stringify(world.server.taken.map(({ to }) => to));
  return [admin, owner]
    .filter((who) => addresses.includes(who.actor.email))
    .map(({ actor }) => actor.role);
}

describe('the alert that a charger cannot connect', () => {
  it('waits for five minutes, then comes once per episode', async () => {
    await refuse(0);
    expect(await alert(4)).toEqual([]);
    expect(await alert(5)).toEqual(['admin', 'customer']);
    const [mail] = world.server.taken;
    expect(mail?.subject).toBe(`${charger.identity} cannot connect`);
    expect(mail?.text).toContain('Invalid credentials');
    expect(mail?.text).toContain('after 5 minutes or 3 refused attempts');
    await refuse(6);
    expect(await alert(60)).toEqual([]);
  });

  it('comes sooner after three refusals', async () => {
    await refuse(0);
    await refuse(0.5);
    expect(await alert(1)).toEqual([]);
    await refuse(1);
    expect(await alert(1.1)).toEqual(['admin', 'customer']);
  });

  it('does not come for one that is back before, and not again for one that comes and goes', async () => {
    await refuse(0);
    await accept(2);
    expect(await alert(30)).toEqual([]);
    const told: string[][] = [];
    for (const from of [40, 44, 48, 52, 56]) {
      await refuse(from);
      told.push(await alert(from + 0.5));
      await accept(from + 1);
    }
    // The first and these two make three.
    expect(told).toEqual([[], ['admin', 'customer'], [], [], []]);
  });

  it('names several that fail together in one mail, and to a customer only their own', async () => {
    await refuse(0);
    await refuse(0, other);
    expect(await alert(6)).toEqual(['admin', 'customer']);
    expect(world.server.taken.map(({ subject }) => subject).sort()).toEqual(
      ['2 chargers cannot connect', `${charger.identity} cannot connect`].sort(),
    );
    expect(
      JSON.stringify(world.server.taken.find(({ subject }) => subject?.startsWith('2'))),
    ).toContain(other.identity);
  });

  it('is dropped when the charger connected before it could be sent', async () => {
    await refuse(0);
    await alertChargers(world.pool, at(6));
    await accept(7);
    world.clock.now = () => at(8);
    await world.round();
    expect(world.server.taken).toEqual([]);
    expect(new Set((await world.outbox()).map(({ state }) => state))).toEqual(new Set(['skipped']));
  });

  it('says nothing of what was there long before', async () => {
    await refuse(0);
    expect(await alert(25 * 60)).toEqual([]);
    const told = await inSystemScope(world.tickets.database.db, (tx) =>
      tx.episodeAlert.count({ where: { episode: { chargerId: charger.id } } }),
    );
    expect(told).toBe(0);
  });
});
