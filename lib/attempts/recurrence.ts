import { LRUCache } from 'lru-cache';

const maxKeys = 50_000;

/** Notices what happens again and again: once is chance, so it only counts from `times` on. */
export function createRecurrence(options: { times: number; withinMs: number }) {
  const seen = new LRUCache<string, number[]>({ max: maxKeys });
  return {
    /** Notes one more; true when there were enough of them within the time. */
    note: (key: string, nowMs: number): boolean => {
      const recent = (seen.get(key) ?? []).filter((at) => at > nowMs - options.withinMs);
      recent.push(nowMs);
      seen.set(key, recent.slice(-options.times));
      return recent.length >= options.times;
    },
  };
}
