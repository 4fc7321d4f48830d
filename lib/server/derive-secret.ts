import 'server-only';
import { hkdfSync } from 'node:crypto';
import { environment } from './environment';

/** A key for one purpose, from the installation's one secret. */
export function deriveSecret(purpose: string): string {
  const key = hkdfSync('sha256', environment().secret, 'exolink', purpose, 32);
  return Buffer.from(key).toString('base64url');
}
