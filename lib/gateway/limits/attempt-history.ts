import { LRUCache } from 'lru-cache';
import type { Facts } from '@/lib/diagnosis/facts';

const windowMs = 600_000;
const maxTimes = 32;
const maxIdentities = 64;
const maxKeys = 50_000;

/**
 * What happened in the last ten minutes, per subject (a charger, an unknown identity, or an
 * address that never said who it is) and per address. Bounded, and lost with the process.
 */
export function createAttemptHistory() {
  const timesOf = new LRUCache<string, number[]>({ max: maxKeys });
  const identitiesOf = new LRUCache<string, Map<string, number>>({ max: maxKeys });
  const limitedOf = new LRUCache<string, number[]>({ max: maxKeys });
  const sessionEndOf = new LRUCache<string, number>({ max: maxKeys });

  return {
    /** A limit refused the attempt that was just noted. */
    noteLimited: (subject: string, nowMs: number): void => {
      const times = kept(limitedOf, subject, () => []);
      times.push(nowMs);
      if (times.length > maxTimes) times.shift();
    },
    noteSessionEnd: (subject: string, nowMs: number): void => {
      sessionEndOf.set(subject, nowMs);
    },
    note: (subject: string, address: string, identity: string | null, nowMs: number): void => {
      const times = kept(timesOf, subject, () => []);
      times.push(nowMs);
      if (times.length > maxTimes) times.shift();
      if (identity === null) return;

      const identities = kept(identitiesOf, address, () => new Map());
      // Deleted first, so that the map stays in the order of the last sight.
      identities.delete(identity);
      identities.set(identity, nowMs);
      const [oldest] = identities.keys();
      if (identities.size > maxIdentities && oldest !== undefined) identities.delete(oldest);
    },
    of: (subject: string, address: string, nowMs: number): Facts['history'] => {
      const isRecent = (at: number) => at > nowMs - windowMs;
      const times = (timesOf.get(subject) ?? []).filter(isRecent);
      const sessionEnd = sessionEndOf.get(subject);
      return {
        refusedByLimit: (limitedOf.get(subject) ?? []).filter(isRecent).length,
        // A session that ended before this process began is not known here.
        ...(sessionEnd === undefined ? {} : { sinceLastSessionMs: nowMs - sessionEnd }),
        recentAttempts: times.length,
        medianIntervalMs: medianInterval(times),
        identitiesFromAddress: identitiesWithin(identitiesOf.get(address), nowMs - windowMs),
      };
    },
    identitiesFrom: (address: string, sinceMs: number): number =>
      identitiesWithin(identitiesOf.get(address), sinceMs),
  };
}
export type AttemptHistory = ReturnType<typeof createAttemptHistory>;

/** Set once and then changed in place: setting again costs more than all the rest. */
function kept<Value extends object>(
  cache: LRUCache<string, Value>,
  key: string,
  create: () => Value,
): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = create();
  cache.set(key, value);
  return value;
}

function identitiesWithin(identities: Map<string, number> | undefined, sinceMs: number): number {
  let count = 0;
  for (const at of identities?.values() ?? []) if (at > sinceMs) count += 1;
  return count;
}

function medianInterval(times: readonly number[]): number | null {
  if (times.length < 3) return null;
  const intervals = times
    .slice(1)
    .map((at, index) => at - (times[index] ?? at))
    .sort((a, b) => a - b);
  return Math.round(intervals[Math.floor(intervals.length / 2)] ?? 0);
}
