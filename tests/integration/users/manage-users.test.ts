import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role, UserActor } from '@/lib/access/actor';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { createLink } from '@/lib/users/create-link';
import { disableUser } from '@/lib/users/disable-user';
import { enableUser } from '@/lib/users/enable-user';
import { findSession } from '@/lib/users/find-session';
import { getUser } from '@/lib/users/get-user';
import { inviteUser } from '@/lib/users/invite-user';
import { listUsers } from '@/lib/users/list-users';
import { updateUser } from '@/lib/users/update-user';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser } from '@/tests/support/world';
import { createAccount, createSession } from './account';

const database = useTestDatabase();
let own: string;
let foreign: string;
let operator: UserActor;
let admin: UserActor;
let emails = 0;

beforeAll(async () => {
  own = (await createTenant(database.db, 'Own')).id;
  foreign = (await createTenant(database.db, 'Foreign')).id;
});
beforeEach(async () => {
  operator = await createAccount(database.db, 'operator');
  admin = await createAccount(database.db, 'admin', [own]);
});

const as = (actor: Actor): Context => database.contextFor(actor);
const invitation = (role: Role, tenantIds: readonly string[], more: object = {}) => ({
  email: `new-${(emails += 1)}@example.test`,
  name: 'New person',
  role,
  tenantIds,
  ...more,
});
const change = (user: UserActor, role: Role, tenantIds: readonly string[]) => ({
  userId: user.userId,
  name: user.name,
  role,
  tenantIds,
});

