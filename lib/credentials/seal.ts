import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;
const version = 'v1';

/** Derives the key for sealed secrets from the installation's secret. */
export function sealingKey(installationSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', installationSecret, '', 'exolink sealed secrets', 32));
}

/**
 * Encrypts a secret that the product has to present itself. `boundTo` is what it belongs to, such
 * as a charger's id: moved to another row it cannot be opened.
 */
export function seal(key: Buffer, secret: string, boundTo: string): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** Null for what was sealed under another key or for something else, or was tampered with. */
export function unseal(key: Buffer, text: string, boundTo: string): string | null {
  const [sealedVersion, body] = text.split('.');
  if (sealedVersion !== version || body === undefined) return null;
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.length < nonceLength + tagLength) return null;
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength))
      .setAAD(Buffer.from(boundTo))
      .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    const secret = decipher.update(bytes.subarray(nonceLength + tagLength));
    return Buffer.concat([secret, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
