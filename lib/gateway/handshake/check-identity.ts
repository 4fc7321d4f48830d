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
): boolean | Promise<boolean> {
  attempt.charger = charger;
  if (charger !== null) return false;
  return workAsForAPassword(attempt, services).then(() => true);
}

/** The same work as for a wrong password, so that time does not tell which identities exist. */
async function workAsForAPassword(
  { basic: { password }, tenant }: Attempt,
  { directory, fingerprintKey, passwordVariants }: HandshakeServices,
): Promise<void> {
  if (password === null || password.length === 0 || tenant === null) return;
  const sent = sentFingerprints(fingerprintKey, password);
  const [itself] = sent;
  if (itself !== undefined) passwordVariants(password, itself);
  for (const secret of sent) await directory.passwordOwner(tenant.id, secret.toString('hex'));
}
