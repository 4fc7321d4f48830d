import { endSession } from './end-session';
import type { Session } from './session';
import type { SessionServices } from './session-services';

/** Counts a message of the charger. Ends the session when that is one too many. */
export function isWithinLimits(
  session: Session,
  kind: 'call' | 'other',
  services: SessionServices,
): boolean {
  if (session.isEnded) return false;
  const nowMs = services.now().getTime();
  const limit = session.traffic?.count(kind, nowMs) ?? null;
  if (limit === null) return true;
  services.limits.penalize(session.chargerId, limit, nowMs);
  const reason = `Too many ${limit.name}: ${limit.allowed} a minute are allowed`;
  endSession(session, { by: 'gateway', code: 1008, reason }, services, { kind: 'limit', limit });
  session.connection.close(1008, reason);
  return false;
}
