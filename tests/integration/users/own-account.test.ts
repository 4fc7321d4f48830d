import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { roles, type Actor, type UserActor } from '@/lib/access/actor';
import type { UserContext } from '@/lib/context';
import { changePassword } from '@/lib/users/change-password';
import { findSession } from '@/lib/users/find-session';
import { listSessions } from '@/lib/users/list-sessions';
import { revokeOtherSessions } from '@/lib/users/revoke-other-sessions';
import { revokeSession } from '@/lib/users/revoke-session';
import { signIn } from '@/lib/users/sign-in';
import { createSignInThrottle } from '@/lib/users/sign-in-throttle';
import { useTestDatabase } from '@/tests/support/test-database';
import { createTenant } from '@/tests/support/world';
import { browser, createAccount, createSession, otherPassword, rightPassword } from './account';

const database = useTestDatabase();
let tenantId: string;
let ada: UserActor;
let here: string;
let there: string;

beforeAll(async () => {
  tenantId = (await createTenant(database.db)).id;
});
beforeEach(async () => {
  ada = await createAccount(database.db, 'admin', [tenantId]);
  here = await createSession(database.db, ada.userId);
  there = await createSession(database.db, ada.userId);
});

const contextOf = (actor: UserActor): UserContext => ({ ...database.contextFor(actor), actor });
const from = () => ({ ...browser, sessionId: here, throttle: createSignInThrottle() });
const holds = async (sessionId: string) =>
  (await findSession({ db: database.db, now: () => new Date() }, sessionId)) !== null;

describe('who may manage their own account', () => {
  it.each(roles)('%s: list and end sessions', async (role) => {
    const actor = await createAccount(database.db, role, role === 'operator' ? [] : [tenantId]);
    const sessionId = await createSession(database.db, actor.userId);
    expect((await listSessions(contextOf(actor))).map(({ id }) => id)).toEqual([sessionId]);
    await revokeSession(contextOf(actor), { sessionId });
    expect(await listSessions(contextOf(actor))).toEqual([]);
  });

  it('nobody who has not signed in', async () => {
    const actor: Actor = { kind: 'anonymous' };
    const ctx = database.contextFor(actor) as unknown as UserContext;
    const refusal = { code: 'unauthenticated' };
    await expect(listSessions(ctx)).rejects.toMatchObject(refusal);
    await expect(revokeSession(ctx, { sessionId: here })).rejects.toMatchObject(refusal);
    await expect(revokeOtherSessions(ctx, { keepSessionId: here })).rejects.toMatchObject(refusal);
    await expect(changePassword(ctx, {}, from())).rejects.toMatchObject(refusal);
  });

  it('nobody the sessions of another person', async () => {
    const mallory = await createAccount(database.db, 'admin', [tenantId]);
    const work = revokeSession(contextOf(mallory), { sessionId: here });
    await expect(work).rejects.toMatchObject({ code: 'not-found' });
    expect(await holds(here)).toBe(true);
  });
});

describe('own sessions', () => {
  it('end one by one', async () => {
    await revokeSession(contextOf(ada), { sessionId: there });
    expect([await holds(here), await holds(there)]).toEqual([true, false]);
  });

  it('end everywhere but here', async () => {
    await revokeOtherSessions(contextOf(ada), { keepSessionId: here });
    expect([await holds(here), await holds(there)]).toEqual([true, false]);
  });
});

describe('changing the own password', () => {
  const change = (currentPassword: string, newPassword: string) =>
    changePassword(contextOf(ada), { currentPassword, newPassword }, from());

  it('ends the other sessions and makes the old password worthless', async () => {
    expect(await change(rightPassword, otherPassword)).toMatchObject({ ok: true });
    expect([await holds(here), await holds(there)]).toEqual([true, false]);
    const visitor = database.contextFor({ kind: 'anonymous' });
    const attempt = (password: string) => signIn(visitor, { email: ada.email, password }, from());
    expect(await attempt(rightPassword)).toMatchObject({ ok: false });
    expect(await attempt(otherPassword)).toMatchObject({ ok: true });
  });

  it('takes a wrong current, a weak and the same password back to its field', async () => {
    expect(await change(otherPassword, 'another long sentence')).toMatchObject({
      errors: { currentPassword: [expect.any(String)] },
    });
    expect(await change(rightPassword, 'password1234')).toMatchObject({
      errors: { newPassword: [expect.stringMatching(/most common/)] },
    });
    expect(await change(rightPassword, rightPassword)).toMatchObject({
      errors: { newPassword: [expect.stringMatching(/current/)] },
    });
    expect(await holds(there)).toBe(true);
  });

  it('is throttled like signing in', async () => {
    const guard = from();
    const input = { currentPassword: otherPassword, newPassword: 'another long sentence' };
    for (let count = 0; count < 5; count += 1) await changePassword(contextOf(ada), input, guard);
    const work = changePassword(contextOf(ada), input, guard);
    await expect(work).rejects.toMatchObject({ code: 'rate-limited' });
  });
});
