import { unseal } from '@/lib/credentials/seal';
import type { DirectoryCharger } from '@/lib/gateway/directory/directory-entry';
import type { Attempt } from '@/lib/gateway/handshake/attempt';

/** The `Authorization` that the CPMS gets, or null for none. */
export function authorizationForCpms(
  attempt: Attempt,
  charger: DirectoryCharger,
  sealingKey: Buffer,
): string | null {
  if (charger.cpms?.authentication === 'presented') {
    return presentedAuthorization(charger, sealingKey);
  }
  const { password, username } = attempt.basic;
  const sent = headerOf(attempt.rawHeaders, 'authorization');
  if (password === null || username === null) return sent;
  // By an alias or by another spelling the CPMS would not know whose password it is.
  const isOwnName = username.equals(Buffer.from(attempt.path.identity ?? ''));
  const isRegistered = username.equals(Buffer.from(charger.identity));
  return isOwnName && !isRegistered ? basic(charger.identity, password) : sent;
}

/** With the password that is stored for the charger, or for all of its CPMS. */
export function presentedAuthorization(
  charger: DirectoryCharger,
  sealingKey: Buffer,
): string | null {
  const own = charger.sealedSecret;
  const shared = charger.cpms?.sealedSecret ?? null;
  const secret =
    own !== null
      ? unseal(sealingKey, own, charger.id)
      : shared !== null && charger.cpms !== null
        ? unseal(sealingKey, shared, charger.cpms.id)
        : null;
  return secret === null ? null : basic(charger.identity, Buffer.from(secret));
}

export function basic(username: string, password: Buffer): string {
  return `Basic ${Buffer.concat([Buffer.from(`${username}:`), password]).toString('base64')}`;
}

function headerOf(rawHeaders: readonly string[], name: string): string | null {
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() === name) return rawHeaders[index + 1] ?? null;
  }
  return null;
}
