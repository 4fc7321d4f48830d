import { describe, expect, it } from 'vitest';
import { listCredentials } from '@/lib/credentials/list-credentials';
import { undoFix } from '@/lib/fixes/undo-fix';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { useSentFixes } from './sent-fixes';
import { useGateway } from './test-gateway';

/** A new password is sent to a real charger that takes it, refuses it, or is lost on the way. */

const test = useGateway();
const fixes = useSentFixes(test);
const { apply, connected, delivery, latest, ready, record, station } = fixes;

describe('a new password over OCPP', () => {
  const states = async (chargerId: string) =>
    (await listCredentials(fixes.admin, chargerId)).map((row) => row.state).reverse();

  it.each([
    ['ocpp1.6', (sent: string) => Buffer.from(sent, 'hex')],
    ['ocpp2.0.1', (sent: string) => sent],
  ] as const)('is delivered and proven over %s', async (protocol, asPassword) => {
    const charger = await ready();
    const first = await connected(charger, { protocol });
    const { shown } = await apply(charger, 'reset-password');
    expect(shown).toBeNull();
    await expect.poll(() => delivery(charger.id)).toBe('taken');
    expect(await states(charger.id)).toEqual(['active', 'pending']);
    const sent = first.secret ?? '';
    expect(sent).toMatch(/^[0-9a-f]{40}$/);
    const stored = await test.pool.query(
      'SELECT json_agg(g)::text AS rows FROM gateway_command AS g WHERE charger_id = $1',
      [charger.id],
    );
    expect(JSON.stringify(stored.rows)).not.toContain(sent);

    await first.client.close();
    const second = station(charger, { protocol, password: asPassword(sent) });
    await second.client.connect();
    await record();
    expect(await latest(charger.id)).toMatchObject({ state: 'holding', verdict: 'connected' });
    expect(await states(charger.id)).toEqual(['previous', 'active']);
    await second.client.close();
    await expect.poll(() => refusedStatus(station(charger).client)).toBe(401);
  });

  it('that is refused is withdrawn, and the old one stays', async () => {
    const charger = await ready();
    const { client, secret } = await connected(charger, { answer: () => 'Rejected' });
    await apply(charger, 'reset-password');
    await expect.poll(() => delivery(charger.id)).toBe('refused');
    expect(secret).toBeNull();
    expect(await states(charger.id)).toEqual(['active', 'revoked']);
    await client.close();
    const again = await connected(charger);
    await again.client.close();
  });

  it.each([
    ['has taken it', 'take-and-leave'],
    ['has not', 'silent'],
  ] as const)('lost on the way: the charger %s, as its next login shows', async (_, answer) => {
    const charger = await ready();
    const lost = await connected(charger, { answer: () => answer });
    await apply(charger, 'reset-password');
    await expect.poll(() => delivery(charger.id)).toBe('unsure');
    // Nobody knows which of the two it has: both open the door.
    expect(await states(charger.id)).toEqual(['active', 'pending']);
    await expect(
      undoFix(fixes.admin, { fixId: (await latest(charger.id)).id }, fixes.services),
    ).rejects.toMatchObject({ code: 'conflict' });

    const next = station(charger, { password: lost.secret ?? charger.password });
    await next.client.connect();
    await record();
    const isTaken = answer === 'take-and-leave';
    expect(await latest(charger.id)).toMatchObject(
      isTaken
        ? { state: 'holding', verdict: 'connected' }
        : { state: 'failed', verdict: 'not-taken' },
    );
    expect(await states(charger.id)).toEqual(
      isTaken ? ['previous', 'active'] : ['active', 'pending'],
    );
    await next.client.close();
  });

  it('is waited for past a restart when the charger says that it needs one', async () => {
    const charger = await ready();
    const first = await connected(charger, { answer: () => 'RebootRequired' });
    await apply(charger, 'reset-password');
    await expect.poll(() => delivery(charger.id)).toBe('taken-after-restart');
    await first.client.close();
    const second = await connected(charger);
    expect(await latest(charger.id)).toMatchObject({ state: 'applied', verdict: null });
    await second.client.close();
    const third = await connected({ ...charger, password: first.secret ?? '' });
    expect(await latest(charger.id)).toMatchObject({ state: 'holding' });
    await third.client.close();
  });
});
