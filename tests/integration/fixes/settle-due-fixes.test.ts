import { describe, expect, it } from 'vitest';
import { recordEvents } from '@/lib/attempts/record-events';
import { inSystemScope } from '@/lib/db/scope';
import { listFixes } from '@/lib/fixes/list-fixes';
import { settleDueFixes } from '@/lib/fixes/settle-due-fixes';
import { acceptedAttempt } from '@/tests/support/attempt-event';
import { useFixWorld } from './fix-world';

const world = useFixWorld();
const longAgo = new Date(0);

const latest = async (chargerId: string) => {
  const [fix] = await listFixes(world.admin, chargerId);
  if (fix === undefined) throw new Error('No fix was applied.');
  return fix;
};
const attemptOf = (charger: { id: string; tenantId: string }, credentialId: string | null) =>
  acceptedAttempt({
    tenantId: charger.tenantId,
    chargerId: charger.id,
    credentialId,
    startedAt: new Date(Date.now() + 5),
  });

describe('settleDueFixes', () => {
  const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

  it('says that a charger stopped trying, while somebody listens', async () => {
    const charger = await world.charger();
    await world.refuse(charger, 'credentials-replaced');
    await world.apply(charger, 'follow-steps');
    await settleDueFixes(world.pool, later(901), null);
    expect((await latest(charger.id)).state).toBe('applied');
    await settleDueFixes(world.pool, later(901), later(60));
    expect((await latest(charger.id)).state).toBe('applied');
    await settleDueFixes(world.pool, later(901), longAgo);
    expect(await latest(charger.id)).toMatchObject({
      state: 'failed',
      verdict: 'stopped-trying',
      isOpen: true,
    });
    // It comes back after all.
    await recordEvents(world.pool, [{ ...attemptOf(charger, null), startedAt: later(2) }]);
    expect((await latest(charger.id)).state).toBe('holding');
  });

  it('does not wait for who has not typed it in yet, and gives up after a day', async () => {
    const charger = await world.charger();
    await world.apply(charger, 'reset-password');
    await settleDueFixes(world.pool, later(7_200), longAgo);
    expect((await latest(charger.id)).state).toBe('applied');
    await settleDueFixes(world.pool, later(86_401), longAgo);
    expect(await latest(charger.id)).toMatchObject({ state: 'failed', isOpen: false });
  });

  it('confirms a quiet connection, and takes one back that vanished', async () => {
    const quiet = await world.charger();
    await world.refuse(quiet, 'credentials-replaced');
    await world.apply(quiet, 'follow-steps');
    await recordEvents(world.pool, [attemptOf(quiet, null)]);
    await inSystemScope(world.database.db, (tx) =>
      tx.chargerSession.updateMany({ data: { leaseUntil: later(3_600) } }),
    );
    await settleDueFixes(world.pool, later(310), longAgo);
    expect((await latest(quiet.id)).state).toBe('verified');

    const gone = await world.charger();
    await world.apply(gone, 'enter-values');
    await recordEvents(world.pool, [attemptOf(gone, null)]);
    await inSystemScope(world.database.db, (tx) =>
      tx.chargerSession.deleteMany({ where: { chargerId: gone.id } }),
    );
    await settleDueFixes(world.pool, new Date(), longAgo);
    expect(await latest(gone.id)).toMatchObject({ state: 'applied', verdict: 'left-early' });
  });
});
