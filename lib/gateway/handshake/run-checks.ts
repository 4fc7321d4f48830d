import type { Stage } from '@/lib/diagnosis/evidence';
import { DirectoryUnavailable } from '@/lib/gateway/directory/directory-unavailable';
import type { Attempt } from './attempt';
import type { Check } from './check';
import { checkCertificate } from './check-certificate';
import { checkCpms } from './check-cpms';
import { checkCredentials } from './check-credentials';
import { checkIdentity } from './check-identity';
import { checkLimits } from './check-limits';
import { checkPath } from './check-path';
import { checkSession } from './check-session';
import { checkSubprotocol } from './check-subprotocol';
import { checkTenant } from './check-tenant';
import { checkTls } from './check-tls';
import { checkUpgrade } from './check-upgrade';
import type { HandshakeServices } from './handshake-services';
import { resolvePathAlias } from './resolve-path-alias';

const checks: readonly Check[] = [
  checkTls,
  checkUpgrade,
  checkPath,
  checkTenant,
  checkIdentity,
  checkSubprotocol,
  checkLimits,
  checkSession,
  checkCertificate,
  checkCredentials,
  checkCpms,
];

/** Those that read what people can withdraw. */
const readingChecks: readonly Check[] = [checkTenant, checkIdentity, checkCredentials];
const beforeCharger: ReadonlySet<Check> = new Set([checkPath, checkTenant, checkIdentity]);

/** Runs the checks in order; the first refusal wins. Returns how far the attempt came. */
export async function runChecks(attempt: Attempt, services: HandshakeServices): Promise<Stage> {
  const changes = services.directory.changes();
  const stage = await runEach(checks, attempt, services);
  if (stage !== 'accepted' || services.directory.changes() === changes) return stage;
  // A password can be revoked while it is being checked: what was read is read again.
  return runEach(readingChecks, attempt, services);
}

async function runEach(
  some: readonly Check[],
  attempt: Attempt,
  services: HandshakeServices,
): Promise<Stage> {
  for (const check of some) {
    // Whom an accepted path has named is not asked for in it again.
    if (attempt.pathAlias !== null && beforeCharger.has(check)) continue;
    try {
      const isRefused = check.isRefused(attempt, services);
      // Most checks answer at once: awaiting those as well would cost a turn each.
      if (isRefused === true || (isRefused !== false && (await isRefused))) {
        if (await resolvePathAlias(attempt, check.stage, services)) continue;
        return check.stage;
      }
    } catch (error) {
      if (!(error instanceof DirectoryUnavailable)) throw error;
      attempt.isUndecidable = true;
      return check.stage;
    }
  }
  return 'accepted';
}
