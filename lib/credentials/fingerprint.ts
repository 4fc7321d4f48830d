import { createHmac, hkdfSync } from 'node:crypto';

/** Derives the key for fingerprints from the installation's secret. */
export function fingerprintKey(installationSecret: string): Buffer {
  return Buffer.from(
    hkdfSync('sha256', installationSecret, '', 'exolink credential fingerprint', 32),
  );
}

/**
 * Keyed HMAC-SHA-256 of a secret's bytes, hex. Enough for passwords with 128 bits of
 * randomness, and the same value finds near misses.
 */
export function fingerprint(key: Buffer, secret: Buffer): string {
  return createHmac('sha256', key).update(secret).digest('hex');
}

/** The same as bytes, for comparing. */
export function fingerprintBytes(key: Buffer, secret: Buffer): Buffer {
  return createHmac('sha256', key).update(secret).digest();
}
