import type { DirectoryCharger } from '@/lib/gateway/directory/directory-entry';
import type { Attempt } from './attempt';
import type { Check } from './check';
import type { HandshakeServices } from './handshake-services';
import { sentFingerprints } from './sent-fingerprints';

/** Is a charger of the tenant registered with this identity, exactly or as an alias? */
export const checkIdentity: Check = {
  stage: 'identity',
  isRefused: (attempt, services) => {
    const { tenant, path } = attempt;
    if (tenant === null || path.identity === null) return true;
    const found = services.directory.charger(tenant.id, path.identity);
    if (found instanceof Promise) {
      return found.then((charger) => isMissing(attempt, charger, services));
    }
    return isMissing(attempt, found, services);
  },
};

function isMissing(
  attempt: Attempt,
  charger: DirectoryCharger | null,
  services: HandshakeServices,
): boolean {
  attempt.charger = charger;
  // The same work as for a wrong password, so that time does not tell which identities exist.
  if (charger === null && attempt.basic.password !== null) {
    const { password } = attempt.basic;
    const [itself] = sentFingerprints(services.fingerprintKey, password);
    if (itself !== undefined) services.passwordVariants(password, itself);
  }
  return charger === null;
}
