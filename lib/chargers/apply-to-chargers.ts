import type pg from 'pg';
import type { ChangedCharger } from '@/lib/attempts/notify-change';
import { resolveEpisodes } from '@/lib/episodes/resolve-episodes';
import type { ChargerChanges } from './charger-changes';
import { endSessions, startSessions } from './move-sessions';
import { seeChargers } from './see-chargers';
import { settleChargers } from './settle-chargers';
import { storeBootData } from './store-boot-data';

/**
 * Brings chargers up to date with what happened: sessions, last contact, boot data, episodes
 * that ended, connection state. The caller has locked the chargers.
 * @returns every charger that was touched.
 */
export async function applyToChargers(
  client: pg.ClientBase,
  changes: ChargerChanges,
): Promise<ChangedCharger[]> {
  const changed = touched(changes);
  if (changed.length === 0) return [];
  const chargerIds = changed.map(({ chargerId }) => chargerId);
  await startSessions(client, withoutEnded(changes));
  await endSessions(client, changes.ended);
  await seeChargers(client, changes);
  await storeBootData(client, changes.signs);
  await resolveEpisodes(client, chargerIds, changes);
  await settleChargers(client, chargerIds);
  return changed;
}

/** What has ended by now is no live session, and must not take the place of one that is. */
function withoutEnded({ attempts, ended }: ChargerChanges) {
  const isOver = new Set(ended.map((event) => event.attemptId));
  return isOver.size === 0 ? attempts : attempts.filter(({ id }) => !isOver.has(id));
}

function touched({ attempts, ended, signs }: ChargerChanges): ChangedCharger[] {
  const tenantOf = new Map<string, string>();
  for (const { chargerId, tenantId } of [...attempts, ...ended, ...signs]) {
    if (chargerId !== null && tenantId !== null) tenantOf.set(chargerId, tenantId);
  }
  return [...tenantOf].map(([chargerId, tenantId]) => ({ chargerId, tenantId }));
}
