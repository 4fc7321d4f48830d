import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, type UserActor } from '@/lib/access/actor';
import { createLink } from '@/lib/users/create-link';
import { ensureOperator } from '@/lib/users/ensure-operator';
import { findLink } from '@/lib/users/find-link';
import { findSession } from '@/lib/users/find-session';
import { redeemLink } from '@/lib/users/redeem-link';
import { resetLifetimeMs } from '@/lib/users/schemas';
import { systemActor, useTestDatabase } from '@/tests/support/test-database';
import { createTenant, createUser } from '@/tests/support/world';
import { browser, createAccount, createSession, otherPassword } from './account';

const database = useTestDatabase();
const spent = {
  code: 'not-found',
  message: expect.stringMatching(/used already or has expired/) as string,
};
let tenantId: string;
let operator: UserActor;
let ada: UserActor;

beforeAll(async () => {
  tenantId = (await createTenant(database.db)).id;
});
beforeEach(async () => {
  operator = await createAccount(database.db, 'operator');
  ada = await createAccount(database.db, 'admin', [tenantId]);
});

const visitor = (now?: () => Date) => database.contextFor({ kind: 'anonymous' }, now);
const issue = async () =>
  (await createLink(database.contextFor(operator), { userId: ada.userId })).token;
const redeem = (token: string, password = otherPassword, now?: () => Date) =>
  redeemLink(visitor(now), { token, password }, browser);

describe('a one-time link', () => {
  it('sets the password, ends the sessions and signs in', async () => {
    const before = await createSession(database.db, ada.userId);
    const result = await redeem(await issue());
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    expect(await findSession(visitor(), result.value.sessionId)).toMatchObject({
      userId: ada.userId,
    });
    expect(await findSession(visitor(), before)).toBeNull();
  });

  it('works once', async () => {
    const token = await issue();
    await redeem(token);
    await expect(redeem(token)).rejects.toMatchObject(spent);
    expect(await findLink(visitor(), { token })).toBeNull();
  });

  it('works once even when used twice at the same moment', async () => {
    const token = await issue();
    const results = await Promise.allSettled([redeem(token), redeem(token)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('expires', async () => {
    const token = await issue();
    const later = () => new Date(Date.now() + resetLifetimeMs + 1_000);
    expect(await findLink(visitor(later), { token })).toBeNull();
    await expect(redeem(token, otherPassword, later)).rejects.toMatchObject(spent);
  });

  it('is replaced by the next one', async () => {
    const token = await issue();
    await issue();
    await expect(redeem(token)).rejects.toMatchObject(spent);
  });

  it('survives a password that will not do', async () => {
    const token = await issue();
    expect(await redeem(token, 'password1234')).toMatchObject({
      errors: { password: [expect.any(String)] },
    });
    expect(await redeem(token)).toMatchObject({ ok: true });
  });

  it('is stored only as a hash', async () => {
    const token = await issue();
    const rows = await database.db.oneTimeLink.findMany({ omit: { tokenHash: false } });
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('invites who has no password yet and resets who has one', async () => {
    const invited = await createUser(database.db, 'customer', [tenantId]);
    const { token } = await createLink(database.contextFor(operator), { userId: invited.userId });
    expect(await findLink(visitor(), { token })).toMatchObject({
      purpose: 'invitation',
      email: invited.email,
    });
    expect(await findLink(visitor(), { token: await issue() })).toMatchObject({ purpose: 'reset' });
  });

  it('is nothing when made up', async () => {
    expect(await findLink(visitor(), { token: 'made-up' })).toBeNull();
    await expect(redeem('made-up')).rejects.toMatchObject(spent);
  });
});

describe('the operator of a new installation', () => {
  const portalUrl = 'https://portal.example.test/';
  const ensure = (actor: Actor = systemActor) =>
    ensureOperator(database.contextFor(actor), { email: 'Op@Example.test', portalUrl });

  it('is nobody to make while an operator has a password', async () => {
    expect(await ensure()).toBeNull();
  });

  it('is made once, with a new link at each start until a password is chosen', async () => {
    await database.db.user.deleteMany({ where: { role: 'operator' } });
    const first = await ensure();
    const second = await ensure();
    expect(first?.link).toMatch(/^https:\/\/portal\.example\.test\/link\/[\w-]{43}$/);
    const tokens = [first, second].map((made) => made?.link.split('/').at(-1) ?? '');
    await expect(redeem(tokens[0] ?? '')).rejects.toMatchObject(spent);
    expect(await redeem(tokens[1] ?? '')).toMatchObject({ ok: true });
    expect(await ensure()).toBeNull();
    const made = await database.db.user.findMany({ where: { role: 'operator' } });
    expect(made.map(({ email }) => email)).toEqual(['op@example.test']);
  });

  it('cannot be asked for by a person', async () => {
    await expect(ensure(operator)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ensure({ kind: 'anonymous' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
