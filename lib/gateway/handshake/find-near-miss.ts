import { maxPasswordBytes, minPasswordBytes } from '@/lib/credentials/password-values';
import type { Evidence, PasswordMatch } from '@/lib/diagnosis/evidence';
import type {
  DirectoryCharger,
  DirectoryCredential,
} from '@/lib/gateway/directory/directory-entry';
import type { Attempt } from './attempt';
import { isFactoryPassword } from './factory-passwords';
import type { HandshakeServices } from './handshake-services';

type Authorization = NonNullable<Evidence['authorization']>;
export type NearMiss = Pick<
  Authorization,
  'passwordMatch' | 'matchedChargerId' | 'matchedReplacedAt'
>;

/**
 * Which known value a wrong password nearly was. Works on fingerprints alone, and only after the
 * right ones have failed.
 */
export async function findNearMiss(
  attempt: Attempt,
  charger: DirectoryCharger,
  sent: readonly Buffer[],
  { directory, passwordVariants }: HandshakeServices,
): Promise<NearMiss> {
  const { username, password } = attempt.basic;
  const [itself] = sent;
  if (password === null || itself === undefined) return miss('none');
  const variants = passwordVariants(password, itself);

  const former = charger.credentials.find(
    (one) => isFormer(one) && sent.some((secret) => one.fingerprint?.equals(secret)),
  );
  if (former !== undefined) {
    const match = former.state === 'revoked' ? 'revoked' : 'previous';
    return { ...miss(match), matchedReplacedAt: former.endedAt };
  }
  const variant = variants.find((one) =>
    charger.credentials.some(
      (credential) => !isFormer(credential) && credential.fingerprint?.equals(one.fingerprint),
    ),
  );
  if (variant !== undefined) return miss(variant.match);

  for (const secret of sent) {
    const owner = await directory.passwordOwner(charger.tenantId, secret.toString('hex'));
    if (owner !== null && owner.chargerId !== charger.id) {
      return { ...miss('other-charger'), matchedChargerId: owner.chargerId };
    }
  }
  if (username?.equals(password) || password.equals(Buffer.from(charger.identity))) {
    return miss('is-username');
  }
  if (isFactoryPassword(password)) return miss('factory-default');
  if (password.length < minPasswordBytes) return miss('too-short');
  return miss(password.length > maxPasswordBytes ? 'too-long' : 'none');
}

function isFormer(credential: DirectoryCredential): boolean {
  return credential.state === 'previous' || credential.state === 'revoked';
}

function miss(passwordMatch: PasswordMatch): NearMiss {
  return { passwordMatch, matchedChargerId: null, matchedReplacedAt: null };
}
