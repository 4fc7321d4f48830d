import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { recordEvents } from '@/lib/attempts/record-events';
import { fingerprint } from '@/lib/credentials/fingerprint';
import { takeOverPasswords } from '@/lib/credentials/take-over-passwords';
import { listCredentials } from '@/lib/credentials/list-credentials';
import { inSystemScope } from '@/lib/db/scope';
import { applyFix } from '@/lib/fixes/apply-fix';
import { confirmDelivery } from '@/lib/fixes/confirm-delivery';
import { listFixOffers } from '@/lib/fixes/list-fix-offers';
import { listFixes } from '@/lib/fixes/list-fixes';
import { settleDueFixes } from '@/lib/fixes/settle-due-fixes';
import { undoFix } from '@/lib/fixes/undo-fix';
import { acceptedAttempt, sessionEnd } from '@/tests/support/attempt-event';
import { expectPerRole, managersOnly } from '@/tests/support/each-role';
import { createUser } from '@/tests/support/world';
import { services, useFixWorld } from './fix-world';

const world = useFixWorld();

const states = async (chargerId: string) =>
  (await listCredentials(world.admin, chargerId)).map((row) => row.state).reverse();
const latest = async (chargerId: string) => {
  const [fix] = await listFixes(world.admin, chargerId);
  if (fix === undefined) throw new Error('No fix was applied.');
  return fix;
};
const credentialOf = (password: string) =>
  inSystemScope(world.database.db, (tx) =>
    tx.credential.findFirstOrThrow({
      where: { fingerprint: fingerprint(services.fingerprintKey, Buffer.from(password)) },
    }),
  );
const attemptOf = (charger: { id: string; tenantId: string }, credentialId: string | null) =>
  acceptedAttempt({
    tenantId: charger.tenantId,
    chargerId: charger.id,
    credentialId,
    startedAt: new Date(Date.now() + 5),
  });

