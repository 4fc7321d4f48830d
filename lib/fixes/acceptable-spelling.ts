import { maxIdentityLength } from '@/lib/ocpp/identity-rules';

/**
 * Why the gateway cannot take a spelling, or null. It is stored as it came, escaped where it holds
 * what cannot be seen, so that exactly this charger is let in and nothing that only looks like it.
 */
export function acceptableSpelling(sent: string): string | null {
  if (sent.length > maxIdentityLength || sent.endsWith('…')) {
    return 'What it sends is too long to be accepted. Correct the charger instead.';
  }
  if (sent.includes(':')) {
    return 'What it sends has a colon in it, which no username can have. Correct the charger instead.';
  }
  return null;
}
