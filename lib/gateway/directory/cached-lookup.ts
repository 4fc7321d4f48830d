import { LRUCache } from 'lru-cache';
import type { Log } from '@/lib/context';
import { createBatchLoader } from './batch-loader';
import { DirectoryUnavailable } from './directory-unavailable';
import type { Freshness } from './freshness';

export type LookupKey = { tenantId: string; text: string };

export type CachedLookup<Value> = {
  /** A value at once when it is remembered, else a promise. Null when there is none. */
  get: (key: LookupKey) => Value | null | Promise<Value | null>;
  forget: (key: LookupKey) => void;
  size: () => number;
};

type Entry<Value> = { value: Value; version: number; freshUntil: number };

/**
 * Remembers what `load` found and, in a separate bounded space, what it did not find. What is
 * remembered still serves when it is out of date and the database is away.
 */
export function createCachedLookup<Value extends object>(options: {
  maxPresent: number;
  maxAbsent: number;
  freshness: Freshness;
  /** The value depends on what else there is, and is out of date whenever something was added. */
  isDerived?: boolean;
  /** When a value ends to be true by itself, in milliseconds since 1970; null for never. */
  endsAtMs?: (value: Value) => number | null;
  load: (keys: readonly LookupKey[]) => Promise<readonly (Value | null)[]>;
  log: Log;
}): CachedLookup<Value> {
  const { freshness } = options;
  const present = new LRUCache<string, Entry<Value>>({ max: options.maxPresent });
  const absent = new LRUCache<string, Entry<null>>({ max: options.maxAbsent });
  const load = createBatchLoader(options.load, options.log);

  async function fetch(id: string, key: LookupKey, stale: Entry<Value | null> | undefined) {
    const changesBefore = freshness.changes();
    const version = freshness.versionOf(key.tenantId);
    try {
      const value = await load(id, key);
      // Something changed while the query ran: the answer may be older than the change.
      if (freshness.changes() !== changesBefore) return value;
      if (value === null) {
        present.delete(id);
        absent.set(id, { value, version: version.absent, freshUntil: freshness.absentUntil() });
      } else {
        absent.delete(id);
        present.set(id, {
          value,
          version: options.isDerived ? version.absent : version.present,
          freshUntil: Math.min(
            options.isDerived ? freshness.absentUntil() : freshness.presentUntil(),
            endOf(value),
          ),
        });
      }
      return value;
    } catch (error) {
      if (error instanceof DirectoryUnavailable && stale !== undefined) return stale.value;
      throw error;
    }
  }

  /** On the clock that freshness goes by. */
  function endOf(value: Value): number {
    const endsAtMs = options.endsAtMs?.(value) ?? null;
    return endsAtMs === null ? Infinity : performance.now() + (endsAtMs - Date.now());
  }

  return {
    get: (key) => {
      const id = `${key.tenantId}\n${key.text}`;
      const now = performance.now();
      const found = present.get(id);
      if (found !== undefined) {
        const version = freshness.versionOf(key.tenantId);
        const isFresh =
          found.freshUntil > now &&
          found.version === (options.isDerived ? version.absent : version.present);
        return isFresh ? found.value : fetch(id, key, found);
      }
      const missing = absent.get(id);
      if (missing === undefined) return fetch(id, key, undefined);
      const isFresh =
        missing.freshUntil > now && missing.version === freshness.versionOf(key.tenantId).absent;
      return isFresh ? null : fetch(id, key, missing);
    },
    forget: (key) => {
      present.delete(`${key.tenantId}\n${key.text}`);
    },
    size: () => present.size + absent.size,
  };
}
