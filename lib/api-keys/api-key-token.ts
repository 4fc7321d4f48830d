import { createHash, randomBytes } from 'node:crypto';

/** So that people and secret scanners know one when they see it. */
const prefix = 'exo_';
const hintLength = 4;

/** A key: 256 random bits. Shown once. */
export function newApiKey(random: (size: number) => Buffer = randomBytes): string {
  return `${prefix}${random(32).toString('base64url')}`;
}

/** What the database keeps of it. A random key needs no slow hash. */
export function hashApiKey(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Its last characters: enough to tell keys apart, too few to be of use. */
export function apiKeyHint(token: string): string {
  return token.slice(-hintLength);
}

/** Could this be a key at all? Spares the database what is sent by mistake. */
export function looksLikeApiKey(token: string): boolean {
  return /^exo_[\w-]{43}$/.test(token);
}
