import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '@/lib/access/network-of';
import { DomainError } from '@/lib/errors';

const perMinute = 30;

export type PasteThrottle = {
  /** Counts a request. @throws DomainError `rate-limited` past thirty a minute from one address. */
  take: (address: string) => Promise<void>;
};

/** Made once per process. */
export function createPasteThrottle(): PasteThrottle {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return {
    take: async (address) => {
      try {
        await limiter.consume(networkOf(address));
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
        throw new DomainError(
          'rate-limited',
          `At most ${perMinute} logs a minute from one address. Try again in ${seconds} s.`,
          seconds,
        );
      }
    },
  };
}
