import { firstPauseMs, longestPauseMs, maxRetries } from './schemas';

const growth = 3;
/** Part of a pause that chance decides, so that what failed together does not come together. */
const spread = 0.4;

/**
 * How long to wait before the next attempt: 10 seconds, three times as long after each, at most
 * six hours. A receiver may ask for more, up to that.
 * @param random from 0 up to 1.
 */
export function pauseMs(retriesLeft: number, random: number, retryAfterMs = 0): number {
  const made = Math.max(maxRetries - retriesLeft, 0);
  const full = Math.min(firstPauseMs * growth ** made, longestPauseMs);
  const jittered = full * (1 - spread / 2 + random * spread);
  return Math.round(Math.max(jittered, Math.min(retryAfterMs, longestPauseMs)));
}

/** A Retry-After header, seconds or a date, as milliseconds from now; 0 for none. */
export function retryAfterMs(header: string | undefined, now: Date): number {
  if (header === undefined) return 0;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.max(at - now.getTime(), 0);
}
