import type pg from 'pg';
import { applyToChargers } from '@/lib/chargers/apply-to-chargers';
import type { ChargerChanges } from '@/lib/chargers/charger-changes';
import { applyToCredentials } from '@/lib/credentials/apply-to-credentials';
import { systemTransaction } from '@/lib/db/system-transaction';
import { foldEpisodes, type EpisodeHit } from '@/lib/episodes/fold-episodes';
import { judgeFixes } from '@/lib/fixes/judge-fixes';
import { foldUnknownIdentities } from '@/lib/unknown-identities/fold-unknown-identities';
import { countAttempts, type Counted } from './count-attempts';
import { endAttempts } from './end-attempts';
import type { AttemptEvent, GatewayEvent, SessionEndedEvent } from './gateway-event';
import { insertAttempts } from './insert-attempts';
import { notifyChange } from './notify-change';

/**
 * Writes a batch of gateway events and folds it into chargers, episodes and counts, in one
 * transaction. Safe to repeat: an event that is already in the database changes nothing.
 * This is the one way in for attempts, whichever process brings them.
 */
export async function recordEvents(pool: pg.Pool, events: readonly GatewayEvent[]): Promise<void> {
  if (events.length === 0) return;
  await systemTransaction(pool, (client) => recordEventsIn(client, events));
}

/** Which of the events changed anything; the others were in the database already. */
export type Recorded = { attempts: readonly AttemptEvent[]; ended: readonly SessionEndedEvent[] };

/** The same within a transaction of the caller's, who has opened the tenants concerned. */
export async function recordEventsIn(
  client: pg.ClientBase,
  events: readonly GatewayEvent[],
): Promise<Recorded> {
  const known = await lockSubjects(client, events);
  const attempts = await newAttempts(client, events);
  const ended = await newlyEnded(client, events);

  const unknownIds = await foldUnknownIdentities(
    client,
    attempts.filter((attempt) => known.tenants.has(attempt.tenantId ?? '')),
  );
  const hits = [...attempts.flatMap(hitOfAttempt), ...ended.flatMap(hitOfEnd)].flatMap((hit) =>
    withSubject(hit, known, unknownIds),
  );
  await foldEpisodes(client, hits);
  await countAttempts(
    client,
    [...attempts.map(countedAttempt), ...ended.flatMap(countedEnd)].filter(({ tenantId }) =>
      known.tenants.has(tenantId ?? ''),
    ),
  );
  const changes: ChargerChanges = {
    attempts: attempts.filter((attempt) => known.chargers.has(attempt.chargerId ?? '')),
    ended: ended.filter((event) => known.chargers.has(event.chargerId)),
    signs: events.flatMap((event) =>
      (event.type === 'contact' || event.type === 'boot') && known.chargers.has(event.chargerId)
        ? [event]
        : [],
    ),
  };
  const changed = await applyToChargers(client, changes);
  await judgeFixes(client, changes);
  await applyToCredentials(client, attempts);
  await notifyChange(client, changed, attempts);
  return { attempts, ended };
}

type Known = { tenants: Set<string>; chargers: Set<string> };

/**
 * Which of the named tenants and chargers exist, with the chargers locked in one order, so
 * that two gateways that report on the same ones neither deadlock nor overwrite each other.
 */
async function lockSubjects(
  client: pg.ClientBase,
  events: readonly GatewayEvent[],
): Promise<Known> {
  const chargerIds = events.flatMap((event) => (event.chargerId === null ? [] : [event.chargerId]));
  const tenantIds = events.flatMap((event) => (event.tenantId === null ? [] : [event.tenantId]));
  const chargers = await client.query<{ id: string }>({
    name: 'lock-chargers',
    text: 'SELECT id FROM charger WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
    values: [[...new Set(chargerIds)]],
  });
  const tenants = await client.query<{ id: string }>({
    name: 'known-tenants',
    text: 'SELECT id FROM tenant WHERE id = ANY ($1::uuid[])',
    values: [[...new Set(tenantIds)]],
  });
  return {
    chargers: new Set(chargers.rows.map((row) => row.id)),
    tenants: new Set(tenants.rows.map((row) => row.id)),
  };
}

async function newAttempts(
  client: pg.ClientBase,
  events: readonly GatewayEvent[],
): Promise<AttemptEvent[]> {
  const attempts = events.filter((event) => event.type === 'attempt');
  const inserted = await insertAttempts(client, attempts);
  return attempts.filter((attempt) => inserted.delete(attempt.id));
}

async function newlyEnded(
  client: pg.ClientBase,
  events: readonly GatewayEvent[],
): Promise<SessionEndedEvent[]> {
  const ends = events.filter((event) => event.type === 'session-ended');
  const updated = await endAttempts(client, ends);
  return ends.filter((event) => updated.delete(event.attemptId));
}

type Hit = Omit<EpisodeHit, 'chargerId' | 'unknownIdentityId'> & {
  chargerId: string | null;
  identity: string | null;
};

function countedAttempt({ tenantId, startedAt, diagnosis }: AttemptEvent): Counted {
  return { tenantId, at: startedAt, outcome: diagnosis?.errorType ?? 'accepted' };
}

/** A connection that was let in and did not hold failed when it broke. */
function countedEnd({ tenantId, endedAt, diagnosis }: SessionEndedEvent): Counted[] {
  return diagnosis === null ? [] : [{ tenantId, at: endedAt, outcome: diagnosis.errorType }];
}

function hitOfAttempt(attempt: AttemptEvent): Hit[] {
  if (attempt.diagnosis === null || attempt.tenantId === null) return [];
  return [
    {
      tenantId: attempt.tenantId,
      chargerId: attempt.chargerId,
      identity: attempt.identity,
      at: attempt.startedAt,
      attemptId: attempt.id,
      address: attempt.evidence.address,
      diagnosis: attempt.diagnosis,
    },
  ];
}

function hitOfEnd(event: SessionEndedEvent): Hit[] {
  if (event.diagnosis === null) return [];
  return [
    {
      tenantId: event.tenantId,
      chargerId: event.chargerId,
      identity: null,
      at: event.endedAt,
      attemptId: event.attemptId,
      address: event.evidence.address,
      diagnosis: event.diagnosis,
    },
  ];
}

/** An episode belongs to a charger that exists or to an unknown identity; else there is none. */
function withSubject(hit: Hit, known: Known, unknownIds: Map<string, string>): EpisodeHit[] {
  const { identity, ...rest } = hit;
  if (!known.tenants.has(hit.tenantId)) return [];
  if (hit.chargerId !== null && known.chargers.has(hit.chargerId)) {
    return [{ ...rest, unknownIdentityId: null }];
  }
  const unknownIdentityId =
    identity === null ? undefined : unknownIds.get(`${hit.tenantId} ${identity}`);
  return unknownIdentityId === undefined ? [] : [{ ...rest, chargerId: null, unknownIdentityId }];
}