describe('applyFix', () => {
  it('may be done by who the table names, and by customers on their own alone', async () => {
    const charger = await world.charger();
    const expected = { ...managersOnly, customer: 'not-found', agent: 'forbidden' } as const;
    await expectPerRole(world.database, world.tenantId, expected, async (ctx) =>
      applyFix(
        ctx,
        {
          chargerId: charger.id,
          kind: 'reset-password',
          key: randomUUID(),
          seenFixId: await world.latestFixId(charger.id),
        },
        services,
      ),
    );
    const owner = world.database.contextFor(
      await createUser(world.database.db, 'customer', [world.tenantId], [charger.id]),
    );
    await world.apply(charger, 'reset-password', { oldPassword: 'now' }, owner);
    // The old one is not a customer's to end.
    expect(await states(charger.id)).toContain('pending');
    await expect(world.apply(charger, 'accept-username', {}, owner)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('does once what is sent twice, and shows the password once', async () => {
    const charger = await world.charger();
    const input = {
      chargerId: charger.id,
      kind: 'reset-password',
      key: randomUUID(),
      seenFixId: '',
    };
    const [first, second] = [
      await applyFix(world.admin, input, services),
      await applyFix(world.admin, input, services),
    ];
    if (!first.ok || !second.ok) throw new Error('Both are done.');
    expect(second.value.fixId).toBe(first.value.fixId);
    expect(first.value.shown?.text).toMatch(/^[0-9a-f]{40}$/);
    expect(second.value.shown).toBeNull();
    expect(await states(charger.id)).toEqual(['active']);
  });

  it('lets one of two people through, and tells the other one', async () => {
    const charger = await world.charger();
    const race = await Promise.allSettled(
      [1, 2, 3].map(() =>
        applyFix(
          world.admin,
          { chargerId: charger.id, kind: 'reset-password', key: randomUUID(), seenFixId: '' },
          services,
        ),
      ),
    );
    const lost = race.filter((one) => one.status === 'rejected');
    expect(lost).toHaveLength(2);
    for (const one of lost) expect(one.reason).toMatchObject({ code: 'conflict' });
    expect(await states(charger.id)).toEqual(['active']);
  });

  it('changes nothing when its audit row cannot be written', async () => {
    const charger = await world.charger();
    await world.pool.query(
      `ALTER TABLE audit_entry ADD CONSTRAINT no_fixes CHECK (action <> 'fix.reset-password') NOT VALID`,
    );
    try {
      await expect(world.apply(charger, 'reset-password')).rejects.toThrow();
    } finally {
      await world.pool.query('ALTER TABLE audit_entry DROP CONSTRAINT no_fixes');
    }
    expect(await states(charger.id)).toEqual([]);
    expect(await listFixes(world.admin, charger.id)).toEqual([]);
  });

  it('keeps no password, and says in the audit log who did what', async () => {
    const charger = await world.charger();
    const { shown } = await world.apply(charger, 'reset-password');
    const dump = await inSystemScope(
      world.database.db,
      (tx) =>
        tx.$queryRaw`SELECT (SELECT json_agg(f) FROM fix f)::text
          || (SELECT json_agg(c) FROM credential c)::text
          || (SELECT json_agg(a) FROM audit_entry a)::text AS everything`,
    );
    expect(JSON.stringify(dump)).not.toContain(shown?.text);
    const audit = await inSystemScope(world.database.db, (tx) =>
      tx.auditEntry.findMany({ where: { chargerId: charger.id } }),
    );
    expect(audit.map((row) => row.action)).toEqual(['fix.reset-password']);
  });
});

describe('a reset password', () => {
  it('is proven by a login with it alone, and held', async () => {
    const charger = await world.charger();
    const old = await world.apply(charger, 'reset-password');
    const oldCredential = await credentialOf(old.shown?.text ?? '');
    await recordEvents(world.pool, [attemptOf(charger, oldCredential.id)]);
    const { shown } = await world.apply(charger, 'reset-password');
    await recordEvents(world.pool, [attemptOf(charger, oldCredential.id)]);
    expect(await latest(charger.id)).toMatchObject({ state: 'applied', attemptCount: 1 });

    const proof = attemptOf(charger, (await credentialOf(shown?.text ?? '')).id);
    await recordEvents(world.pool, [proof]);
    expect(await latest(charger.id)).toMatchObject({ state: 'holding', verdict: 'connected' });
    expect(await states(charger.id)).toEqual(['previous', 'active']);
    await settleDueFixes(world.pool, new Date(), new Date(0));
    expect((await latest(charger.id)).state).toBe('holding');
    await recordEvents(world.pool, [sessionEnd(proof, 301_000)]);
    expect(await latest(charger.id)).toMatchObject({ state: 'verified', isOpen: false });
  });

  it('counts a replayed attempt once', async () => {
    const charger = await world.charger();
    const { shown } = await world.apply(charger, 'reset-password');
    const proof = attemptOf(charger, (await credentialOf(shown?.text ?? '')).id);
    await recordEvents(world.pool, [proof]);
    await recordEvents(world.pool, [proof]);
    expect(await latest(charger.id)).toMatchObject({ state: 'holding', attemptCount: 1 });
  });

  it('waits for who types it in, and leads on when it was typed wrong', async () => {
    const charger = await world.charger();
    await world.apply(charger, 'reset-password');
    await world.refuse(charger, 'credentials-replaced');
    const { fixId } = await world.apply(charger, 'reset-password');
    const soon = (seconds: number) => ({ startedAt: new Date(Date.now() + seconds * 1000) });
    await world.refuse(charger, 'credentials-replaced', soon(2));
    expect(await latest(charger.id)).toMatchObject({ state: 'applied', verdict: null });
    await confirmDelivery(world.admin, { fixId });
    await world.refuse(charger, 'password-has-spaces', soon(4));
    expect(await latest(charger.id)).toMatchObject({
      state: 'failed',
      verdict: 'same-error',
      verdictCause: 'password-has-spaces',
    });
    const offers = await listFixOffers(world.admin, { chargerId: charger.id }, services);
    expect(offers.map(({ kind }) => kind)).toEqual([
      'reset-password',
      'follow-steps',
      'open-ticket',
      'retry-now',
    ]);
  });

  it('is withdrawn by undo until the charger has used it', async () => {
    const charger = await world.charger();
    const old = await world.apply(charger, 'reset-password');
    await recordEvents(world.pool, [
      attemptOf(charger, (await credentialOf(old.shown?.text ?? '')).id),
    ]);
    const { fixId } = await world.apply(charger, 'reset-password', { oldPassword: 'now' });
    expect(await states(charger.id)).toEqual(['previous', 'active']);
    await undoFix(world.admin, { fixId }, services);
    expect(await states(charger.id)).toEqual(['active', 'revoked']);
    await expect(undoFix(world.admin, { fixId }, services)).rejects.toMatchObject({
      code: 'conflict',
    });

    const used = await world.apply(charger, 'reset-password');
    await recordEvents(world.pool, [
      attemptOf(charger, (await credentialOf(used.shown?.text ?? '')).id),
    ]);
    await expect(undoFix(world.admin, { fixId: used.fixId }, services)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await latest(charger.id)).state).toBe('holding');
  });

  it('takes over at its deadline, used or not', async () => {
    const charger = await world.charger();
    await world.apply(charger, 'reset-password');
    await world.apply(charger, 'reset-password', { oldPassword: 'day' });
    expect(await takeOverPasswords(world.pool, new Date())).toBe(0);
    expect(await takeOverPasswords(world.pool, new Date(Date.now() + 86_400_001))).toBe(1);
    expect(await states(charger.id)).toEqual(['previous', 'active']);
  });

  it.each([
    ['hex-32', /^[0-9a-f]{32}$/],
    ['text-24', /^[A-Za-z2-9]{24}$/],
  ])('comes in the form %s', async (form, pattern) => {
    const { shown } = await world.apply(await world.charger(), 'reset-password', {
      passwordForm: form,
    });
    expect(shown?.text).toMatch(pattern);
  });
});
