import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '@/lib/access/network-of';
import { DomainError } from '@/lib/errors';

export const ratingRequestsPerMinute = 60;

export type RatingThrottle = {
  /** Counts a request. @throws DomainError `rate-limited` past sixty a minute from one address. */
  take: (address: string) => Promise<void>;
};

/** Counts what is asked of rating links in this process; made once per process. */
export function createRatingThrottle(): RatingThrottle {
  const limiter = new RateLimiterMemory({ points: ratingRequestsPerMinute, duration: 60 });
  return {
    take: async (address) => {
      try {
        await limiter.consume(networkOf(address));
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
        const text = `Too many requests from your network. Try again in ${seconds} s.`;
        throw new DomainError('rate-limited', text, seconds);
      }
    },
  };
}
