import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '@/lib/access/network-of';
import { DomainError } from '@/lib/errors';

const windowSeconds = 15 * 60;

/** Attempts within fifteen minutes. An account from anywhere gets more than one from one place,
 * so that a stranger cannot easily lock its owner out. */
const limits = { accountAtAddress: 5, address: 50, account: 50 } as const;

export type SignInThrottle = {
  /** Counts an attempt. @throws DomainError `rate-limited` when there were too many. */
  take: (account: string, address: string) => Promise<void>;
  /** Forgets the failures of somebody who knew the password. */
  forgive: (account: string, address: string) => Promise<void>;
};

/** Counts password attempts in this process; made once per process. */
export function createSignInThrottle(seconds = windowSeconds): SignInThrottle {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: seconds });
  const perAddress = limiter(limits.address);
  const perPair = limiter(limits.accountAtAddress);
  const perAccount = limiter(limits.account);
  const pair = (account: string, address: string) => `${networkOf(address)} ${account}`;
  return {
    take: async (account, address) => {
      await consume(perAddress, networkOf(address));
      await consume(perPair, pair(account, address));
      await consume(perAccount, account);
    },
    forgive: async (account, address) => {
      await perPair.delete(pair(account, address));
      await perAccount.reward(account);
      await perAddress.reward(networkOf(address));
    },
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
    throw new DomainError(
      'rate-limited',
      `Too many attempts. Wait ${inWords(seconds)}, then try again.`,
      seconds,
    );
  }
}

function inWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
