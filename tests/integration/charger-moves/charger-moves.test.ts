import { describe, expect, it } from 'vitest';
import pg from 'pg';
import { answerMove } from '@/lib/charger-moves/answer-move';
import { askForCharger } from '@/lib/charger-moves/ask-for-charger';
import { listMoves } from '@/lib/charger-moves/list-moves';
import { offerCharger } from '@/lib/charger-moves/offer-charger';
import { undoMove } from '@/lib/charger-moves/undo-move';
import { withdrawMove } from '@/lib/charger-moves/withdraw-move';
import type { UserContext } from '@/lib/context';
import { inScope, inSystemScope } from '@/lib/db/scope';
import { listFixes } from '@/lib/fixes/list-fixes';
import { expectPerRole, managersOnly, staffOnly } from '@/tests/support/each-role';
import { createCharger, createTenant } from '@/tests/support/world';
import { ask as askAs, knockAt, lostCharger, person as personOf, useMoveWorld } from './move-world';

const world = useMoveWorld();
const { database } = world;
const lost = () => lostCharger(world);
const ask = (id: string, slug = world.from.slug) => askAs(world.taker, id, slug);
const person = (role: 'admin' | 'agent', tenantIds: string[]) =>
  personOf(database, role, tenantIds);
const row = async (ctx: UserContext, moveId: string) =>
  (await listMoves(ctx, { tenantId: null, pageSize: 500 })).rows.find(({ id }) => id === moveId);
const accept = (ctx: UserContext, moveId: string) => answerMove(ctx, { moveId, answer: 'accept' });
const chargersOf = (tenantId: string, identity: string) =>
  inSystemScope(database.db, (tx) =>
    tx.charger.findMany({ where: { tenantId, identity, deletedAt: null } }),
  );
const auditOf = async (ctx: UserContext) =>
  inScope(ctx, (tx) => tx.auditEntry.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] }));

