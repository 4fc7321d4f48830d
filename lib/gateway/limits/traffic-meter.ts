import type { Evidence } from '@/lib/diagnosis/evidence';

type Limit = NonNullable<Evidence['limit']>;

const windowMs = 60_000;

/** Counts what one charger sends over its session. */
export function createTrafficMeter(allowed: { callsPerMinute: number; messagesPerMinute: number }) {
  let windowStart = -Infinity;
  let calls = 0;
  let messages = 0;

  const limit = (name: Limit['name'], perMinute: number, observed: number, nowMs: number) => ({
    name,
    scope: 'charger' as const,
    allowed: perMinute,
    observed,
    windowSeconds: windowMs / 1000,
    retryAfterSeconds: Math.max(1, Math.ceil((windowStart + windowMs - nowMs) / 1000)),
    identitiesFromAddress: 1,
  });

  return {
    /** The limit that this message exceeds, if any. */
    count: (kind: 'call' | 'other', nowMs: number): Limit | null => {
      if (nowMs - windowStart >= windowMs) {
        windowStart = nowMs;
        calls = 0;
        messages = 0;
      }
      messages += 1;
      if (kind === 'call') calls += 1;
      if (messages > allowed.messagesPerMinute) {
        return limit('messages', allowed.messagesPerMinute, messages, nowMs);
      }
      if (calls > allowed.callsPerMinute) {
        return limit('calls', allowed.callsPerMinute, calls, nowMs);
      }
      return null;
    },
  };
}
