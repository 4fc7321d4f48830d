import { LRUCache } from 'lru-cache';

export type WindowVerdict = {
  isAllowed: boolean;
  /** Attempts in the window, this one and refused ones included. */
  observed: number;
  retryAfterSeconds: number;
};

type Counter = {
  windowStart: number;
  admitted: number;
  admittedBefore: number;
  seen: number;
  seenBefore: number;
};

/**
 * Counts per key over a window that slides, from two fixed ones. Refused attempts do not use up
 * the allowance: whoever retries too fast is slowed down, not locked out.
 */
export function createSlidingWindow(options: { windowMs: number; maxKeys: number }) {
  const { windowMs } = options;
  const counters = new LRUCache<string, Counter>({ max: options.maxKeys });

  return {
    hit: (key: string, allowed: number, nowMs: number): WindowVerdict => {
      let counter = counters.get(key);
      if (counter === undefined) {
        counter = { windowStart: nowMs, admitted: 0, admittedBefore: 0, seen: 0, seenBefore: 0 };
        counters.set(key, counter);
      }
      slide(counter, nowMs, windowMs);

      const rest = 1 - (nowMs - counter.windowStart) / windowMs;
      const admitted = counter.admitted + counter.admittedBefore * rest;
      const isAllowed = admitted + 1 <= allowed;
      counter.seen += 1;
      if (isAllowed) counter.admitted += 1;
      return {
        isAllowed,
        observed: Math.ceil(counter.seen + counter.seenBefore * rest),
        retryAfterSeconds: isAllowed ? 0 : retryAfter(counter, allowed, rest, windowMs / 1000),
      };
    },
    size: () => counters.size,
  };
}

function slide(counter: Counter, nowMs: number, windowMs: number): void {
  const passed = Math.floor((nowMs - counter.windowStart) / windowMs);
  if (passed < 1) return;
  counter.admittedBefore = passed === 1 ? counter.admitted : 0;
  counter.seenBefore = passed === 1 ? counter.seen : 0;
  counter.admitted = 0;
  counter.seen = 0;
  counter.windowStart += passed * windowMs;
}

/** Seconds until one more fits: when enough of the older window has slid out. */
function retryAfter(
  counter: Counter,
  allowed: number,
  rest: number,
  windowSeconds: number,
): number {
  const room = allowed - 1 - counter.admitted;
  const seconds =
    room >= 0
      ? (rest - room / Math.max(1, counter.admittedBefore)) * windowSeconds
      : (rest + 1 - (allowed - 1) / counter.admitted) * windowSeconds;
  return Math.min(windowSeconds * 2, Math.max(1, Math.ceil(seconds)));
}
