import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '@/lib/access/network-of';
import { DomainError } from '@/lib/errors';

export const requestsPerMinute = 120;
const failuresPerMinute = 30;

export type ReportThrottle = {
  /** Counts a request of a key. @throws DomainError `rate-limited` past 120 a minute. */
  take: (keyId: string) => Promise<void>;
  /** Counts a request without a valid key. @throws DomainError `rate-limited` past 30 a minute. */
  fail: (address: string) => Promise<void>;
};

/** Made once per process. */
export function createReportThrottle(perMinute = requestsPerMinute): ReportThrottle {
  const requests = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const failures = new RateLimiterMemory({ points: failuresPerMinute, duration: 60 });
  return {
    take: (keyId) =>
      consume(requests, keyId, `This key has made ${perMinute} requests within a minute.`),
    fail: (address) =>
      consume(failures, networkOf(address), 'Too many requests without a valid key.'),
  };
}

async function consume(limiter: RateLimiterMemory, key: string, what: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
    throw new DomainError('rate-limited', `${what} Try again in ${seconds} s.`, seconds);
  }
}
