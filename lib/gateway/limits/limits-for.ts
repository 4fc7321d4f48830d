import { isIPv6 } from 'node:net';
import { defaultLimits } from '@/lib/cpms/schemas';
import type { DirectoryCharger, DirectoryLimits } from '@/lib/gateway/directory/directory-entry';

type Limits = { connectionsPerMinute: number; callsPerMinute: number; messagesPerMinute: number };

/** The limits that count now: the newest that was set for a time, else the CPMS's. */
export function limitsFor(charger: DirectoryCharger, address: string, nowMs: number): Limits {
  return limitsForATime(charger, address, nowMs) ?? charger.cpms ?? defaultLimits;
}

/** Those that were set for a time and have not ended; null for nearly every charger. */
export function limitsForATime(
  charger: DirectoryCharger,
  address: string,
  nowMs: number,
): DirectoryLimits | null {
  for (const limits of charger.limits) {
    if (limits.untilMs <= nowMs) continue;
    if (limits.range === null || limits.range.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) {
      return limits;
    }
  }
  return null;
}
