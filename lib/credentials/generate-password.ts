import { randomBytes } from 'node:crypto';

const keyBytes = 20;

/**
 * A charger password: 20 random bytes as 40 lower-case hex digits. The one form that OCPP 1.6
 * (a 20-byte key, entered as 40 hex digits) and 2.0.1 (16 to 40 characters) both take, with
 * 160 random bits and no character that URL encoding could change.
 */
export function generatePassword(random: (size: number) => Buffer = randomBytes): string {
  return random(keyBytes).toString('hex');
}
