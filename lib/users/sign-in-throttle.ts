import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
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
  const pair = (account: string, address: string) => `${network(address)} ${account}`;
  return {
    take: async (account, address) => {
      await consume(perAddress, network(address));
      await consume(perPair, pair(account, address));
      await consume(perAccount, account);
    },
    forgive: async (account, address) => {
      await perPair.delete(pair(account, address));
      await perAccount.reward(account);
      await perAddress.reward(network(address));
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

/** One household has one IPv4 address, or a whole /64 of IPv6 addresses. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(plain) ? `${firstGroups(plain)}::/64` : plain;
}

function firstGroups(address: string): string {
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const zeros = Math.max(0, 8 - groups(head).length - groups(tail).length);
  const all = [...groups(head), ...Array<string>(zeros).fill('0'), ...groups(tail)];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

function inWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
