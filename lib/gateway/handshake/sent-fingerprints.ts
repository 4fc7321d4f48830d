import { fingerprintBytes } from '@/lib/credentials/fingerprint';
import { passwordSpellings } from '@/lib/credentials/password-spellings';

/** Fingerprints of the secrets that a sent password can rightly stand for, itself first. */
export function sentFingerprints(key: Buffer, password: Buffer): Buffer[] {
  return passwordSpellings(password).map((secret) => fingerprintBytes(key, secret));
}
