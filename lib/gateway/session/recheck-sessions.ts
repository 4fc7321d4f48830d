import type { ChangedScope } from '@/lib/gateway/directory/create-directory';
import { DirectoryUnavailable } from '@/lib/gateway/directory/directory-unavailable';
import { endSession } from './end-session';
import type { Session } from './session';
import type { SessionServices } from './session-services';

const policyViolation = 1008;

/** Sends away whoever would not be let in any more, as soon as the directory hears of it. */
export function recheckSessions(services: SessionServices): void {
  services.directory.onChange((scope) => {
    for (const session of concerned(scope, services)) recheckSession(session, services);
  });
}

/** Of one session: also of a new one, when something changed while it was being let in. */
export function recheckSession(session: Session, services: SessionServices): void {
  const { log, sessions } = services;
  withdrawal(session, services).then(
    (reason) => {
      if (reason === null || sessions.find(session.chargerId) !== session) return;
      const end = { by: 'gateway', code: policyViolation, reason } as const;
      endSession(session, end, services, { kind: 'withdrawn' });
      session.connection.close(policyViolation, reason);
    },
    (error: unknown) => {
      // Away: what is open stays open, and is looked at again once the database is back.
      if (error instanceof DirectoryUnavailable) return;
      log.error({ err: error, attemptId: session.attemptId }, 'a session was not re-checked');
    },
  );
}

function concerned({ chargerId, tenantId }: ChangedScope, { sessions }: SessionServices) {
  if (chargerId !== null) return [sessions.find(chargerId)].filter((one) => one !== undefined);
  return [...sessions.all()].filter((one) => tenantId === null || one.tenantId === tenantId);
}

/** Why the charger may not stay, or null. */
async function withdrawal(
  session: Session,
  { directory }: SessionServices,
): Promise<string | null> {
  const charger = await chargerOf(session, directory);
  if (charger === 'tenant') return 'The tenant is not known by this name any more';
  if (charger?.id !== session.chargerId) return 'This identity is not registered any more';
  if (charger.cpms?.url !== session.charger.cpms?.url) return 'The CPMS was changed';
  if (session.startedAt.getTime() < (charger.sessionsEndBeforeMs ?? 0)) {
    return 'Closed to make room for a newer connection';
  }
  // Where the CPMS checks the passwords, or a certificate its authority, none of ours opened the door.
  if (session.credentialId === null) return null;
  const credentials = [...charger.credentials, ...charger.certificates];
  const credential = credentials.find(({ id }) => id === session.credentialId);
  if (credential === undefined || credential.state === 'revoked') {
    return 'The password or certificate was revoked';
  }
  return null;
}

/** The charger that the session's own request would lead to now. */
async function chargerOf({ known, tenantId }: Session, directory: SessionServices['directory']) {
  const { path, pathAlias, tenant } = known;
  if (pathAlias !== null) {
    const accepted = await directory.path(pathAlias);
    if (accepted === null) return null;
    return directory.charger(accepted.tenant.id, accepted.identity);
  }
  const found = await directory.tenant(path.tenantSegment ?? '');
  return found?.id === tenant?.id ? directory.charger(tenantId, path.identity ?? '') : 'tenant';
}