describe('who may', () => {
  it('offer and ask: managers of their own tenant', async () => {
    const { charger, unknownIdentityId } = await lost();
    await expectPerRole(database, world.from.id, managersOnly, (ctx) =>
      offerCharger(ctx as UserContext, { chargerId: charger.id, slug: 'nowhere' }),
    );
    await expectPerRole(database, world.to.id, managersOnly, (ctx) =>
      askForCharger(ctx as UserContext, { unknownIdentityId, slug: world.from.slug }),
    );
    await expectPerRole(database, world.to.id, staffOnly, (ctx) =>
      listMoves(ctx, { tenantId: world.to.id }),
    );
  });

  it('withdraw: managers of the side that asked', async () => {
    const { unknownIdentityId } = await lost();
    const expected = { ...managersOnly, admin: 'conflict' } as const;
    const moveId = await ask(unknownIdentityId);
    // The operator is first.
    await expectPerRole(database, world.to.id, expected, (ctx) =>
      withdrawMove(ctx as UserContext, { moveId }),
    );
    await expect(accept(world.giver, moveId)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('answer: the side that was asked, and agents of both', async () => {
    const { unknownIdentityId } = await lost();
    const moveId = await ask(unknownIdentityId);
    for (const stranger of [
      world.taker,
      await person('agent', [world.from.id]),
      await person('agent', [world.to.id]),
    ]) {
      await expect(accept(stranger, moveId)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expectPerRole(
      database,
      (await createTenant(database.db)).id,
      {
        ...{ admin: 'not-found', agent: 'not-found', customer: 'forbidden' },
        ...{ operator: 'allowed', 'foreign-admin': 'not-found' },
      },
      (ctx) => answerMove(ctx as UserContext, { moveId, answer: 'decline' }),
    );
    const next = await ask((await lost()).unknownIdentityId);
    await accept(await person('agent', [world.from.id, world.to.id]), next);
    expect(await row(world.taker, next)).toMatchObject({ standing: 'moved' });
  });

  it('give back: managers of the tenant that has it now', async () => {
    const { unknownIdentityId } = await lost();
    const moveId = await ask(unknownIdentityId);
    await accept(world.giver, moveId);
    await expect(undoMove(world.giver, { moveId })).rejects.toMatchObject({ code: 'not-found' });
    const expected = { ...managersOnly, admin: 'conflict' } as const;
    await expectPerRole(database, world.to.id, expected, (ctx) =>
      undoMove(ctx as UserContext, { moveId }),
    );
  });
});

describe('whoever asks', () => {
  it('is told the same for a tenant without it, and for one that does not exist', async () => {
    const { unknownIdentityId } = await lost();
    const elsewhere = await knockAt(database, world.to.id, 'NOBODY-HAS-THIS');
    const real = await ask(unknownIdentityId);
    const seen = [
      await row(world.taker, real),
      await row(world.taker, await ask(elsewhere)),
      await row(world.taker, await ask(elsewhere, 'no-such-tenant')),
    ];
    for (const one of seen) {
      expect(one).toMatchObject({
        ...{ standing: 'waiting', direction: 'here', canWithdraw: true },
        ...{ canUndo: false, chargerId: null },
      });
    }
    expect(await row(world.giver, real)).toMatchObject({
      ...{ standing: 'to-answer', direction: 'away', other: world.to.name },
    });
    // A refusal is not told apart from silence, now or later.
    await answerMove(world.giver, { moveId: real, answer: 'decline' });
    expect(await row(world.taker, real)).toEqual(seen[0]);
    const later = { ...world.taker, now: () => new Date(Date.now() + 15 * 86_400_000) };
    for (const one of seen) {
      expect(await row(later, one?.id ?? '')).toMatchObject({ standing: 'no-answer' });
    }
  });

  it('twice has asked once', async () => {
    const { unknownIdentityId } = await lost();
    const both = await Promise.all([ask(unknownIdentityId), ask(unknownIdentityId)]);
    expect(new Set(both).size).toBe(1);
  });

  it('for what nobody answers in time gets nothing', async () => {
    const { charger, unknownIdentityId } = await lost();
    const moveId = await ask(unknownIdentityId);
    const late = { ...world.giver, now: () => new Date(Date.now() + 15 * 86_400_000) };
    await expect(accept(late, moveId)).rejects.toMatchObject({ code: 'conflict' });
    expect(await chargersOf(world.from.id, charger.identity)).toHaveLength(1);
  });
});

describe('a move', () => {
  it('takes identity, aliases and credentials along, and leaves the past where it was', async () => {
    const { charger, unknownIdentityId } = await lost();
    await inSystemScope(database.db, (tx) =>
      tx.identityAlias.create({
        data: {
          tenantId: world.from.id,
          chargerId: charger.id,
          identity: `${charger.identity}-ALIAS`,
        },
      }),
    );
    const moveId = await ask(unknownIdentityId);
    await accept(world.giver, moveId);

    expect(await chargersOf(world.from.id, charger.identity)).toEqual([]);
    const [moved] = await chargersOf(world.to.id, charger.identity);
    if (moved === undefined) throw new Error('It is there.');
    const [credentials, alias, unknown, old] = await inSystemScope(database.db, (tx) =>
      Promise.all([
        tx.credential.findMany({ where: { chargerId: moved.id } }),
        tx.identityAlias.findFirst({ where: { chargerId: moved.id } }),
        tx.unknownIdentity.findUnique({ where: { id: unknownIdentityId } }),
        tx.charger.findUnique({ where: { id: charger.id } }),
      ]),
    );
    expect(credentials).toMatchObject([{ tenantId: world.to.id, state: 'active' }]);
    expect(alias).toMatchObject({ tenantId: world.to.id, identity: `${charger.identity}-ALIAS` });
    expect(unknown?.dismissedAt).not.toBeNull();
    expect(old).toMatchObject({ tenantId: world.from.id });
    expect((await listFixes(world.taker, moved.id))[0]).toMatchObject({
      ...{ kind: 'move-charger', state: 'applied', actorName: world.taker.actor.name },
    });
    expect(await row(world.taker, moveId)).toMatchObject({ chargerId: moved.id, canUndo: true });
    // Each tenant's log names its own people, and nothing of the other's.
    const [theirs, ours] = [await auditOf(world.giver), await auditOf(world.taker)];
    expect(theirs.at(-1)).toMatchObject({
      ...{ action: 'charger.move-away', chargerId: charger.id, actorId: world.giver.actor.userId },
    });
    expect(ours.at(-1)).toMatchObject({
      ...{ action: 'fix.move-charger', chargerId: moved.id, actorId: world.taker.actor.userId },
    });
  });

  it('that was offered is accepted by the other side, and given back', async () => {
    const { charger } = await lost();
    const offered = await offerCharger(world.giver, { chargerId: charger.id, slug: world.to.slug });
    if (!offered.ok) throw new Error('It is.');
    const { moveId } = offered.value;
    await expect(accept(world.giver, moveId)).rejects.toMatchObject({ code: 'not-found' });
    await accept(world.taker, moveId);
    await undoMove(world.taker, { moveId });
    const [back] = await chargersOf(world.from.id, charger.identity);
    expect(back?.id).toBe(charger.id);
    expect(await chargersOf(world.to.id, charger.identity)).toEqual([]);
    const credentials = await inSystemScope(database.db, (tx) =>
      tx.credential.findMany({ where: { chargerId: charger.id } }),
    );
    expect(credentials).toMatchObject([{ tenantId: world.from.id, state: 'active' }]);
    const actions = async (ctx: UserContext) => (await auditOf(ctx)).at(-1)?.action;
    expect([await actions(world.taker), await actions(world.giver)]).toEqual([
      ...['charger.undo-move', 'charger.move-back'],
    ]);
  });

  it('is refused while one of its identities is taken there', async () => {
    const { charger, unknownIdentityId } = await lost();
    const moveId = await ask(unknownIdentityId);
    const other = await createCharger(database.db, world.to.id, {});
    await inSystemScope(database.db, (tx) =>
      tx.identityAlias.create({
        data: { tenantId: world.to.id, chargerId: other.id, identity: charger.identity },
      }),
    );
    await expect(accept(world.giver, moveId)).rejects.toMatchObject({ code: 'conflict' });
    expect(await chargersOf(world.from.id, charger.identity)).toHaveLength(1);
  });

  it('accepted twice at once happens once', async () => {
    const { charger, unknownIdentityId } = await lost();
    const moveId = await ask(unknownIdentityId);
    const both = await Promise.allSettled([
      accept(world.giver, moveId),
      accept(world.giver, moveId),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await chargersOf(world.to.id, charger.identity)).toHaveLength(1);
  });

  it('changes nothing when the other tenant’s log cannot be written', async () => {
    const { charger, unknownIdentityId } = await lost();
    const moveId = await ask(unknownIdentityId);
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    await pool.query(
      `ALTER TABLE audit_entry ADD CONSTRAINT lost CHECK (action <> 'charger.move-away') NOT VALID`,
    );
    try {
      await expect(accept(world.giver, moveId)).rejects.toThrow();
    } finally {
      await pool.query('ALTER TABLE audit_entry DROP CONSTRAINT lost');
      await pool.end();
    }
    expect(await chargersOf(world.from.id, charger.identity)).toHaveLength(1);
    expect(await chargersOf(world.to.id, charger.identity)).toEqual([]);
    expect(await row(world.giver, moveId)).toMatchObject({ standing: 'to-answer' });
  });
});

it('a third tenant sees no request, whatever it asks the database', async () => {
  const { unknownIdentityId } = await lost();
  await ask(unknownIdentityId);
  const third = await person('admin', [(await createTenant(database.db)).id]);
  expect(await inScope(third, (tx) => tx.chargerMove.findMany())).toEqual([]);
  expect((await listMoves(third, { tenantId: null })).rows).toEqual([]);
});