describe('who may manage users', () => {
  const verbs = {
    listUsers: (ctx: Context) => listUsers(ctx),
    getUser: (ctx: Context, userId: string) => getUser(ctx, { userId }),
    inviteUser: (ctx: Context) => inviteUser(ctx, invitation('customer', [own])),
    updateUser: (ctx: Context, userId: string) =>
      updateUser(ctx, { userId, name: 'Renamed', role: 'customer', tenantIds: [own] }),
    createLink: (ctx: Context, userId: string) => createLink(ctx, { userId }),
    disableUser: (ctx: Context, userId: string) => disableUser(ctx, { userId }),
  };
  const names = Object.keys(verbs) as (keyof typeof verbs)[];

  it.each(names)('%s: operators and admins', async (name) => {
    for (const actor of [operator, admin]) {
      const target = await createUser(database.db, 'customer', [own]);
      const result = await verbs[name](as(actor), target.userId);
      expect(result).not.toHaveProperty('errors');
    }
  });

  it.each(names)('%s: nobody else', async (name) => {
    const target = await createUser(database.db, 'customer', [own]);
    for (const role of ['agent', 'customer'] as const) {
      const actor = await createUser(database.db, role, [own]);
      const work = verbs[name](as(actor), target.userId);
      await expect(work).rejects.toMatchObject({ code: 'forbidden' });
    }
    const work = verbs[name](as({ kind: 'anonymous' }), target.userId);
    await expect(work).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  const targeted = ['getUser', 'updateUser', 'createLink', 'disableUser'] as const;

  it.each(targeted)('%s: not users of another tenant', async (name) => {
    const target = await createUser(database.db, 'customer', [foreign]);
    const work = verbs[name](as(admin), target.userId);
    await expect(work).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each(targeted)(
    '%s: an admin no operators, agents and people of more tenants',
    async (name) => {
      const agent = await createUser(database.db, 'agent', [own]);
      const shared = await createUser(database.db, 'customer', [own, foreign]);
      for (const target of [agent, shared]) {
        const work = verbs[name](as(admin), target.userId);
        await expect(work).rejects.toMatchObject({ code: 'forbidden' });
      }
      const work = verbs[name](as(admin), operator.userId);
      await expect(work).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  it('enableUser: operators and admins of the tenant only', async () => {
    const target = await createUser(database.db, 'customer', [own]);
    const stranger = await createUser(database.db, 'admin', [foreign]);
    const agent = await createUser(database.db, 'agent', [own]);
    await disableUser(as(admin), target);
    await expect(enableUser(as(stranger), target)).rejects.toMatchObject({ code: 'not-found' });
    await expect(enableUser(as(agent), target)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await enableUser(as(admin), target)).toEqual({ userId: target.userId });
  });
});

describe('inviting', () => {
  it('gives a customer their chargers', async () => {
    const charger = await createCharger(database.db, own);
    const input = invitation('customer', [own], { identities: `\n${charger.identity}\r\n` });
    const result = await inviteUser(as(admin), input);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const user = await getUser(as(admin), { userId: result.value.userId });
    expect(user).toMatchObject({
      role: 'customer',
      identities: [charger.identity],
      hasPassword: false,
    });
  });

  it('takes unknown chargers, a missing tenant and a taken address back, and makes nothing', async () => {
    const hidden = await createCharger(database.db, foreign);
    const before = await database.db.user.count();
    const unknown = invitation('customer', [own], { identities: hidden.identity });
    expect(await inviteUser(as(admin), unknown)).toMatchObject({
      errors: { identities: [expect.stringContaining(hidden.identity)] },
    });
    expect(await inviteUser(as(admin), invitation('admin', []))).toMatchObject({
      errors: { tenantIds: [expect.any(String)] },
    });
    const taken = { ...invitation('admin', [own]), email: operator.email };
    expect(await inviteUser(as(admin), taken)).toMatchObject({
      errors: { email: [expect.any(String)] },
    });
    expect(await database.db.user.count()).toBe(before);
  });

  it('is refused for a foreign tenant and for roles above the own', async () => {
    const intoForeign = inviteUser(as(admin), invitation('admin', [own, foreign]));
    await expect(intoForeign).rejects.toMatchObject({ code: 'not-found' });
    for (const role of ['operator', 'agent'] as const) {
      const work = inviteUser(as(admin), invitation(role, [own]));
      await expect(work).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('keeps operators out of tenants', async () => {
    const result = await inviteUser(as(operator), invitation('operator', [own]));
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    expect(await getUser(as(operator), result.value)).toMatchObject({
      role: 'operator',
      tenantIds: [],
    });
  });
});

describe('changing access', () => {
  const holds = async (sessionId: string) =>
    (await findSession({ db: database.db, now: () => new Date() }, sessionId)) !== null;

  it.each([
    ['role', 'customer', () => [own]],
    ['tenants', 'admin', () => [own, foreign]],
  ] as const)('of %s ends the sessions', async (_what, role, tenantIds) => {
    const user = await createUser(database.db, 'admin', [own]);
    const sessionId = await createSession(database.db, user.userId);
    expect(await updateUser(as(operator), change(user, role, tenantIds()))).toMatchObject({
      ok: true,
    });
    expect(await holds(sessionId)).toBe(false);
  });

  it('of the name alone does not', async () => {
    const user = await createUser(database.db, 'admin', [own]);
    const sessionId = await createSession(database.db, user.userId);
    await updateUser(as(operator), { ...change(user, 'admin', [own]), name: 'Renamed' });
    expect(await holds(sessionId)).toBe(true);
  });

  it('ends the sessions of a disabled user', async () => {
    const user = await createUser(database.db, 'admin', [own]);
    const sessionId = await createSession(database.db, user.userId);
    await disableUser(as(admin), user);
    expect(await holds(sessionId)).toBe(false);
    await enableUser(as(admin), user);
    expect(await holds(sessionId)).toBe(false);
  });

  it('of oneself is refused', async () => {
    const own_ = change(admin, 'customer', [own]);
    expect(await updateUser(as(admin), own_)).toMatchObject({
      errors: { role: [expect.any(String)] },
    });
    await expect(disableUser(as(admin), admin)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('never removes the last operator', async () => {
    await database.db.user.deleteMany({
      where: { role: 'operator', id: { not: operator.userId } },
    });
    const system = as({ kind: 'system', name: 'test' });
    await expect(disableUser(system, operator)).rejects.toMatchObject({ code: 'conflict' });
    const demoted = updateUser(system, change(operator, 'agent', [own]));
    await expect(demoted).rejects.toMatchObject({ code: 'conflict' });
  });

  it('never removes the last operator when two remove each other at once', async () => {
    await database.db.user.deleteMany({
      where: { role: 'operator', id: { not: operator.userId } },
    });
    const other = await createAccount(database.db, 'operator');
    await Promise.allSettled([disableUser(as(operator), other), disableUser(as(other), operator)]);
    const left = await database.db.user.count({ where: { role: 'operator', disabledAt: null } });
    expect(left).toBe(1);
  });

  it('is written down in each tenant that it touches', async () => {
    const user = await createUser(database.db, 'admin', [own]);
    await updateUser(as(operator), change(user, 'admin', [foreign]));
    const rows = await inSystemScope(database.db, (tx) =>
      tx.auditEntry.findMany({ where: { action: 'user.update', subjectId: user.userId } }),
    );
    expect(rows.map(({ tenantId }) => tenantId).sort()).toEqual([own, foreign].sort());
    const details = new Map(rows.map((row) => [row.tenantId, row.details]));
    expect(details.get(own)).toMatchObject({
      email: user.email,
      changes: { isMember: { from: true, to: false } },
    });
    expect(JSON.stringify(details.get(own))).not.toContain(foreign);
  });
});

describe('the list of users', () => {
  it('shows an admin the people of their tenants, with those tenants only', async () => {
    const shared = await createUser(database.db, 'agent', [own, foreign]);
    const hidden = await createUser(database.db, 'customer', [foreign]);
    const { users } = await listUsers(as(admin), { text: '@example.test' });
    const found = users.find(({ id }) => id === shared.userId);
    expect(found).toMatchObject({ isManageable: false, state: 'invited', tenants: [{ id: own }] });
    expect(users.some(({ id }) => id === hidden.userId)).toBe(false);
  });

  it('pages by e-mail address without losing anybody', async () => {
    const tenantId = (await createTenant(database.db, 'Crowd')).id;
    const actor = await createUser(database.db, 'admin', [tenantId]);
    for (let count = 0; count < 60; count += 1)
      await createUser(database.db, 'customer', [tenantId]);
    const first = await listUsers(as(actor));
    const second = await listUsers(as(actor), { after: first.nextCursor });
    const emailsShown = [...first.users, ...second.users].map(({ email }) => email);
    expect(first.users).toHaveLength(50);
    expect(second.nextCursor).toBeNull();
    expect(new Set(emailsShown).size).toBe(61);
  });

  it('never holds a password hash', async () => {
    const { users } = await listUsers(as(operator));
    expect(JSON.stringify(users)).not.toContain('argon2');
  });
});
