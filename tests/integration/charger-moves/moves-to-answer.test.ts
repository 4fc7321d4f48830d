import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { answerMove } from '@/lib/charger-moves/answer-move';
import { offerCharger } from '@/lib/charger-moves/offer-charger';
import { withdrawMove } from '@/lib/charger-moves/withdraw-move';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { getPortalFrame } from '@/lib/live/get-portal-frame';
import { moveMail } from '@/lib/mail/compose/move-mail';
import { skipMail } from '@/lib/mail/skip-mail';
import { tellMoves } from '@/lib/mail/tell-moves';
import { createUser } from '@/tests/support/world';
import { ask, lostCharger, person, useMoveWorld } from './move-world';

/** Those who may answer a request see that it waits, are told at once, and get a mail. */

const world = useMoveWorld();
const { database } = world;
let pool: pg.Pool;
beforeAll(() => {
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
});
afterAll(() => pool.end());

const asked = async () =>
  ask(world.taker, (await lostCharger(world)).unknownIdentityId, world.from.slug);
const waiting = async (ctx: UserContext, tenantId?: string) =>
  (await getPortalFrame(ctx, { tenantId })).moveCount;

describe('the count in the navigation', () => {
  it('is of those who may answer, until it was', async () => {
    const moveId = await asked();
    const { from, to } = world;
    const operator = await person(database, 'operator', []);
    const customer = await createUser(database.db, 'customer', [from.id]);
    const agents = await Promise.all(
      [[from.id], [to.id], [from.id, to.id]].map((ids) => person(database, 'agent', ids)),
    );
    expect(await waiting(world.giver)).toBe(1);
    expect(await waiting(world.taker)).toBe(0);
    expect(await waiting(operator)).toBe(1);
    expect(await waiting(operator, to.id)).toBe(0);
    expect(await Promise.all(agents.map((agent) => waiting(agent)))).toEqual([0, 0, 1]);
    expect(await waiting({ ...database.contextFor(customer), actor: customer })).toBeNull();
    await answerMove(world.giver, { moveId, answer: 'decline' });
    expect(await waiting(world.giver)).toBe(0);
  });

  it('is read again by open pages of both, but a refusal is told to nobody who asked', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('LISTEN charger_changed');
    const heard: string[] = [];
    client.on('notification', ({ payload }) => {
      const { tenant } = JSON.parse(payload ?? '{}') as { tenant?: string };
      heard.push(tenant === world.from.id ? 'from' : 'to');
    });
    const hears = async (work: () => Promise<unknown>) => {
      heard.length = 0;
      await work();
      // What was notified before this query is read with its answer.
      await client.query('SELECT 1');
      return [...new Set(heard)].sort();
    };
    const { unknownIdentityId } = await lostCharger(world);
    const moves: string[] = [];
    const askNow = async () =>
      moves.push(await ask(world.taker, unknownIdentityId, world.from.slug));
    expect(await hears(askNow)).toEqual(['from', 'to']);
    const [moveId = ''] = moves;
    expect(await hears(() => answerMove(world.giver, { moveId, answer: 'decline' }))).toEqual([
      'from',
    ]);
    expect(await hears(() => withdrawMove(world.taker, { moveId }))).toEqual(['from', 'to']);
    await client.end();
  });
});

describe('the mail', () => {
  const round = async (now = new Date()) => {
    await tellMoves(pool, now);
    const rows = await inSystemScope(database.db, (tx) =>
      tx.outboxMessage.findMany({ where: { kind: 'move-asked' } }),
    );
    await inSystemScope(database.db, (tx) => tx.outboxMessage.deleteMany());
    return rows;
  };

  it('goes once to the admins who were asked and the agents of both', async () => {
    await round();
    const both = await person(database, 'agent', [world.from.id, world.to.id]);
    await person(database, 'agent', [world.from.id]);
    const moveId = await asked();
    const told = await round();
    const addresses = told.map(({ address }) => address);
    expect(addresses).toContain(world.giver.actor.email);
    expect(addresses).toContain(both.actor.email);
    expect(addresses).not.toContain(world.taker.actor.email);
    for (const { payload, tenantId } of told) {
      expect({ payload, tenantId }).toEqual({ payload: { moveId }, tenantId: world.from.id });
    }
    expect(await round()).toEqual([]);
    await withdrawMove(world.taker, { moveId });
  });

  it('says who asks for what, while it waits for an answer', async () => {
    const { charger } = await lostCharger(world);
    const offer = { chargerId: charger.id, slug: world.to.slug };
    const offered = await offerCharger(world.giver, offer);
    if (!offered.ok) throw new Error('It is.');
    const { moveId } = offered.value;
    const told = await round();
    expect(told.map(({ address }) => address)).toContain(world.taker.actor.email);
    const at = { portalUrl: 'https://portal.test', now: new Date() };
    const mail = () => inScopeOfEveryone((client) => moveMail(client, moveId, at));
    expect(await mail()).toMatchObject({
      subject: `${world.from.name} offers you ${charger.identity}`,
    });
    await withdrawMove(world.giver, { moveId });
    expect(await mail()).toBeNull();
  });

  it('is not sent later for what was asked while no mail server was set', async () => {
    await asked();
    await skipMail(pool, new Date());
    expect(await round()).toEqual([]);
  });
});

async function inScopeOfEveryone<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`SELECT set_config('app.tenants', '*', false)`);
    return await work(client);
  } finally {
    client.release(true);
  }
}
