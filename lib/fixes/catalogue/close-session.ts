import { done } from '@/lib/errors';
import type { FixDefinition } from '@/lib/fixes/fix-definition';

/** Ends the charger's older connections on every gateway, and keeps the newest. */
export const closeSession: FixDefinition = {
  kind: 'close-session',
  causes: [
    'stale-session',
    'half-open-session',
    'two-chargers-one-identity',
    'half-open-no-reconnect',
  ],
  preview: ({ subject: { charger } }) => ({
    action: 'Close the old connection',
    confirm: 'Close it',
    summary: charger.hasSession
      ? 'Closes every connection of this charger but the newest, on whichever gateway it is.'
      : 'Closes what is left of this charger’s connections, so that its next one stands alone.',
    changes: [
      { what: 'Connections', from: null, to: charger.hasSession ? 'the newest one' : 'none' },
    ],
    fields: [],
    steps: [],
    problem: null,
    comparison: null,
  }),
  apply: async ({ ctx, tx, subject: { charger } }) => {
    const newest = await tx.chargerSession.findUnique({
      where: { chargerId: charger.id },
      select: { connectedAt: true },
    });
    const before = newest?.connectedAt ?? ctx.now();
    await tx.charger.update({ where: { id: charger.id }, data: { sessionsEndBefore: before } });
    return done({ result: { endedBefore: before.toISOString() }, needsHand: false });
  },
  undo: null,
};
