import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/access/actor';
import { inSystemScope } from '@/lib/db/scope';
import { findSession } from '@/lib/users/find-session';
import { sessionLifetimeMs } from '@/lib/users/schemas';
import { signIn } from '@/lib/users/sign-in';
import { createSignInThrottle } from '@/lib/users/sign-in-throttle';
import { useTestDatabase } from '@/tests/support/test-database';
import { createTenant, createUser } from '@/tests/support/world';
import { browser, createAccount, createSession, otherPassword, rightPassword } from './account';

const database = useTestDatabase();
const visitor = { kind: 'anonymous' } as const;
const wrong = { ok: false, errors: { form: ['The e-mail address or the password is wrong.'] } };
let ada: UserActor;

beforeAll(async () => {
  const tenant = await createTenant(database.db);
  ada = await createAccount(database.db, 'admin', [tenant.id]);
});

const from = (address = browser.address) => ({
  ...browser,
  address,
  throttle: createSignInThrottle(),
});
const trySignIn = (email: string, password: string, guard = from()) =>
  signIn(database.contextFor(visitor), { email, password }, guard);

describe('signing in', () => {
  it('opens a session that finds the person with their tenants', async () => {
    const result = await trySignIn(` ${ada.email.toUpperCase()} `, rightPassword);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const found = await findSession(database.contextFor(visitor), result.value.sessionId);
    expect(found).toEqual(ada);
  });

  it('leaves an audit row that names the person and holds no password', async () => {
    await trySignIn(ada.email, rightPassword);
    const rows = await inSystemScope(database.db, (tx) =>
      tx.auditEntry.findMany({ where: { action: 'user.sign-in', actorId: ada.userId } }),
    );
    expect(rows[0]).toMatchObject({ actorName: ada.name, tenantId: ada.tenantIds[0] });
    expect(JSON.stringify(rows)).not.toContain(rightPassword);
  });

  it('says the same about a wrong password, an unknown, uninvited and disabled account', async () => {
    const invited = await createUser(database.db, 'customer', ada.tenantIds);
    const disabled = await createAccount(database.db, 'admin', ada.tenantIds);
    await database.db.user.update({
      where: { id: disabled.userId },
      data: { disabledAt: new Date() },
    });
    expect(await trySignIn(ada.email, otherPassword)).toEqual(wrong);
    expect(await trySignIn('nobody@example.test', rightPassword)).toEqual(wrong);
    expect(await trySignIn(invited.email, rightPassword)).toEqual(wrong);
    expect(await trySignIn(disabled.email, rightPassword)).toEqual(wrong);
  });

  it('stops after too many wrong passwords, the right one too, and says how long', async () => {
    const guard = from();
    for (let count = 0; count < 5; count += 1) {
      expect(await trySignIn(ada.email, otherPassword, guard)).toEqual(wrong);
    }
    await expect(trySignIn(ada.email, rightPassword, guard)).rejects.toMatchObject({
      code: 'rate-limited',
      message: 'Too many attempts. Wait 15 minutes, then try again.',
    });
    const elsewhere = { ...guard, address: '198.51.100.9' };
    expect(await trySignIn(ada.email, rightPassword, elsewhere)).toMatchObject({ ok: true });
  });

  it('asks for what is missing', async () => {
    const result = await signIn(database.contextFor(visitor), { email: 'ada' }, from());
    expect(result).toMatchObject({
      ok: false,
      errors: { email: [expect.any(String)], password: [expect.any(String)] },
    });
  });
});

describe('a session', () => {
  it('ends with its time', async () => {
    const openedAt = new Date(Date.now() - sessionLifetimeMs - 1_000);
    const sessionId = await createSession(database.db, ada.userId, openedAt);
    expect(await findSession(database.contextFor(visitor), sessionId)).toBeNull();
  });

  it('ends when its user is disabled', async () => {
    const user = await createAccount(database.db, 'agent', ada.tenantIds);
    const sessionId = await createSession(database.db, user.userId);
    await database.db.user.update({ where: { id: user.userId }, data: { disabledAt: new Date() } });
    expect(await findSession(database.contextFor(visitor), sessionId)).toBeNull();
  });

  it('is touched at most once a minute', async () => {
    const openedAt = new Date('2026-11-23T10:00:00Z');
    const sessionId = await createSession(database.db, ada.userId, openedAt);
    const seenAt = async (time: string) => {
      await findSession(
        database.contextFor(visitor, () => new Date(time)),
        sessionId,
      );
      const row = await database.db.userSession.findUniqueOrThrow({ where: { id: sessionId } });
      return row.lastSeenAt;
    };
    expect(await seenAt('2026-11-23T10:00:59Z')).toEqual(openedAt);
    expect(await seenAt('2026-11-23T10:01:01Z')).toEqual(new Date('2026-11-23T10:01:01Z'));
  });
});
