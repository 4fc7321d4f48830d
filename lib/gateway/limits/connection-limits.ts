import { LRUCache } from 'lru-cache';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { DirectoryCharger } from '@/lib/gateway/directory/directory-entry';
import { isListed } from '@/lib/access/address-list';
import { limitsFor, limitsForATime } from './limits-for';
import { createSlidingWindow } from './sliding-window';
import type { AttemptHistory } from './attempt-history';

type Limit = NonNullable<Evidence['limit']>;

const windowMs = 60_000;
const maxKeys = 100_000;

export type ConnectionLimits = ReturnType<typeof createConnectionLimits>;

/** Connection attempts per address and CPMS, and chargers that sent too much over a session. */
export function createConnectionLimits(history: AttemptHistory) {
  const connections = createSlidingWindow({ windowMs, maxKeys });
  const penalties = new LRUCache<string, { limit: Limit; untilMs: number }>({ max: maxKeys });

  return {
    /** The limit that this attempt exceeds, if any. */
    exceededBy: (charger: DirectoryCharger, address: string, nowMs: number): Limit | null => {
      if (isListed(charger.cpms?.exempt ?? null, address)) return null;
      const penalty = penalties.get(charger.id);
      // Whoever raised the limit has seen it exceeded: what it was exceeded by is forgiven.
      const isForgiven = limitsForATime(charger, address, nowMs) !== null;
      if (penalty !== undefined && penalty.untilMs > nowMs && !isForgiven) {
        const retryAfterSeconds = Math.ceil((penalty.untilMs - nowMs) / 1000);
        return { ...penalty.limit, retryAfterSeconds };
      }
      const allowed = limitsFor(charger, address, nowMs).connectionsPerMinute;
      const scope = charger.cpms?.id ?? charger.tenantId;
      const verdict = connections.hit(`${scope}\n${address}`, allowed, nowMs);
      if (verdict.isAllowed) return null;
      return {
        name: 'connections',
        scope: 'address',
        allowed,
        observed: verdict.observed,
        windowSeconds: windowMs / 1000,
        retryAfterSeconds: verdict.retryAfterSeconds,
        identitiesFromAddress: history.identitiesFrom(address, nowMs - windowMs),
      };
    },
    /** Keeps a charger out for the rest of the window in which it sent too much. */
    penalize: (chargerId: string, limit: Limit, nowMs: number): void => {
      penalties.set(chargerId, { limit, untilMs: nowMs + limit.retryAfterSeconds * 1000 });
    },
  };
}
